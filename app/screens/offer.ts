import { gettext } from 'i18n';
import { setShown, setText } from './elements';
import { turnTo } from './screens';

/** What could come next. @param nameIds message ids of one or two names */
export function showOffer(nameIds: readonly string[]): void {
  turnTo('offer');
  nameIds.forEach((nameId, index) => setText(`offer-word-${index}`, gettext(nameId)));
  setShown('offer-second', nameIds.length > 1);
}
