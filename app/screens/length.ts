import { gettext } from 'i18n';
import { element, setText } from './elements';
import type { Length } from './view';

/** Where a length's number ends, so that it and its unit stand in the middle; and the gap between them. */
const LENGTH_END_PX = { oneDigit: 163, twoDigits: 189, threeDigits: 215 } as const;
const LENGTH_GAP_PX = 10;
/** A unit with the number of times takes more room: all of it stands so much farther to the left. */
const TIMES_PX = 26;

/** How long a session is to last, in large figures: "12 min", "20 s × 3". */
export function showLength({ number, unit, times }: Length): void {
  setText('length-number', String(number));
  const unitText = gettext(unit === 'min' ? 'minutes' : 'seconds');
  setText('length-unit', times === 1 ? unitText : `${unitText} × ${times}`);
  const { oneDigit, twoDigits, threeDigits } = LENGTH_END_PX;
  const end = number < 10 ? oneDigit : number < 100 ? twoDigits : threeDigits;
  const x = times === 1 ? end : end - TIMES_PX;
  const figure = element('length-number');
  if (figure.x === x) return;
  figure.x = x;
  element('length-unit').x = x + LENGTH_GAP_PX;
}
