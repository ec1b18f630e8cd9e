import { gettext } from 'i18n';
import { showGlow, showTime } from './clock-face';
import { element, setHref, setShown, setText } from './elements';
import { showLength } from './length';
import { listenOn } from './presses';
import { clock, filled, ofSteps } from './words';
import type { Length, Screen } from './view';

/** What is shown on a screen beside what is its own, and whether the time stands higher there, as far as the view says. */
const PARTS: { readonly [S in Screen]?: string } = {
  ready: 'length',
  adjust: 'length',
  'getting-ready': 'dial time hold-buttons',
  running: 'dial time hold-buttons',
  paused: 'dial time raised',
  asking: 'dial time raised',
  finished: 'time raised',
};

/** What could be started. @param nameId message id of its name; @param picture id of the move whose picture it has */
export function showReady(nameId: string, picture: string, length: Length): void {
  turnTo('ready');
  showLength(length);
  setText('ready-name', gettext(nameId));
  setHref('ready-picture', picture);
}

/** On the ready screen, until it is drawn anew: what was asked for found no memory, and there is more after a new start. */
export function showReopen(): void {
  setText('ready-name', gettext('reopen'));
}

/** What goes on, beside the dial. @param headingId message id of what it is; @param step counts from 0 */
export function showStretch(
  screen: 'getting-ready' | 'running',
  headingId: string,
  step: number,
  steps: number,
): void {
  turnTo(screen);
  setText(`${screen}-heading`, gettext(headingId));
  setText(`${screen}-step`, ofSteps(step, steps));
}

/**
 * What is over, and since when.
 * @param heldS for how long it was held, s
 * @param sinceMs since its end, ms
 * @param glow BRIGHT and DIM by turns while the wrist is told, a second channel beside it; STILL afterwards
 */
export function showFinished(heldS: number, sinceMs: number, glow: number): void {
  turnTo('finished');
  showTime(heldS);
  setText('since', filled('time_ago', clock(sinceMs)));
  showGlow(glow);
}

/** Has a screen shown, whatever is to be on it. @param name what tells it from others */
export function turnTo(screen: Screen, name: string = screen): void {
  const before = listenOn(screen, name);
  if (screen === before) return;
  // The view shows the ready screen before anything is drawn; what is beside it comes with the first drawing.
  setShown(`${before || 'ready'}-screen`, false);
  setShown(`${screen}-screen`, true);
  const parts = PARTS[screen] || '';
  for (const part of ['dial', 'time', 'length', 'hold-buttons']) setShown(part, parts.indexOf(part) >= 0);
  element('time').y = parts.indexOf('raised') >= 0 ? element('time-raised').y : 0;
}
