import { gettext } from 'i18n';
import { setText } from './elements';
import { showLength } from './length';
import { turnTo } from './screens';
import type { Length } from './view';

/** The length of a move, with what makes it less and more. @param nameId message id of the move's name */
export function showAdjusting(nameId: string, length: Length): void {
  turnTo('adjust');
  showLength(length);
  setText('adjust-name', gettext(nameId));
}
