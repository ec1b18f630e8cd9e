/**
 * Numbers from 0 up to, but not with, 1; the same seed gives the same row.
 *
 * The generator is Mulberry32 by Tommy Ettinger (public domain).
 * @param seed a whole number; only its lowest 32 bits count
 */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Rolls dice with a row of its own, so that what one thing rolls does not change what others roll. */
export class Dice {
  private readonly roll: () => number;

  /** @param row which of the rows of the seed */
  constructor(seed: number, row: number) {
    this.roll = mulberry32(Math.imul(seed + 1, 0x9e3779b1) + Math.imul(row, 0x85ebca6b));
  }

  /** @param share how often it is true: 0 never, 1 always */
  chance(share: number): boolean {
    return this.roll() < share;
  }

  /** Whole ms from 1 to `mostMs`, each as likely; 0 when that is 0. */
  upTo(mostMs: number): number {
    return Math.min(mostMs, 1 + Math.floor(this.roll() * mostMs));
  }

  /** Whole ms until something happens that happens every `meanMs` on average, at any time alike; Infinity for 0. */
  untilNext(meanMs: number): number {
    const roll = this.roll();
    return meanMs > 0 ? Math.max(1, Math.round(-meanMs * Math.log(1 - roll))) : Infinity;
  }
}
