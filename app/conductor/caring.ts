import { needsCare } from '../../common/care';
import { showCard } from '../screens/card';
import type { Press } from '../screens/view';
import { currentKnown } from './knowledge';
import { enterAside } from './scene';

/**
 * Says a word of care where it is time for it.
 * @param nowS when the session began that made it worse: seconds since 1970
 * @param goOn takes the press that follows
 * @returns whether it was time for it
 */
export function careIfDue(nowS: number, goOn: (what: Press) => boolean): boolean {
  if (!needsCare(currentKnown().felt, nowS)) return false;
  enterAside(() => showCard('care', 'understood'), goOn);
  return true;
}
