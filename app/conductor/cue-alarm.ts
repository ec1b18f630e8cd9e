import { currentSettings } from '../phone/settings';
import { nextCue, type CueName } from '../session/cues';
import { elapsedMs, momentOf, type Session } from '../session/session';
import { clearAlarm, setAlarm } from '../time/alarm';
import { steadyNow } from '../time/steady-clock';

/** A cue whose timer may only be late; what is past for longer was not wanted when it would have been its time. */
const LATE_MS = 2000;
/** Called with each cue that falls due, its place in the session's own time, and whether a later one is due as well. */
export type CueGiver = (cue: CueName, atElapsedMs: number, isOvertaken: boolean) => void;

/**
 * Sets the alarm for the session's next cue, and from each on for the one after it, by the settings that hold then.
 * Cues that the settings have only now added are not said for what is past.
 * @param afterMs the session's own time up to which cues have been given; -1 before the first
 */
export function setCueAlarm(session: Session, afterMs: number, give: CueGiver): void {
  clearAlarm();
  if (session.pausedSinceMs !== 0) return;
  const choice = currentSettings();
  // What is said whatever is chosen is said however late it is.
  const sure = nextCue(session, undefined, afterMs);
  if (!sure) return;
  const wantedFromMs = elapsedMs(session, steadyNow()) - LATE_MS;
  const wanted = nextCue(session, choice, Math.max(afterMs, wantedFromMs - 1));
  const cue = wanted && wanted.elapsedMs < sure.elapsedMs ? wanted : sure;
  setAlarm(momentOf(session, cue.elapsedMs), () => {
    // What was overtaken meanwhile is not said late: of several that are due only the newest.
    const nowMs = elapsedMs(session, steadyNow());
    const following = nextCue(session, cue.name === 'begin' ? undefined : choice, cue.elapsedMs);
    const isOvertaken = following !== undefined && following.elapsedMs <= nowMs;
    setCueAlarm(session, cue.elapsedMs, give);
    give(cue.name, cue.elapsedMs, isOvertaken);
  });
}

/**
 * Whether something is due that is said in any case: its timer may be late, and is not to be set anew.
 * @param afterMs see `setCueAlarm`
 */
export function isCueDue(session: Session, afterMs: number): boolean {
  const cue = nextCue(session, undefined, afterMs);
  return cue !== undefined && cue.elapsedMs <= elapsedMs(session, steadyNow());
}
