import { changed } from '../../common/changed';
import { DAY_MS } from '../../common/durations';
import { rowAt } from '../../common/moves';
import { fieldsOf } from '../../common/fields';
import { isUtcQuarters } from '../../common/session-record';
import { isWhole } from '../../common/whole';
import type { Plan, Session, Step } from './session';

/** Six moves of an own routine, each with as many rounds and holds as can be chosen, have less. */
const MOST_STEPS = 128;
/** What a record can tell bounds what a session can be. */
const SESSION = `number 1
startedAtMs 0 4294967295000
pausedMs 0 4294967295000
pausedSinceMs 0 4294967295000`;
const PLAN = 'routine 0 103';
const STEP = `move
hold 0 128
leadMs 0 86400000
ms 1 86400000`;

type Fields<T> = Partial<Record<keyof T, unknown>>;

/** A session out of what was stored; undefined when it is not one. */
export function checkSession(value: unknown): Session | undefined {
  const session = fieldsOf(value, SESSION) as Session | undefined;
  if (!session) return undefined;
  const { plan, addedMs, utcQuarters } = value as Fields<Session>;
  const checked = checkPlan(plan);
  if (!checked || !isLengths(addedMs, checked.steps.length)) return undefined;
  // One that an older release began has no zone.
  return changed(session, {
    plan: checked,
    addedMs,
    utcQuarters: isUtcQuarters(utcQuarters) ? utcQuarters : 0,
  });
}

function checkPlan(value: unknown): Plan | undefined {
  const plan = fieldsOf(value, PLAN) as Plan | undefined;
  if (!plan) return undefined;
  const { steps } = value as Fields<Plan>;
  if (!Array.isArray(steps) || steps.length < 1 || steps.length > MOST_STEPS) return undefined;
  const checked: Step[] = [];
  for (const each of steps as unknown[]) {
    const step = fieldsOf(each, STEP) as Step | undefined;
    if (!step || !rowAt(step.move)) return undefined;
    checked.push(step);
  }
  return changed(plan, { steps: checked });
}

function isLengths(value: unknown, length: number): value is number[] {
  return (
    Array.isArray(value) &&
    value.length === length &&
    (value as unknown[]).every((ms) => isWhole(ms, 0, DAY_MS))
  );
}
