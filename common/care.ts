import { IN_A_ROW, WORSE, type FeltBack } from './felt-back';

const OFTEN = 3;
const OFTEN_WITHIN_S = 14 * 24 * 60 * 60;

/**
 * Whether it is time to say that the moves are a supplement, and to see somebody who knows: worse twice in a row, or
 * three times in two weeks.
 * @param felt newest first
 */
export function needsCare(felt: readonly FeltBack[], nowS: number): boolean {
  const worse = felt.filter(({ rating }) => rating === WORSE);
  const last = worse[IN_A_ROW - 1];
  if (last && felt.indexOf(last) === IN_A_ROW - 1) return true;
  return worse.filter(({ atS }) => atS > nowS - OFTEN_WITHIN_S).length >= OFTEN;
}
