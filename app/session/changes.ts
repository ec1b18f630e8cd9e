import { changed } from '../../common/changed';
import { endOf, standing, type Session } from './session';

/** The session with a pause beginning at `atMs` (steady clock, here and below); the same when it is paused or finished already. */
export function pauseSession(session: Session, atMs: number): Session {
  const { phase, paused } = standing(session, atMs);
  return paused || phase === 'finished' ? session : changed(session, { pausedSinceMs: atMs });
}

/** The session going on from `atMs`; the same when it is not paused. */
export function resumeSession(session: Session, atMs: number): Session {
  if (session.pausedSinceMs === 0) return session;
  const pausedMs = session.pausedMs + Math.max(0, atMs - session.pausedSinceMs);
  return changed(session, { pausedMs, pausedSinceMs: 0 });
}

/**
 * The session with `byMs` more for the step that is held (or comes next). One that was finished already goes on from
 * `atMs`: what lay between its end and this counts as a pause.
 */
export function extendSession(session: Session, byMs: number, atMs: number): Session {
  const { phase, step } = standing(session, atMs);
  const overMs = phase === 'finished' ? Math.max(0, atMs - endOf(session)) : 0;
  const addedMs = session.addedMs.map((added, index) => (index === step ? added + byMs : added));
  return changed(session, { addedMs, pausedMs: session.pausedMs + overMs });
}
