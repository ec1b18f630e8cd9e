/** One thing to do in a session: a move, and how long. */
export interface Step {
  /** Place of the move in MOVES. */
  readonly move: number;
  readonly ms: number;
}

/** What somebody set out to do. */
export interface Plan {
  /** From the press to the beginning, to lie down: 0 to 60 s. */
  readonly getReadyMs: number;
  /** In a row, at least one. */
  readonly steps: readonly Step[];
  /** From the end of one step to the beginning of the next, to get there. */
  readonly changeoverMs: number;
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
}

export type Phase = 'getting-ready' | 'step' | 'changeover' | 'finished';

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

export function beginSession(number: number, plan: Plan, atMs: number): Session {
  return { number, plan, startedAtMs: atMs, addedMs: plan.steps.map(() => 0), pausedMs: 0, pausedSinceMs: 0 };
}

/** Length of one step with what was added to it. */
export function stepMs(session: Session, step: number): number {
  const planned = session.plan.steps[step];
  return (planned ? planned.ms : 0) + (session.addedMs[step] || 0);
}

/** Time of the session itself: from the press, without pauses. Never negative. */
export function elapsedMs(session: Session, atMs: number): number {
  const untilMs = session.pausedSinceMs === 0 ? atMs : session.pausedSinceMs;
  return Math.max(0, untilMs - session.startedAtMs - session.pausedMs);
}

/** From the press to finished, by the session's own time. */
export function wholeElapsedMs(session: Session): number {
  const { plan } = session;
  let sumMs = plan.getReadyMs + plan.changeoverMs * (plan.steps.length - 1);
  for (let step = 0; step < plan.steps.length; step++) sumMs += stepMs(session, step);
  return sumMs;
}

export function standing(session: Session, atMs: number): Standing {
  const { plan } = session;
  const last = plan.steps.length - 1;
  const endMs = wholeElapsedMs(session);
  let leftMs = Math.min(elapsedMs(session, atMs), endMs);
  const wholeMs = endMs - plan.getReadyMs;
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
  if (leftMs < plan.getReadyMs) return at('getting-ready', 0, plan.getReadyMs, 0);
  leftMs -= plan.getReadyMs;
  let heldMs = 0;
  for (let step = 0; step <= last; step++) {
    const ofMs = stepMs(session, step);
    if (leftMs < ofMs) return at('step', step, ofMs, heldMs + leftMs);
    leftMs -= ofMs;
    heldMs += ofMs;
    if (step < last) {
      if (leftMs < plan.changeoverMs) return at('changeover', step + 1, plan.changeoverMs, heldMs);
      leftMs -= plan.changeoverMs;
    }
  }
  return at('finished', last, leftMs, heldMs);
}

/** The moment of the steady clock at which the session's own time will be `elapsed`, if it is not paused (again). */
export function momentOf(session: Session, elapsed: number): number {
  return session.startedAtMs + session.pausedMs + elapsed;
}
