import { IN_A_ROW, WORSE, type FeltBack } from './felt-back';

const OFTEN = 3;
const OFTEN_WITHIN_S = 14 * 24 * 60 * 60;

/**
 * Whether it is time to say that the moves are a supplement, and to see somebody who knows: worse twice in a row, or
 * three times in two weeks.
 * @param felt newest first
 */
export function needsCare(felt: readonly FeltBack[], nowS: number): boolean {
  let inARow = 0;
  while (inARow < felt.length && felt[inARow]?.rating === WORSE) inARow++;
  if (inARow >= IN_A_ROW) return true;
  return felt.filter(({ atS, rating }) => rating === WORSE && atS > nowS - OFTEN_WITHIN_S).length >= OFTEN;
}
