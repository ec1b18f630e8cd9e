/** One hold in a session. */
export interface Step {
  /** Place of the move in MOVES. */
  readonly move: number;
  /** Place of the hold among the move's named ones; 0 where it has none. */
  readonly hold: number;
  /** Before it: to lie down, to rest, or to get from one move to the next. */
  readonly leadMs: number;
  readonly ms: number;
}

/** What somebody set out to do. */
export interface Plan {
  /** Number of the routine. */
  readonly routine: number;
  /** In a row, at least one. */
  readonly steps: readonly Step[];
}

/**
 * A session as plain data. Nothing in it ticks: where it stands is a function of this and the time, so it cannot
 * drift and may be put away and taken out again at any moment. Times are milliseconds since 1970 by the steady clock
 * (steady-clock.ts).
 */
export interface Session {
  readonly number: number;
  readonly plan: Plan;
  /** When start was pressed. */
  readonly startedAtMs: number;
  /** Asked for on the way, in ms, one for each step. */
  readonly addedMs: readonly number[];
  /** Length of all pauses that are over. */
  readonly pausedMs: number;
  /** When the pause that goes on now began; 0 when there is none. */
  readonly pausedSinceMs: number;
  /** The watch's zone when start was pressed: quarter hours east of UTC. */
  readonly utcQuarters: number;
}

type Phase = 'getting-ready' | 'step' | 'changeover' | 'finished';

/** Where a session stands at a moment. */
export interface Standing {
  readonly phase: Phase;
  readonly paused: boolean;
  /** The step that is held; while getting ready or changing over the one to come; the last one when finished. */
  readonly step: number;
  /** Left of what goes on now: the getting ready, the step, or the changeover. */
  readonly remainingMs: number;
  /** Length of what goes on now. */
  readonly ofMs: number;
  /** Left of the whole, from here to finished. */
  readonly wholeRemainingMs: number;
  /** Length of the whole, getting ready not counted. */
  readonly wholeMs: number;
  /** Held so far: steps only, without getting ready, changeovers and pauses. */
  readonly heldMs: number;
}

/**
 * A session whose start is pressed now, of a plan with at least one step.
 * @param number 1 and up, one more than that of the session before
 * @param atMs now by the steady clock
 * @param utcQuarters the watch's zone, in quarter hours east of UTC
 */
export function beginSession(number: number, plan: Plan, atMs: number, utcQuarters: number): Session {
  const addedMs = plan.steps.map(() => 0);
  return { number, plan, startedAtMs: atMs, addedMs, pausedMs: 0, pausedSinceMs: 0, utcQuarters };
}

/** Length of one step with what was added to it; 0 for one that is not there. @param step counts from 0, here and below */
export function stepMs(session: Session, step: number): number {
  const planned = session.plan.steps[step];
  return (planned ? planned.ms : 0) + (session.addedMs[step] || 0);
}

/** Length of what comes before a step; 0 for one that is not there. */
export function leadMs(session: Session, step: number): number {
  const planned = session.plan.steps[step];
  return planned ? planned.leadMs : 0;
}

/** Time of the session itself, ms: from the press, without pauses. Never negative. @param atMs by the steady clock, here and below */
export function elapsedMs(session: Session, atMs: number): number {
  const untilMs = session.pausedSinceMs === 0 ? atMs : session.pausedSinceMs;
  return Math.max(0, untilMs - session.startedAtMs - session.pausedMs);
}

/** From the press to finished, by the session's own time, ms. */
export function wholeElapsedMs(session: Session): number {
  const { steps } = session.plan;
  let sumMs = 0;
  for (let step = 0; step < steps.length; step++) sumMs += leadMs(session, step) + stepMs(session, step);
  return sumMs;
}

/** Where a session stands at a moment, also before it began (as at its beginning) and long after (finished). */
export function standing(session: Session, atMs: number): Standing {
  const last = session.plan.steps.length - 1;
  const endMs = wholeElapsedMs(session);
  let leftMs = Math.min(elapsedMs(session, atMs), endMs);
  const wholeMs = endMs - leadMs(session, 0);
  const wholeRemainingMs = Math.min(wholeMs, endMs - leftMs);
  const paused = session.pausedSinceMs !== 0;
  const at = (phase: Phase, step: number, ofMs: number, heldMs: number): Standing => ({
    phase,
    paused: paused && phase !== 'finished',
    step,
    remainingMs: ofMs - leftMs,
    ofMs,
    wholeRemainingMs,
    wholeMs,
    heldMs,
  });
  let heldMs = 0;
  for (let step = 0; step <= last; step++) {
    const beforeMs = leadMs(session, step);
    if (leftMs < beforeMs) return at(step === 0 ? 'getting-ready' : 'changeover', step, beforeMs, heldMs);
    leftMs -= beforeMs;
    const ofMs = stepMs(session, step);
    if (leftMs < ofMs) return at('step', step, ofMs, heldMs + leftMs);
    leftMs -= ofMs;
    heldMs += ofMs;
  }
  return at('finished', last, leftMs, heldMs);
}

/** The moment of the steady clock at which the session's own time will be `elapsed` ms, if it is not paused (again). */
export function momentOf(session: Session, elapsed: number): number {
  return session.startedAtMs + session.pausedMs + elapsed;
}

/** The moment of the steady clock at which the session is over. */
export function endOf(session: Session): number {
  return momentOf(session, wholeElapsedMs(session));
}
