import { IN_A_ROW, WORSE, type FeltBack } from './felt-back';

const OFTEN = 3;
/** Not by DAY_S: between chunks of the watch a number that is shared is looked up, and takes memory. */
const OFTEN_WITHIN_S = 14 * 24 * 60 * 60;

/**
 * Whether it is time to say that the moves are a supplement, and to see somebody who knows: worse twice in a row, or
 * three times in two weeks.
 * @param felt newest first
 * @param nowS seconds since 1970
 */
export function needsCare(felt: readonly FeltBack[], nowS: number): boolean {
  const isWorse = ({ rating }: FeltBack): boolean => rating === WORSE;
  if (felt.length >= IN_A_ROW && felt.slice(0, IN_A_ROW).every(isWorse)) return true;
  return felt.filter((one) => isWorse(one) && one.atS > nowS - OFTEN_WITHIN_S).length >= OFTEN;
}
