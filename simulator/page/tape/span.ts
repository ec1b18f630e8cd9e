import type { Speed } from '../driver';

/** How much time a tape of full width shows, and how far its marks are apart. */
export interface TapeSpan {
  readonly spanMs: number;
  readonly markMs: number;
  readonly name: string;
}

/** The faster time goes, the more of it is on the tape. */
export const SPANS: Readonly<Record<Exclude<Speed, 0>, TapeSpan>> = {
  1: { spanMs: 60_000, markMs: 10_000, name: 'last minute' },
  10: { spanMs: 5 * 60_000, markMs: 60_000, name: 'last 5 minutes' },
  60: { spanMs: 20 * 60_000, markMs: 5 * 60_000, name: 'last 20 minutes' },
  600: { spanMs: 3 * 3_600_000, markMs: 30 * 60_000, name: 'last 3 hours' },
};
