import { changed } from '../../common/changed';
import { moveAt } from '../../common/moves';
import type { Routine } from '../../common/routines';
import { STARTS_AND_PAUSES } from '../../common/settings';
import { cardsBefore, cardsOf, HOW_LINES, type Card } from '../guidance/cards';
import { withConfirmed, withShown } from '../guidance/read';
import { currentSettings } from '../phone/settings';
import { showCard } from '../screens/card';
import { clearAlarm, setAlarm } from '../time/alarm';
import { steadyNow } from '../time/steady-clock';
import { start } from './course';
import { currentKnown, remember } from './knowledge';
import { redraw } from './redraw';
import { currentScene, enterAside, enterReady } from './scene';

export { careIfDue } from './caring';

/** What is shown for a moment only: long enough to be read, short enough not to be in the way. */
const MOMENT_MS = 4000;

/** Something to read before a session, or because somebody asked. */
interface Reading {
  readonly cards: readonly Card[];
  readonly place: number;
  /** What starts when all is read; undefined when somebody only asked. */
  readonly routine: Routine | undefined;
}

/** Starts a routine, after what has to be read before it. */
export function readBefore(routine: Routine): void {
  const cards = cardsBefore(routine.moves, currentSettings(), currentKnown());
  if (cards.length === 0) start(routine);
  else turnTo({ cards, place: 0, routine });
}

/** Shows how a move is done. @param move place in MOVES */
export function explain(move: number): void {
  turnTo({ cards: cardsOf(move), place: 0, routine: undefined });
}

/** On to the next card, by the button too where that starts; otherwise button and swipe lead back to where one came from. */
function turnTo(reading: Reading): void {
  const card = reading.cards[reading.place] as Card;
  const scene = enterAside(
    () => show(card, reading),
    (what) => {
      const isOn =
        what === 'card-on' ||
        what === 'upper-key' ||
        (what === 'button' && currentSettings().button === STARTS_AND_PAUSES);
      if (!isOn && what !== 'button' && what !== 'swipe') return false;
      clearAlarm();
      if (isOn) readOn(card, reading);
      else enterReady();
      return true;
    },
  );
  if (card.kind !== 'caution' || card.mustConfirm) return;
  setAlarm(steadyNow() + MOMENT_MS, () => {
    if (currentScene() === scene) readOn(card, reading);
    redraw();
  });
}

function readOn(card: Card, reading: Reading): void {
  const { cards, place, routine } = reading;
  take(card, routine !== undefined);
  if (place + 1 < cards.length) turnTo(changed(reading, { place: place + 1 }));
  else if (routine) start(routine);
  else enterReady();
}

/** What somebody has read, they know. A caution that they have only looked up is not confirmed by that. */
function take(card: Card, isStarting: boolean): void {
  if (card.kind === 'how' && card.line === HOW_LINES) remember(withShown(currentKnown(), card.move));
  if (card.kind === 'caution' && card.mustConfirm && isStarting) {
    remember(withConfirmed(currentKnown(), card.move));
  }
}

function show(card: Card, { cards, place, routine }: Reading): void {
  const { id } = moveAt(card.move);
  const isLast = place === cards.length - 1;
  if (card.kind === 'how') showCard(`${id}_how_${card.line}`, isLast && routine ? 'start' : 'read_on', id);
  else showCard(card.kind === 'long' ? 'long' : `${id}_caution`, isLast && routine ? 'start' : 'understood');
}
