import { gettext } from 'i18n';
import { element, setText } from './elements';
import type { Length } from './view';

/** The gap between a number and its unit. */
const GAP_PX = 10;
/** Half a digit. In the view number and unit stand in the middle of their place when the number has two. */
const HALF_DIGIT_PX = 26;

let homePx: number | undefined;

/** How long a session is to last, in large figures: "12 min", "20 s × 3". */
export function showLength({ number, unit, times }: Length): void {
  setText('length-number', String(number));
  const unitText = gettext(unit === 'min' ? 'minutes' : 'seconds');
  setText('length-unit', times === 1 ? unitText : `${unitText} × ${times}`);
  const figure = element('length-number');
  if (homePx === undefined) homePx = figure.x;
  // A unit with the number of times takes as much more room.
  const halfDigits = (number < 10 ? -1 : number < 100 ? 0 : 1) - (times === 1 ? 0 : 1);
  const x = homePx + halfDigits * HALF_DIGIT_PX;
  if (figure.x === x) return;
  figure.x = x;
  element('length-unit').x = x + GAP_PX;
}
