import fc from 'fast-check';
import { needsCare } from '../../common/care';
import { isFeltBack, MOST_FELT, thatDecide, type FeltBack } from '../../common/felt-back';

const NOW_S = 1_900_000_000;
const DAY_S = 86_400;
const BETTER = 1;
const SAME = 2;
const WORSE = 3;

/** Newest first: how it felt, and how many days ago. */
const felt = (...of: Array<readonly [rating: number, daysAgo: number]>): FeltBack[] =>
  of.map(([rating, daysAgo]) => ({ atS: NOW_S - daysAgo * DAY_S, rating }));

describe('the word that the moves are no cure', () => {
  it.each([
    ['worse twice in a row, however long ago', felt([WORSE, 40], [WORSE, 90])],
    ['worse three times in two weeks', felt([WORSE, 0], [SAME, 3], [WORSE, 7], [BETTER, 9], [WORSE, 13.9])],
    [
      'worse three times in two weeks, the last time not',
      felt([SAME, 0], [WORSE, 1], [BETTER, 2], [WORSE, 3], [WORSE, 5]),
    ],
  ])('is said after %s', (_, given) => {
    expect(needsCare(given, NOW_S)).toBe(true);
  });

  it.each([
    ['nothing was ever said', felt()],
    ['worse once', felt([WORSE, 0])],
    ['worse twice, with something else between', felt([WORSE, 0], [SAME, 1], [WORSE, 2])],
    ['worse twice in a row that is over', felt([BETTER, 0], [WORSE, 1], [WORSE, 2])],
    ['the third time is two weeks ago', felt([WORSE, 0], [SAME, 3], [WORSE, 7], [BETTER, 9], [WORSE, 14])],
    ['it was never worse', felt([SAME, 0], [SAME, 1], [BETTER, 2], [BETTER, 3])],
  ])('is not said when %s', (_, given) => {
    expect(needsCare(given, NOW_S)).toBe(false);
  });
});

describe('how the back felt, as it is kept', () => {
  /** Newest first, at most as often as three times a day. */
  const anyFelt = fc
    .array(
      fc.record({
        rating: fc.integer({ min: BETTER, max: WORSE }),
        gapS: fc.integer({ min: 28_800, max: 5 * DAY_S }),
      }),
      { maxLength: 40 },
    )
    .map((sessions) => {
      let atS = NOW_S;
      return sessions.map(({ rating, gapS }): FeltBack => ({ atS: (atS -= gapS), rating }));
    });

  it('decides alike when it is all and when it is only what decides', () => {
    fc.assert(
      fc.property(anyFelt, (all) => {
        const kept = thatDecide(all);
        expect(needsCare(kept, NOW_S)).toBe(needsCare(all, NOW_S));
        expect(kept.length).toBeLessThanOrEqual(MOST_FELT);
        expect(all).toEqual(expect.arrayContaining(kept));
      }),
    );
  });

  it('are the last two and those before that were worse', () => {
    const all = felt([SAME, 1], [BETTER, 2], [SAME, 3], [WORSE, 4], [BETTER, 5], [WORSE, 6]);
    expect(thatDecide(all)).toEqual(felt([SAME, 1], [BETTER, 2], [WORSE, 4], [WORSE, 6]));
  });

  it.each([
    [{ atS: 0, rating: 1 }, true],
    [{ atS: NOW_S, rating: WORSE }, true],
    [{ atS: NOW_S, rating: 0 }, false],
    [{ atS: NOW_S, rating: 4 }, false],
    [{ atS: -1, rating: 1 }, false],
    [{ atS: 2 ** 32, rating: 1 }, false],
    [null, false],
    [undefined, false],
    ['felt', false],
  ])('%j: %s', (value, isOne) => {
    expect(isFeltBack(value)).toBe(isOne);
  });
});
