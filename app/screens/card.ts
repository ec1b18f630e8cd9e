import { gettext } from 'i18n';
import { setHref, setShown, setText } from './elements';
import { turnTo } from './screens';

/**
 * Something to read.
 * @param textId message id of it, which tells this card from others
 * @param buttonId message id of what is pressed when it is read
 * @param picture id of the move whose picture it has; without one it is something to be careful about
 */
export function showCard(textId: string, buttonId: string, picture?: string): void {
  turnTo('card', textId);
  const isCaution = picture === undefined;
  setShown('card-picture', !isCaution);
  if (!isCaution) setHref('card-picture', picture);
  // A caution has a sign of its own beside its colour, and in place of the picture more room for its text.
  setShown('card-sign', isCaution);
  setText('card-text', isCaution ? '' : gettext(textId));
  setText('caution-text', isCaution ? gettext(textId) : '');
  setText('card-label', gettext(buttonId));
}
