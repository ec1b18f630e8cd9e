import { MOVES } from '../../common/moves';
import { LONGEST_S, MAX_UINT32 } from '../../common/session-record';
import { isWhole } from '../../common/whole';
import type { Plan, Session, Step } from './session';

/** What a record can tell bounds what a session can be. */
const LATEST_MS = MAX_UINT32 * 1000;
const LONGEST_MS = LONGEST_S * 1000;
const MOST_STEPS = 32;

/** A session out of what was stored; undefined when it is not one. */
export function checkSession(value: unknown): Session | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { number, plan, startedAtMs, addedMs, pausedMs, pausedSinceMs } = value as Fields<Session>;
  const checkedPlan = checkPlan(plan);
  if (
    !checkedPlan ||
    !isWhole(number, 1, MAX_UINT32) ||
    !isWhole(startedAtMs, 0, LATEST_MS) ||
    !isWhole(pausedMs, 0, LATEST_MS) ||
    !isWhole(pausedSinceMs, 0, LATEST_MS) ||
    !isLengths(addedMs, checkedPlan.steps.length)
  ) {
    return undefined;
  }
  return { number, plan: checkedPlan, startedAtMs, addedMs, pausedMs, pausedSinceMs };
}

type Fields<T> = Partial<Record<keyof T, unknown>>;

function checkPlan(value: unknown): Plan | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { getReadyMs, steps, changeoverMs } = value as Fields<Plan>;
  if (!isWhole(getReadyMs, 0, LONGEST_MS) || !isWhole(changeoverMs, 0, LONGEST_MS)) return undefined;
  if (!Array.isArray(steps) || steps.length < 1 || steps.length > MOST_STEPS) return undefined;
  const checked: Step[] = [];
  for (const row of steps as unknown[]) {
    if (typeof row !== 'object' || row === null) return undefined;
    const { move, ms } = row as Fields<Step>;
    if (!isWhole(move, 0, MOVES.length - 1) || !isWhole(ms, 1, LONGEST_MS)) return undefined;
    checked.push({ move, ms });
  }
  return { getReadyMs, steps: checked, changeoverMs };
}

function isLengths(value: unknown, length: number): value is number[] {
  return (
    Array.isArray(value) &&
    value.length === length &&
    (value as unknown[]).every((ms) => isWhole(ms, 0, LONGEST_MS))
  );
}
