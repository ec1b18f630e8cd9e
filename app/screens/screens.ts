import document from 'document';
import { gettext } from 'i18n';
import { secondsLeft, showGlow, showMinutes, showRing, showStepMark, showTime } from './clock-face';
import { element, setShown, setText } from './elements';
import { isSlip } from './slip';
import type { Dial, Press, View } from './view';

type Screen = View['screen'];

const SCREENS: readonly Screen[] = [
  'ready',
  'getting-ready',
  'running',
  'paused',
  'asking',
  'finished',
  'feeling',
  'lesson',
  'quiz',
];
const WITH_DIAL: readonly Screen[] = ['getting-ready', 'running', 'paused', 'asking'];

/** Which press each thing on the view stands for; where the id is not the press itself, both are given. */
const PRESSES: ReadonlyArray<Press | readonly [id: string, press: Press]> = [
  'start',
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
  'again',
  ['quiz-again', 'again'],
  'next',
  'quiz',
  'choice-0',
  'choice-1',
  'choice-2',
];

/** How far the time stands above its place in the view: higher where there is more below it. */
const TIME_RAISED_PX = 36;

let shown: Screen | undefined;

/** Shows a view, changing only what differs from what is on the screen. */
export function show(view: View): void {
  if (view.screen !== shown) changeScreen(view.screen);
  switch (view.screen) {
    case 'ready':
      showMinutes(view.minutes);
      setText('ready-name', rounds(gettext('move_ball'), view.rounds));
      break;
    case 'getting-ready':
      showDial(view.dial);
      setText('getting-ready-heading', gettext(view.step === 0 ? 'get_ready' : 'change_over'));
      setText('getting-ready-step', place(view.step, view.steps));
      break;
    case 'running':
      showDial(view.dial);
      setText('running-heading', place(view.step, view.steps) || gettext('move_ball'));
      break;
    case 'paused':
    case 'asking':
      showDial(view.dial);
      break;
    case 'finished':
      showTime(Math.round(view.heldMs / 1000));
      setText('since', gettext('time_ago').replace('{0}', clock(view.sinceMs)));
      showGlow(view.glow);
      break;
    case 'lesson':
      setText('lesson-word', gettext(view.word));
      break;
    case 'quiz':
      setText('quiz-heading', gettext(view.verdict ? `quiz_${view.verdict}` : 'quiz_question'));
      setText('quiz-foot', gettext(view.verdict === 'right' ? 'next' : 'again'));
      view.words.forEach((word, index) => setText(`choice-word-${index}`, gettext(word)));
      break;
    case 'feeling':
      break;
  }
}

function showDial({ remainingMs, wholeShare, stepEndShare }: Dial): void {
  showTime(secondsLeft(remainingMs));
  showRing(wholeShare);
  showStepMark(stepEndShare);
}

function changeScreen(screen: Screen): void {
  shown = screen;
  for (const each of SCREENS) setShown(`${each}-screen`, each === screen);
  const withDial = WITH_DIAL.indexOf(screen) >= 0;
  setShown('dial', withDial);
  setShown('time', withDial || screen === 'finished');
  const raised = screen === 'paused' || screen === 'asking' || screen === 'finished';
  element('time').y = raised ? -TIME_RAISED_PX : 0;
  setShown('hold-buttons', screen === 'getting-ready' || screen === 'running');
}

/** "2 of 3"; nothing where there is only one. */
function place(step: number, steps: number): string {
  if (steps === 1) return '';
  return gettext('step_of')
    .replace('{0}', String(step + 1))
    .replace('{1}', String(steps));
}

function rounds(name: string, count: number): string {
  return count === 1 ? name : `${name} × ${count}`;
}

/** Minutes and seconds, "0:07"; with hours from one on, "1:00:07". */
function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  const rest = twoDigits(seconds % 60);
  return minutes < 60
    ? `${minutes}:${rest}`
    : `${Math.floor(minutes / 60)}:${twoDigits(minutes % 60)}:${rest}`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/**
 * Reports presses.
 * @param handle answers whether the press was used; a `button` or `swipe` that was not leaves the app
 */
export function onPress(handle: (press: Press) => boolean): void {
  for (const each of PRESSES) {
    const [id, press] = typeof each === 'string' ? [each, each] : each;
    element(id).onclick = (event) => {
      if (!isSlip(event, shown || '')) handle(press);
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
