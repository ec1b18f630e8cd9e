import { needsCare } from '../../common/care';
import { moveAt, placeOf } from '../../common/moves';
import { routineOf, type Routine } from '../../common/routines';
import { ownRoutines } from '../../common/settings';
import { RATINGS, type Rating } from '../../common/session-record';
import { withFelt } from '../guidance/known';
import { currentSettings } from '../phone/settings';
import type { Press } from '../screens/view';
import { currentKnown, remember } from './knowledge';
import { setOut } from './reading';
import { standing, type Session } from '../session/session';
import { enter, enterReady, type Afterwards, type Over } from './scene';
import { logRecord } from './session-keeper';

/**
 * What a press says of how the back feels: into the record, and then what follows from it.
 * @returns false for a button or swipe, which leave the app without a word
 */
export function rate({ session, record, endedAtMs }: Over, press: Press): boolean {
  const rating = RATINGS.indexOf(press as Rating);
  enterReady();
  if (press === 'button' || press === 'swipe') return false;
  if (rating > 0) {
    logRecord({ ...record, rating, edition: record.edition + 1 });
    remember(withFelt(currentKnown(), { atS: record.startedAtS, rating }));
  }
  const isWorse = press === 'worse';
  if (isWorse && needsCare(currentKnown().felt, record.startedAtS)) enter({ kind: 'care' });
  else offer(movesHeld(session, endedAtMs));
  return true;
}

/** What a press does on what comes after a session. */
export function pressAfterwards(what: Press, scene: Afterwards): boolean {
  const isOffer = scene.kind === 'offer';
  const chosen = isOffer && scene.routines[what === 'offer-0' ? 0 : what === 'offer-1' ? 1 : -1];
  enterReady();
  if (chosen) setOut(chosen);
  return what !== 'button' && what !== 'swipe';
}

/** The moves that were begun, of a session that is over. */
function movesHeld(session: Session, endedAtMs: number): number[] {
  const { phase, step } = standing(session, endedAtMs);
  const begun = phase === 'changeover' ? step : step + 1;
  return session.plan.steps.slice(0, begun).map(({ move }) => move);
}

/** Offers what goes well after the last move, but not what has been done already. */
function offer(moves: readonly number[]): void {
  const settings = currentSettings();
  const routines: Routine[] = [];
  for (const id of moveAt(moves[moves.length - 1] as number).then) {
    const place = placeOf(id);
    if (moves.indexOf(place) < 0) routines.push(routineOf(place, ownRoutines(settings)));
  }
  if (routines.length > 0) enter({ kind: 'offer', routines });
}
