import type { Settings } from '../../common/settings';
import { nextCue, type CueName } from '../session/cues';
import { elapsedMs, momentOf, type Session } from '../session/session';
import { clearAlarm, setAlarm } from '../time/alarm';
import { steadyNow } from '../time/steady-clock';

const MINUTE_MS = 60_000;

/**
 * Sets the alarm for the session's next cue, and from each on for the one after it.
 * @param afterMs the session's own time up to which cues have been given; -1 before the first
 * @param give called when a cue falls due
 */
export function setCueAlarm(
  session: Session,
  settings: Settings,
  afterMs: number,
  give: (cue: CueName) => void,
): void {
  clearAlarm();
  if (session.pausedSinceMs !== 0) return;
  const cue = nextCue(
    session,
    {
      ticks: settings.ticks === 1,
      halfway: settings.halfway === 1,
      lastMinute: settings.lastMinute === 1,
      everyMs: settings.everyMin * MINUTE_MS,
    },
    afterMs,
  );
  if (!cue) return;
  setAlarm(momentOf(session, cue.elapsedMs), () => {
    // What is due by now and was overtaken is not said late: only the newest.
    const nowMs = elapsedMs(session, steadyNow());
    const following = nextCue(
      session,
      { ticks: false, halfway: false, lastMinute: false, everyMs: 0 },
      cue.elapsedMs,
    );
    const overtaken = following !== undefined && following.elapsedMs <= nowMs && cue.name !== 'finished';
    setCueAlarm(session, settings, cue.elapsedMs, give);
    if (!overtaken) give(cue.name);
  });
}
