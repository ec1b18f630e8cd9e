import { MOVES } from '../../common/moves';
import { LAST_ROUTINE } from '../../common/routines';
import { LONGEST_S, MAX_UINT32 } from '../../common/session-record';
import { isWhole } from '../../common/whole';
import type { Plan, Session, Step } from './session';

/** What a record can tell bounds what a session can be. */
const LATEST_MS = MAX_UINT32 * 1000;
const LONGEST_MS = LONGEST_S * 1000;
/** Six moves of an own routine, each with as many rounds and holds as can be chosen, have less. */
const MOST_STEPS = 128;
const DAY_QUARTERS = 24 * 4;

/** A session out of what was stored; undefined when it is not one. */
export function checkSession(value: unknown): Session | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { number, plan, startedAtMs, addedMs, pausedMs, pausedSinceMs, utcQuarters } =
    value as Fields<Session>;
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
  // One that an older release began has no zone.
  const zone = isWhole(utcQuarters, -DAY_QUARTERS, DAY_QUARTERS) ? utcQuarters : 0;
  return { number, plan: checkedPlan, startedAtMs, addedMs, pausedMs, pausedSinceMs, utcQuarters: zone };
}

type Fields<T> = Partial<Record<keyof T, unknown>>;

function checkPlan(value: unknown): Plan | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { routine, steps } = value as Fields<Plan>;
  if (!isWhole(routine, 0, LAST_ROUTINE)) return undefined;
  if (!Array.isArray(steps) || steps.length < 1 || steps.length > MOST_STEPS) return undefined;
  const checked: Step[] = [];
  for (const row of steps as unknown[]) {
    const step = checkStep(row);
    if (!step) return undefined;
    checked.push(step);
  }
  return { routine, steps: checked };
}

function checkStep(row: unknown): Step | undefined {
  if (typeof row !== 'object' || row === null) return undefined;
  const { move, hold, leadMs, ms } = row as Fields<Step>;
  const isStep =
    isWhole(move, 0, MOVES.length - 1) &&
    isWhole(hold, 0, MOST_STEPS) &&
    isWhole(leadMs, 0, LONGEST_MS) &&
    isWhole(ms, 1, LONGEST_MS);
  return isStep ? { move, hold, leadMs, ms } : undefined;
}

function isLengths(value: unknown, length: number): value is number[] {
  return (
    Array.isArray(value) &&
    value.length === length &&
    (value as unknown[]).every((ms) => isWhole(ms, 0, LONGEST_MS))
  );
}
