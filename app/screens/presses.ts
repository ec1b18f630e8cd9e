import document from 'document';
import { element } from './elements';
import { isSlip } from './slip';
import type { Press } from './view';

/** Which press each thing on the view stands for; where the id is not the press itself, both are given. */
const PRESSES: ReadonlyArray<Press | readonly [id: string, press: Press]> = [
  'routine-before',
  'routine-after',
  'start',
  'how',
  'card-on',
  'adjust',
  'less',
  'more',
  'adjusted',
  'learn',
  'pause',
  'go-on',
  'one-more',
  ['one-more-now', 'one-more'],
  ['one-more-after', 'one-more'],
  ['end', 'ask-end'],
  ['end-now', 'end'],
  'keep-going',
  ['ask-time', 'time'],
  'answer',
  'better',
  'same',
  'worse',
  'skip',
  'offer-0',
  'offer-1',
  ['offer-skip', 'skip'],
  'again',
  ['quiz-again', 'again'],
  'next',
  'quiz',
  'choice-0',
  'choice-1',
  'choice-2',
];

/** What a swipe may begin on: all that takes presses on the ready screen, and what lies between. */
const SWIPED = ['ready-area', 'routine-before', 'routine-after', 'how', 'adjust', 'start', 'learn'];

/** A finger that moves so far to the left has swiped. To the right is the system's own swipe back. */
const SWIPE_PX = 40;

let shown: () => string;
let handle: (press: Press) => boolean;
let downX = 0;
let swiped = false;

/**
 * Reports presses.
 * @param shownNow the screen that is shown
 * @param handler answers whether the press was used; a `button` or `swipe` that was not leaves the app
 */
export function onPress(shownNow: () => string, handler: (press: Press) => boolean): void {
  shown = shownNow;
  handle = handler;
  for (const each of PRESSES) {
    if (typeof each === 'string') listen(each, each);
    else listen(each[0], each[1]);
  }
  for (const id of SWIPED) {
    const target = element(id);
    target.onmousedown = takeDown;
    target.onmouseup = takeUp;
  }
  document.onkeypress = (event) => {
    if (event.key === 'back' && handle('button')) event.preventDefault();
  };
  document.onbeforeunload = (event) => {
    if (!handle('swipe')) return;
    event.preventDefault();
    // The swipe has already pushed the view aside (Fitbit/sdk-app-demo app/views/session.js).
    element('root').x = 0;
  };
}

function listen(id: string, press: Press): void {
  element(id).onclick = (event) => {
    const isSwipe = swiped && shown() === 'ready';
    // A swipe within a button is a press on it as well.
    if (!isSwipe && !isSlip(event, shown())) handle(press);
  };
}

// One of each for all that can be swiped: a function of its own for each would cost the heap more than the rest of this.

function takeDown(event: MouseEvent): void {
  downX = event.screenX;
  swiped = false;
}

function takeUp(event: MouseEvent): void {
  if (shown() !== 'ready' || downX - event.screenX < SWIPE_PX) return;
  swiped = true;
  handle('routine-after');
}
