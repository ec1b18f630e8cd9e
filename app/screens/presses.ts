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

/** A finger that moves so far to the left has swiped. To the right is the system's own swipe back. */
const SWIPE_PX = 40;

let downX = 0;
let swiped = false;

/**
 * Reports presses.
 * @param shown the screen that is shown
 * @param handle answers whether the press was used; a `button` or `swipe` that was not leaves the app
 */
export function onPress(shown: () => string, handle: (press: Press) => boolean): void {
  for (const each of PRESSES) {
    const [id, press] = typeof each === 'string' ? [each, each] : each;
    listenForSwipes(element(id));
    element(id).onclick = (event) => {
      // A swipe within a button is a press on it as well.
      if (!swiped && !isSlip(event, shown())) handle(press);
    };
  }
  listenForSwipes(element('ready-area'));

  function listenForSwipes(target: GraphicsElement): void {
    target.onmousedown = (event) => {
      downX = event.screenX;
      swiped = false;
    };
    target.onmouseup = (event) => {
      if (shown() !== 'ready' || downX - event.screenX < SWIPE_PX) return;
      swiped = true;
      handle('routine-after');
    };
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
