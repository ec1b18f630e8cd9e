import { gettext } from 'i18n';
import { showDial, showGlow, showLength, showTime } from './clock-face';
import { element, setHref, setShown, setText } from './elements';
import { clock, filled, ofSteps } from './words';
import type { Screen, View } from './view';

const SCREENS: readonly Screen[] = [
  'ready',
  'card',
  'adjust',
  'getting-ready',
  'running',
  'paused',
  'asking',
  'finished',
  'feeling',
  'offer',
  'lesson',
  'quiz',
];
const WITH_DIAL: readonly Screen[] = ['getting-ready', 'running', 'paused', 'asking'];
const WITH_LENGTH: readonly Screen[] = ['ready', 'adjust'];
const RAISED: readonly Screen[] = ['paused', 'asking', 'finished'];

/** How far the time stands above its place in the view: higher where there is more below it, as far as the ring leaves room. */
const TIME_RAISED_PX = 22;

let shown: Screen | undefined;
/** What is to be read on the card. */
let cardTextId = '';

/** What tells the screen that is shown from others; each card is one of its own. Nothing before the first. */
export function currentScreen(): string {
  return shown === 'card' ? cardTextId : shown || '';
}

/** Shows a view, changing only what differs from what is on the screen. */
export function show(view: View): void {
  if (view.screen !== shown) changeScreen(view.screen);
  switch (view.screen) {
    case 'ready':
      showLength(view.length);
      setText('ready-name', gettext(view.nameId));
      setHref('ready-picture', view.picture);
      break;
    case 'card':
      showCard(view);
      break;
    case 'adjust':
      showLength(view.length);
      setText('adjust-name', gettext(view.nameId));
      break;
    case 'getting-ready':
    case 'running':
      showDial(view.dial);
      setText(`${view.screen}-heading`, gettext(view.headingId));
      setText(`${view.screen}-step`, ofSteps(view.step, view.steps));
      break;
    case 'paused':
    case 'asking':
      showDial(view.dial);
      break;
    case 'finished':
      showTime(Math.round(view.heldMs / 1000));
      setText('since', filled('time_ago', clock(view.sinceMs)));
      showGlow(view.glow);
      break;
    case 'offer':
      view.nameIds.forEach((nameId, index) => setText(`offer-word-${index}`, gettext(nameId)));
      setShown('offer-second', view.nameIds.length > 1);
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

function showCard({ picture, isCaution, textId, buttonId }: Extract<View, { screen: 'card' }>): void {
  cardTextId = textId;
  setShown('card-picture', picture !== undefined);
  if (picture !== undefined) setHref('card-picture', picture);
  // A caution has a sign of its own beside its colour, and in place of the picture more room for its text.
  setShown('card-sign', isCaution);
  setText('card-text', isCaution ? '' : gettext(textId));
  setText('caution-text', isCaution ? gettext(textId) : '');
  setText('card-label', gettext(buttonId));
}

function changeScreen(screen: Screen): void {
  shown = screen;
  for (const each of SCREENS) setShown(`${each}-screen`, each === screen);
  const withDial = WITH_DIAL.indexOf(screen) >= 0;
  setShown('dial', withDial);
  setShown('time', withDial || screen === 'finished');
  element('time').y = RAISED.indexOf(screen) >= 0 ? -TIME_RAISED_PX : 0;
  setShown('length', WITH_LENGTH.indexOf(screen) >= 0);
  setShown('hold-buttons', screen === 'getting-ready' || screen === 'running');
}
