import { changed } from '../../common/changed';
import { display } from 'display';
import { ENDED_EARLY, FINISHED, type SessionRecord } from '../../common/session-record';
import { insistFinished, quiet, setStrength } from '../haptics/voice';
import { currentSettings } from '../phone/settings';
import { recordOf } from '../session/record';
import { endOf, type Session } from '../session/session';
import { ANSWERED_BYTES } from './chunks';
import { redraw } from './redraw';
import { currentScene, enter, enterReady, type Over } from './scene';
import { drop, keep, letGo, logRecord } from './session-keeper';

/**
 * The end has come: the wrist is told first, whatever the flash or the phone may do.
 * @param edition how often its record has been written before
 */
export function tellEnd(session: Session, edition: number): void {
  const record = showOver(session, edition, FINISHED, true);
  const settings = currentSettings();
  setStrength(settings.strength);
  // The screen is the second channel, and one press on it is the answer: it stays awake as long as the wrist is told.
  insistFinished(settings.insistence, () => display.poke(), stopTelling);
  logRecord(record);
  redraw();
}

/** Nobody has answered: the wrist is told no more, now or at the next start; the screen goes on counting. */
export function stopTelling(): void {
  const scene = currentScene();
  if (scene.kind !== 'over' || !scene.insisting) return;
  quiet();
  enter(changed(scene, { insisting: false }));
  keep(scene.session, scene.record.edition, { ending: FINISHED, atMs: scene.endedAtMs });
  redraw();
}

/**
 * Ends a session where it stands. One of which nothing has been held never was one, and leaves no record.
 * @param edition how often its record has been written before
 * @param atMs by the steady clock
 * @param asks whether somebody is there who wants to be asked how it felt: who stops because it hurts has something to say
 */
export function closeEarly(session: Session, edition: number, atMs: number, asks: boolean): void {
  const record = recordOf(session, ENDED_EARLY, atMs, edition);
  enterReady();
  if (record.heldS === 0) {
    drop();
    return;
  }
  logRecord(record, ANSWERED_BYTES);
  letGo(session.number, edition);
  if (asks) enter({ kind: 'over', session, record, endedAtMs: atMs, insisting: false, answered: true });
}

/** Somebody has pressed: silence, and how does it feel? */
export function answer(over: Over): void {
  quiet();
  letGo(over.record.number, over.record.edition);
  enter(changed(over, { insisting: false, answered: true }));
}

/** Shows that a session is over. @param ending place in ENDINGS @returns its record */
export function showOver(
  session: Session,
  edition: number,
  ending: number,
  insisting: boolean,
): SessionRecord {
  const endedAtMs = endOf(session);
  const record = recordOf(session, ending, endedAtMs, edition);
  enter({ kind: 'over', session, record, endedAtMs, insisting, answered: false });
  return record;
}
