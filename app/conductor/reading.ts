import type { Routine } from '../../common/routines';
import { cardsBefore, cardsOf, HOW_LINES, type Card } from '../guidance/cards';
import { withConfirmed, withShown } from '../guidance/known';
import { buttonUse, currentSettings } from '../phone/settings';
import type { Press } from '../screens/view';
import { clearAlarm, setAlarm } from '../time/alarm';
import { steadyNow } from '../time/steady-clock';
import { start } from './course';
import { currentKnown, remember } from './knowledge';
import { redraw } from './redraw';
import { currentScene, enter, enterReady, type Reading } from './scene';

/** What is shown for a moment only: long enough to be read, short enough not to be in the way. */
const MOMENT_MS = 4000;

/** Starts a routine, after what has to be read before it. */
export function setOut(routine: Routine): void {
  const cards = cardsBefore(routine.moves, currentSettings(), currentKnown());
  if (cards.length === 0) start(routine);
  else turnTo({ kind: 'reading', cards, place: 0, routine });
}

/** Shows how a move is done. @param move place in MOVES */
export function explain(move: number): void {
  turnTo({ kind: 'reading', cards: cardsOf(move), place: 0, routine: undefined });
}

/** On to the next card, by the button too where that starts; otherwise button and swipe lead back to where one came from. */
export function pressWhileReading(what: Press, reading: Reading): boolean {
  const isOn = what === 'card-on' || (what === 'button' && buttonUse() === 'start-and-pause');
  if (isOn) readOn(reading);
  else if (what === 'button' || what === 'swipe') leave();
  else return false;
  return true;
}

function readOn(reading: Reading): void {
  const { cards, place, routine } = reading;
  const card = cards[place];
  if (card) take(card, routine !== undefined);
  clearAlarm();
  if (place + 1 < cards.length) turnTo({ ...reading, place: place + 1 });
  else if (routine) start(routine);
  else enterReady();
}

function leave(): void {
  clearAlarm();
  enterReady();
}

function turnTo(reading: Reading): void {
  enter(reading);
  const card = reading.cards[reading.place];
  if (!card || card.kind !== 'caution' || card.mustConfirm) return;
  setAlarm(steadyNow() + MOMENT_MS, () => {
    const scene = currentScene();
    if (scene === reading) readOn(reading);
    redraw();
  });
}

/** What somebody has read, they know. A caution that they have only looked up is not confirmed by that. */
function take(card: Card, isStarting: boolean): void {
  if (card.kind === 'how' && card.line === HOW_LINES) remember(withShown(currentKnown(), card.move));
  if (card.kind === 'caution' && card.mustConfirm && isStarting) {
    remember(withConfirmed(currentKnown(), card.move));
  }
}
