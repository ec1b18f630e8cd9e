import { needsCare, type FeltBack } from '../../common/care';

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
