import { isWhole } from './whole';

/** How a back felt after a session, and when that began. */
export interface FeltBack {
  /** Seconds since 1970. */
  readonly atS: number;
  /** Place in RATINGS; never the first, which is what nobody said. */
  readonly rating: number;
}

/** Place in RATINGS. */
export const WORSE = 3;
/** So many times worse in a row are enough for a word of care. */
export const IN_A_ROW = 2;
/** Three within two weeks decide; more of them are kept so that one that is taken for later than now hides none. */
export const MOST_FELT = 8;

/** Those that can still decide: the latest ones, and of those before only where it was worse. @param felt newest first */
export function thatDecide(felt: readonly FeltBack[]): FeltBack[] {
  return felt.filter(({ rating }, index) => index < IN_A_ROW || rating === WORSE).slice(0, MOST_FELT);
}

/** Whether anything is how a back felt. */
export function isFeltBack(value: unknown): value is FeltBack {
  if (typeof value !== 'object' || value === null) return false;
  const { atS, rating } = value as Partial<Record<keyof FeltBack, unknown>>;
  return isWhole(atS, 0) && isWhole(rating, 1, WORSE);
}
