import document from 'document';
import { gettext } from 'i18n';
import { secondsLeft, showMinutes, showRing, showTime } from './clock-face';
import { element, setShown, setText } from './elements';
import type { Press, View } from './view';

const GROUPS = ['ready', 'running', 'paused', 'asking', 'finished'] as const;
const BUTTONS: readonly Press[] = ['start', 'pause', 'go-on', 'end', 'keep-going', 'answer'];
/** Where the time stands: lower with one button below it, higher with two. */
const TIME_Y_PX = { oneButton: 0, twoButtons: -36 } as const;

let shown: View['screen'] | undefined;

/** Shows a view, changing only what differs from what is on the screen. */
export function show(view: View): void {
  if (view.screen !== shown) changeScreen(view.screen);
  switch (view.screen) {
    case 'ready':
      showMinutes(view.minutes);
      break;
    case 'finished':
      showTime(Math.round(view.heldMs / 1000));
      setText('since', gettext('time_ago').replace('{0}', clock(view.sinceMs)));
      break;
    default:
      showTime(secondsLeft(view.remainingMs));
      showRing(view.remainingMs, view.plannedMs);
  }
}

function changeScreen(screen: View['screen']): void {
  shown = screen;
  for (const group of GROUPS) setShown(`${group}-screen`, group === screen);
  setShown('time', screen !== 'ready');
  setShown('dial', screen !== 'ready' && screen !== 'finished');
  const y = screen === 'paused' || screen === 'asking' ? TIME_Y_PX.twoButtons : TIME_Y_PX.oneButton;
  element('time').y = y;
  if (screen === 'finished') element('glow').animate('enable');
}

/** Minutes and seconds, "0:07". */
function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const rest = seconds % 60;
  return `${Math.floor(seconds / 60)}:${rest < 10 ? '0' : ''}${rest}`;
}

/**
 * Reports presses.
 * @param handle answers whether the press was used; a `leave` that was not used leaves the app
 */
export function onPress(handle: (press: Press) => boolean): void {
  for (const id of BUTTONS) {
    element(id).onclick = () => void handle(id);
  }
  element('end-now').onclick = () => void handle('end');
  document.onkeypress = (event) => {
    if (event.key === 'back' && handle('leave')) event.preventDefault();
  };
  document.onbeforeunload = (event) => {
    if (!handle('leave')) return;
    event.preventDefault();
    // The swipe has already pushed the view aside (Fitbit/sdk-app-demo app/views/session.js).
    element('root').x = 0;
  };
}
