import { ENDINGS, type Ending, type SessionRecord } from '../../common/session-record';
import { isWhole } from '../../common/whole';

/**
 * A session as plain data. Nothing in it ticks: where it stands is a function of this and the time, so it cannot
 * drift and may be put away and taken out again at any moment. Times are milliseconds since 1970 by the watch's clock.
 */
export interface Session {
  readonly number: number;
  /** Place of the move in MOVES. */
  readonly move: number;
  readonly plannedMs: number;
  readonly startedAtMs: number;
  /** Length of all pauses that are over. */
  readonly pausedMs: number;
  /** When the pause that goes on now began; 0 when there is none. */
  readonly pausedSinceMs: number;
}

/** Where a session stands at a moment. */
export interface Standing {
  readonly phase: 'running' | 'paused' | 'finished';
  /** Held so far, without pauses: 0 to the planned length. */
  readonly heldMs: number;
  readonly remainingMs: number;
}

export function beginSession(number: number, move: number, plannedMs: number, atMs: number): Session {
  return { number, move, plannedMs, startedAtMs: atMs, pausedMs: 0, pausedSinceMs: 0 };
}

export function standing(session: Session, atMs: number): Standing {
  const paused = session.pausedSinceMs !== 0;
  const untilMs = paused ? session.pausedSinceMs : atMs;
  const heldMs = Math.min(Math.max(0, untilMs - session.startedAtMs - session.pausedMs), session.plannedMs);
  const remainingMs = session.plannedMs - heldMs;
  return { phase: remainingMs === 0 ? 'finished' : paused ? 'paused' : 'running', heldMs, remainingMs };
}

/** When the session ends if it is not paused (again). */
export function endsAtMs(session: Session): number {
  return session.startedAtMs + session.pausedMs + session.plannedMs;
}

/** The session with a pause beginning at `atMs`; the same when it is paused or finished already. */
export function pauseSession(session: Session, atMs: number): Session {
  return standing(session, atMs).phase === 'running' ? { ...session, pausedSinceMs: atMs } : session;
}

/** The session going on from `atMs`; the same when it is not paused. */
export function resumeSession(session: Session, atMs: number): Session {
  if (session.pausedSinceMs === 0) return session;
  const pausedMs = session.pausedMs + Math.max(0, atMs - session.pausedSinceMs);
  return { ...session, pausedMs, pausedSinceMs: 0 };
}

/** What is kept of a session that is over at `atMs`. */
export function recordOf(session: Session, ending: Ending, atMs: number): SessionRecord {
  return {
    number: session.number,
    move: session.move,
    startedAtS: Math.floor(session.startedAtMs / 1000),
    plannedS: Math.round(session.plannedMs / 1000),
    heldS: Math.round(standing(session, atMs).heldMs / 1000),
    ending: ENDINGS.indexOf(ending),
  };
}

/** A session out of what was stored; undefined when it is not one. */
export function checkSession(value: unknown): Session | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { number, move, plannedMs, startedAtMs, pausedMs, pausedSinceMs } = value as Partial<
    Record<keyof Session, unknown>
  >;
  const latest = Number.MAX_VALUE;
  if (
    !isWhole(number, 1, latest) ||
    !isWhole(move, 0, latest) ||
    !isWhole(plannedMs, 1, latest) ||
    !isWhole(startedAtMs, 0, latest) ||
    !isWhole(pausedMs, 0, latest) ||
    !isWhole(pausedSinceMs, 0, latest)
  ) {
    return undefined;
  }
  return { number, move, plannedMs, startedAtMs, pausedMs, pausedSinceMs };
}
