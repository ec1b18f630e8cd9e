import { gettext } from 'i18n';
import type { PageSession } from '../common/page-log';
import { routineNameId } from '../common/routines';
import { ENDINGS, RATINGS } from '../common/session-record';
import { fill, lengthInWords, NO_BREAK } from './words';

/** "Over the ball · held 13 min, 1 min more than planned · finished while Drape was closed · felt better" */
export function howItWent(session: PageSession): string {
  const words = [gettext(routineNameId(session.routine)), howLong(session)];
  if (ENDINGS[session.ending] === 'finished-away') words.push(gettext('session_away'));
  const rating = RATINGS[session.rating];
  if (rating !== undefined && rating !== 'unsaid') words.push(gettext(`session_${rating}`));
  return joined(words);
}

/** One after the other, with a dot in between that no line begins with. */
export function joined(words: readonly string[]): string {
  const message = gettext('session_and').replace(' ', NO_BREAK);
  return words.reduce((text, more) => fill(message, text, more));
}

function howLong({ heldS, plannedS, ending }: PageSession): string {
  if (heldS > plannedS) {
    return fill(gettext('session_more'), lengthInWords(heldS), lengthInWords(heldS - plannedS));
  }
  if (ENDINGS[ending] === 'ended-early') {
    return fill(gettext('session_early'), lengthInWords(heldS), lengthInWords(plannedS));
  }
  return fill(gettext('session_whole'), lengthInWords(heldS));
}
