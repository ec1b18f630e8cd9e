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
  paused: 'go-on one-more end:ask-end ask-time:time',
  asking: 'keep-going end-now:end ask-time:time',
  finished: 'answer one-more-after:one-more ask-time:answer',
  feeling: 'better same worse skip',
  offer: 'offer-0 offer-1 offer-skip:skip',
  lesson: 'again next quiz',
  quiz: 'choice-0 choice-1 choice-2 quiz-again:again',
};

/** What a swipe may begin on beside all that takes presses on the ready screen: what lies between. */
const BETWEEN = 'ready-area';

/** Listens to what is no longer shown. */
const NOBODY = undefined as unknown as () => void;

/** A finger that moves so far to the left has swiped. To the right is the system's own swipe back. */
const SWIPE_PX = 40;

/**
 * What listens to each place in a list of PRESSES, shared by all screens, since only one of them is shown and each has its own
 * within it: a function for each element would take 1.4 KB of the heap. Nobody says whether an event tells its element.
 */
const listeners: Array<(event: MouseEvent) => void> = [];

/** The screen that is shown. */
let listened: Screen | undefined;
/** What tells the screen that is shown from others; each card is one of its own. */
let shownName = '';
let handle: (press: Press) => boolean;
let downX = 0;
let swiped = false;

/** Reports presses. @param handler answers whether one was used; a `button` or `swipe` that was not leaves the app */
export function onPress(handler: (press: Press) => boolean): void {
  handle = handler;
  document.onkeypress = (event) => {
    // The physical buttons: one at the left, and on the Ionic and the Versa two more at the right.
    const key = event.key === 'up' ? 'upper-key' : event.key === 'down' ? 'lower-key' : 'button';
    if (handle(key)) event.preventDefault();
  };
  onBackSwipe(() => handle('swipe'));
}

/**
 * Listens to what takes presses on the screen that is now shown, and to nothing else.
 * @param name what tells it from others
 * @returns the screen that was shown before, which may be the same; undefined before the first
 */
export function listenOn(screen: Screen, name: string): Screen | undefined {
  const before = listened;
  shownName = name;
  if (screen === before) return before;
  // A press that the platform tells late, or of something that is hidden, must not mean what has its place here.
  if (before) listenToAll(before, false);
  listened = screen;
  listenToAll(screen, true);
  if (screen === 'ready') listenToSwipes(element(BETWEEN));
  return before;
}

function listenToAll(screen: Screen, listens: boolean): void {
  PRESSES[screen].split(' ').forEach((each, place) => {
    const target = element(each.split(':')[0] as string);
    const listener = listeners[place] || ((event: MouseEvent) => take(place, event));
    listeners[place] = listener;
    target.onclick = listens ? listener : NOBODY;
    if (listens && screen === 'ready') listenToSwipes(target);
  });
}

function listenToSwipes(target: GraphicsElement): void {
  target.onmousedown = takeDown;
  target.onmouseup = takeUp;
}

/** @param place in what takes presses on the screen that is shown */
function take(place: number, event: MouseEvent): void {
  const [id, press] = (PRESSES[listened as Screen].split(' ')[place] as string).split(':');
  // A swipe within a button is a press on it as well.
  const isSwipe = swiped && listened === 'ready';
  if (!isSwipe && !isSlip(event, shownName)) handle((press || id) as Press);
}

function takeDown(event: MouseEvent): void {
  downX = event.screenX;
  swiped = false;
}

function takeUp(event: MouseEvent): void {
  if (listened !== 'ready' || downX - event.screenX < SWIPE_PX) return;
  swiped = true;
  handle('routine-after');
}
