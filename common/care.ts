import { MAX_UINT32, RATINGS } from './session-record';
import { isWhole } from './whole';

/** How a back felt after a session, and when that began. */
export interface FeltBack {
  /** Seconds since 1970. */
  readonly atS: number;
  /** Place in RATINGS; never the first, which is what nobody said. */
  readonly rating: number;
}

const WORSE = 3;
const IN_A_ROW = 2;
const OFTEN = 3;
const OFTEN_WITHIN_S = 14 * 24 * 60 * 60;

/** Three within two weeks decide; more of them are kept so that one that is taken for later than now hides none. */
export const MOST_FELT = 8;

/** Those that can still decide: the latest ones, and of those before only where it was worse. @param felt newest first */
export function thatDecide(felt: readonly FeltBack[]): FeltBack[] {
  return felt.filter((each, index) => index < IN_A_ROW || isWorse(each)).slice(0, MOST_FELT);
}

/**
 * Whether it is time to say that the moves are a supplement, and to see somebody who knows: worse twice in a row, or
 * three times in two weeks.
 * @param felt newest first
 */
export function needsCare(felt: readonly FeltBack[], nowS: number): boolean {
  const latest = felt.slice(0, IN_A_ROW);
  if (latest.length === IN_A_ROW && latest.every(isWorse)) return true;
  return felt.filter((each) => isWorse(each) && each.atS > nowS - OFTEN_WITHIN_S).length >= OFTEN;
}

function isWorse({ rating }: FeltBack): boolean {
  return rating === WORSE;
}

/** Whether anything is how a back felt. */
export function isFeltBack(value: unknown): value is FeltBack {
  if (typeof value !== 'object' || value === null) return false;
  const { atS, rating } = value as Partial<Record<keyof FeltBack, unknown>>;
  return isWhole(atS, 0, MAX_UINT32) && isWhole(rating, 1, RATINGS.length - 1);
}
