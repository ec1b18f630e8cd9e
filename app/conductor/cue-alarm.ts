import type { Settings } from '../../common/settings';
import { nextCue, type CueChoice, type CueName } from '../session/cues';
import { elapsedMs, momentOf, type Session } from '../session/session';
import { clearAlarm, setAlarm } from '../time/alarm';
import { steadyNow } from '../time/steady-clock';

const MINUTE_MS = 60_000;
const NOTHING_CHOSEN: CueChoice = { ticks: false, halfway: false, lastMinute: false, everyMs: 0 };

/** Called with each cue that falls due, its place in the session's own time, and whether a later one is due as well. */
export type CueGiver = (cue: CueName, atElapsedMs: number, isOvertaken: boolean) => void;

/**
 * Sets the alarm for the session's next cue, and from each on for the one after it.
 * @param afterMs the session's own time up to which cues have been given; -1 before the first
 */
export function setCueAlarm(session: Session, settings: Settings, afterMs: number, give: CueGiver): void {
  clearAlarm();
  if (session.pausedSinceMs !== 0) return;
  const choice: CueChoice = {
    ticks: settings.ticks === 1,
    halfway: settings.halfway === 1,
    lastMinute: settings.lastMinute === 1,
    everyMs: settings.everyMin * MINUTE_MS,
  };
  const cue = nextCue(session, choice, afterMs);
  if (!cue) return;
  setAlarm(momentOf(session, cue.elapsedMs), () => {
    // What was overtaken meanwhile is not said late: of several that are due only the newest.
    const nowMs = elapsedMs(session, steadyNow());
    const following = nextCue(session, cue.name === 'begin' ? NOTHING_CHOSEN : choice, cue.elapsedMs);
    const isOvertaken = following !== undefined && following.elapsedMs <= nowMs;
    setCueAlarm(session, settings, cue.elapsedMs, give);
    give(cue.name, cue.elapsedMs, isOvertaken);
  });
}
