import { WORSE } from '../../common/felt-back';
import { moveAt } from '../../common/moves';
import { routineOf, type Routine } from '../../common/routines';
import { ownRoutines } from '../../common/settings';
import { withFelt } from '../guidance/known';
import { currentSettings } from '../phone/settings';
import { showOffer } from '../screens/offer';
import type { Press } from '../screens/view';
import { standing, type Session } from '../session/session';
import { leadTo, BEGUN_BYTES } from './chunks';
import { currentKnown, remember } from './knowledge';
import type * as Reading from './reading';
import { enterAside, enterReady, type Over } from './scene';
import { setOut } from './setting-out';

/** What follows from how the back feels: it is remembered, and a word of care or an offer comes. @param rating place in RATINGS */
export function followUp({ session, record, endedAtMs }: Over, rating: number): void {
  if (rating > 0) remember(withFelt(currentKnown(), { atS: record.startedAtS, rating }));
  const offerNext = (): void => offer(movesHeld(session, endedAtMs));
  if (rating !== WORSE) {
    offerNext();
    return;
  }
  const careOrOffer = ({ careIfDue }: typeof Reading): void => {
    if (!careIfDue(record.startedAtS, goOn)) offerNext();
  };
  leadTo('reading', careOrOffer, offerNext, BEGUN_BYTES);
}

/** The moves that were begun, of a session that is over. */
function movesHeld(session: Session, endedAtMs: number): number[] {
  const { phase, step } = standing(session, endedAtMs);
  const begun = phase === 'changeover' ? step : step + 1;
  return session.plan.steps.slice(0, begun).map(({ move }) => move);
}

/** Offers what goes well after the last move, but not what has been done already. */
function offer(moves: readonly number[]): void {
  const own = ownRoutines(currentSettings());
  const routines: Routine[] = [];
  for (const place of moveAt(moves[moves.length - 1] as number).then) {
    if (moves.indexOf(place) < 0) routines.push(routineOf(place, own));
  }
  if (routines.length === 0) return;
  enterAside(
    () => showOffer(routines.map(({ nameId }) => nameId)),
    (what) => {
      const used = goOn(what);
      const chosen = routines[what === 'offer-0' ? 0 : what === 'offer-1' ? 1 : -1];
      if (chosen) setOut(chosen);
      return used;
    },
  );
}

/** @returns false for a button or swipe, which leave the app */
function goOn(what: Press): boolean {
  enterReady();
  return what !== 'button' && what !== 'swipe';
}
