import { MINUTE_MS } from '../../common/durations';
import { ENDED_EARLY, FINISHED, FINISHED_AWAY } from '../../common/session-record';
import { currentSettings } from '../phone/settings';
import { elapsedMs, endOf, standing, type Session } from '../session/session';
import type { KeptSession } from '../storage/kept';
import { isOver } from '../storage/log';
import { steadyNow, takeUpFrom } from '../time/steady-clock';
import { run } from './course';
import { closeEarly, showOver, tellEnd } from './ending';
import { keep, letGo, logRecord } from './session-keeper';

/** An end missed by less than this is still said on the wrist when the app is opened again. */
const STILL_NEWS_MS = 2 * MINUTE_MS;

/**
 * Takes up the session that was under way, or had ended unanswered, when the app was last left.
 * @returns whether there is none, so that another one may begin
 */
export function takeUp(kept: KeptSession | undefined): boolean {
  if (!kept) return true;
  const { session, edition, end } = kept;
  takeUpFrom(kept.clockAheadMs, kept.savedAtMs);
  /** It is in the log: it had ended, and was not yet taken away. */
  const logged = isOver(session.number, edition);
  const nowMs = steadyNow();
  if (end && end.ending === ENDED_EARLY) {
    closeEarly(session, edition, end.atMs, false);
  } else if (logged || standing(session, nowMs).phase === 'finished') {
    // What is in the log is over, even if the clock has been set back since and nobody knew.
    if (!end && nowMs - endOf(session) < STILL_NEWS_MS) tellEnd(session, edition);
    else if (logged && currentSettings().openAndGo === 1) {
      letGo(session.number, edition);
      return true;
    }
    // One that is in the log without an end on flash was killed while the wrist was told.
    else showEnd(session, edition, end ? end.ending : logged ? FINISHED : FINISHED_AWAY, logged);
  } else {
    run(session, edition, elapsedMs(session, nowMs));
  }
  return false;
}

/**
 * The end has been, and the wrist is not to be told (any more): the screen says when it was.
 * @param ending place in ENDINGS
 * @param logged whether its record has been written already, in this edition
 */
function showEnd(session: Session, edition: number, ending: number, logged: boolean): void {
  keep(session, edition, { ending, atMs: endOf(session) });
  const record = showOver(session, edition, ending, false);
  if (!logged) logRecord(record);
}
