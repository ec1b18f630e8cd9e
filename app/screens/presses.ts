import document from 'document';
import { onBackSwipe } from './back-swipe';
import { element } from './elements';
import { isSlip } from './slip';
import type { Press, Screen } from './view';

const UNDER_WAY = 'pause one-more-now:one-more ask-time:time';

/** What takes presses on each screen, by id; where the press that it stands for has another name, that follows. */
const PRESSES: { readonly [S in Screen]: string } = {
  ready: 'routine-before routine-after start how adjust learn',
  card: 'card-on',
  adjust: 'less more adjusted',
  'getting-ready': UNDER_WAY,
  running: UNDER_WAY,
  paused: 'go-on one-more end:ask-end',
  asking: 'keep-going end-now:end',
  finished: 'answer one-more-after:one-more',
  feeling: 'better same worse skip',
  offer: 'offer-0 offer-1 offer-skip:skip',
  lesson: 'again next quiz',
  quiz: 'choice-0 choice-1 choice-2 quiz-again:again',
};

/** The physical buttons: one at the left, and on the Ionic and the Versa two more at the right. */
const KEYS = { back: 'button', up: 'upper-key', down: 'lower-key' } as const;

/** What a swipe may begin on: all that takes presses on the ready screen, and what lies between. */
const SWIPED = 'ready-area routine-before routine-after how adjust start learn';

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
  document.onkeypress = (event) => {
    if (handle(KEYS[event.key])) event.preventDefault();
  };
  onBackSwipe(() => handle('swipe'));
}

/** Listens to what takes presses on a screen, once it is first shown: an element takes room in memory once it is asked for. */
export function listenOn(screen: Screen): void {
  for (const each of PRESSES[screen].split(' ')) {
    const [id, press] = each.split(':');
    listen(id as string, (press || id) as Press);
  }
  if (screen !== 'ready') return;
  for (const id of SWIPED.split(' ')) {
    const target = element(id);
    target.onmousedown = takeDown;
    target.onmouseup = takeUp;
  }
}

function listen(id: string, press: Press): void {
  const target = element(id);
  const heard: unknown = target.onclick;
  if (heard) return;
  target.onclick = (event) => {
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
