import fc from 'fast-check';
import {
  bestLength,
  doneInWeek,
  feltByWeek,
  feltIn,
  heldByDay,
  percentOf,
  ratedRoutines,
  weeksInARow,
} from '../../common/answers';
import { dayOf, firstDayOfMonth, monthOf, weekOf, zoneHere } from '../../common/days';
import { checkFigures, type Figures } from '../../common/figures';
import { figuresOf } from '../../companion/statistics';
import { anyHistory, type Zoned } from '../model/support/any-history';
import { Recount } from '../model/support/recount';

const NOW_S = Date.UTC(2024, 4, 15, 9, 30) / 1000;
const TODAY = dayOf(NOW_S, 0);
const TODAY_DATE = '2024-05-15';
const firstDay = fc.constantFrom(0, 1, 6);

const figures = (history: readonly Zoned[], first: number): Figures => {
  const told = figuresOf(history, 20, TODAY, first);
  // As the page reads it: what crosses is text.
  const read = checkFigures(JSON.parse(JSON.stringify(told)));
  if (!read) throw new Error('the page would not know these figures');
  return read;
};

/** Few lengths and one routine, so that there is something to say about them. */
const monotonous = anyHistory(NOW_S, 150).map((history) =>
  history.map((each, place) => ({
    ...each,
    routine: 0,
    heldS: each.heldS % 2 === 0 ? 720 : 1020,
    rating: place % 5 === 0 ? each.rating : each.heldS % 2 === 0 ? 1 : each.rating,
  })),
);

describe('the figures of the page', () => {
  it('are what somebody counts who has the list of sessions and a calendar', () => {
    fc.assert(
      fc.property(anyHistory(NOW_S), firstDay, (history, first) => {
        const told = figures(history, first);
        const counted = new Recount(history, TODAY_DATE, first);
        expect(doneInWeek(told, TODAY)).toEqual(counted.thisWeek);
        expect(weeksInARow(told, TODAY)).toBe(counted.weeksInARow);
        for (const days of [28, 84]) {
          expect(feltIn(told, TODAY, days)).toEqual(counted.felt(days));
          for (const routine of ratedRoutines(told, TODAY, 84)) {
            expect(feltIn(told, TODAY, days, routine)).toEqual(counted.felt(days, routine));
          }
        }
        expect(ratedRoutines(told, TODAY, 84)).toEqual(counted.routinesRated);
        expect(heldByDay(told, TODAY, 28)).toEqual(
          Array.from({ length: 28 }, (_, place) => counted.heldOn(27 - place)),
        );
        expect(feltByWeek(told, TODAY, 12)).toEqual(
          Array.from({ length: 12 }, (_, place) => counted.feltInWeek(11 - place)),
        );
        expect(
          told.months.map(([month, sessions, heldS]) => [
            new Date(firstDayOfMonth(month) * 86_400_000).toISOString().slice(0, 7),
            { sessions, heldS },
          ]),
        ).toEqual([...counted.months].sort(([one], [other]) => (one < other ? 1 : -1)));
      }),
      { numRuns: 60 },
    );
  });

  it('name a length that helped most where there are enough sessions, and say nothing otherwise', () => {
    let said = 0;
    fc.assert(
      fc.property(fc.oneof(monotonous, anyHistory(NOW_S)), (history) => {
        const told = figures(history, 1);
        const counted = new Recount(history, TODAY_DATE, 1);
        for (const routine of new Set(history.map((each) => each.routine))) {
          const best = bestLength(told, routine);
          const expected = counted.bestLength(routine);
          expect(best).toEqual(expected);
          if (best) said++;
        }
      }),
      { numRuns: 60 },
    );
    expect(said).toBeGreaterThan(5);
  });

  it('are small, also of five years of three sessions a day', () => {
    const history = longHistory(5 * 365 * 3);
    const text = JSON.stringify(figuresOf(history, 20, TODAY, 1));
    expect(text.length).toBeLessThan(10_000);
    expect(figures(history, 1).months.length).toBeGreaterThan(55);
  });

  it('hold for a page that is looked at a week later, without another word of the companion', () => {
    fc.assert(
      fc.property(anyHistory(NOW_S), fc.nat(20), (history, later) => {
        const told = figures(history, 1);
        const then = new Date((NOW_S + later * 86_400) * 1000).toISOString().slice(0, 10);
        const counted = new Recount(history, then, 1);
        expect(doneInWeek(told, TODAY + later)).toEqual(counted.thisWeek);
        expect(weeksInARow(told, TODAY + later)).toBe(counted.weeksInARow);
        expect(feltIn(told, TODAY + later, 84)).toEqual(counted.felt(84));
      }),
      { numRuns: 40 },
    );
  });
});

describe('the weeks in a row', () => {
  const session = (daysAgo: number, rating = 0): Zoned => ({
    install: 7,
    number: 1000 - daysAgo,
    routine: 0,
    startedAtS: NOW_S - daysAgo * 86_400,
    plannedS: 720,
    heldS: 720,
    ending: 0,
    rating,
    edition: 0,
    utcQuarters: 0,
  });
  const weeks = (...history: Zoned[]) => weeksInARow(figures(history, 1), TODAY);

  it('lose nothing by a missed day, nor by a week that is not over yet', () => {
    expect(weeks(session(0), session(8), session(9))).toBe(2);
    expect(weeks(session(7), session(14))).toBe(2);
  });

  it('go on over a week of rest after the back was worse, but not over one more', () => {
    expect(weeks(session(0), session(14, 3), session(21))).toBe(3);
    expect(weeks(session(0), session(14, 1), session(21))).toBe(1);
    expect(weeks(session(0), session(21, 3))).toBe(1);
    expect(weeks(session(14, 3), session(21))).toBe(2);
    expect(weeks(session(21, 3), session(28))).toBe(0);
  });

  it('are not those of a watch whose clock was once ahead', () => {
    expect(weeks(session(-9000), session(0), session(8))).toBe(2);
    expect(weeks(session(-1), session(8))).toBe(2);
  });

  it('are none where there was no session', () => {
    expect(weeks()).toBe(0);
  });
});

describe('shares of a hundred', () => {
  it('come to a hundred, each within one of what it is, and none for what there was none of', () => {
    const felt = fc.record({ better: fc.nat(2000), same: fc.nat(2000), worse: fc.nat(2000) });
    fc.assert(
      fc.property(felt, (counts) => {
        const count = counts.better + counts.same + counts.worse;
        fc.pre(count > 0);
        const shares = percentOf(counts);
        expect(shares.better + shares.same + shares.worse).toBe(100);
        for (const name of ['better', 'same', 'worse'] as const) {
          expect(Number.isInteger(shares[name])).toBe(true);
          expect(Math.abs(shares[name] - (100 * counts[name]) / count)).toBeLessThan(1);
          if (counts[name] === 0) expect(shares[name]).toBe(0);
        }
      }),
    );
  });

  it('are not 101', () => {
    expect(percentOf({ better: 73, same: 15, worse: 15 })).toEqual({ better: 71, same: 15, worse: 14 });
    expect(percentOf({ better: 1, same: 1, worse: 1 })).toEqual({ better: 34, same: 33, worse: 33 });
  });
});

describe('the zone of the phone', () => {
  afterEach(() => jest.restoreAllMocks());

  it('is the one that it is in at that moment, in quarter hours east of UTC', () => {
    const summerFromS = 1_711_846_800;
    jest.spyOn(Date.prototype, 'getTimezoneOffset').mockImplementation(function (this: Date) {
      return this.getTime() < summerFromS * 1000 ? -60 : -120;
    });
    expect(zoneHere(new Date((summerFromS - 1) * 1000))).toBe(4);
    expect(zoneHere(new Date(summerFromS * 1000))).toBe(8);
    jest.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(210);
    expect(zoneHere(new Date(0))).toBe(-14);
  });
});

describe('a day', () => {
  it('is the one on the calendar, in the zone it was lived in', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_000_000_000 }),
        fc.integer({ min: -96, max: 96 }),
        firstDay,
        (epochS, quarters, first) => {
          fc.pre(epochS + quarters * 900 >= 0);
          const local = new Date(epochS * 1000 + quarters * 900_000);
          const day = dayOf(epochS, quarters);
          expect(new Date(day * 86_400_000).toISOString().slice(0, 10)).toBe(
            local.toISOString().slice(0, 10),
          );
          const week = weekOf(day, first);
          expect(new Date(week * 86_400_000).getUTCDay()).toBe(first);
          expect(day - week).toBeLessThan(7);
          expect(day - week).toBeGreaterThanOrEqual(0);
          expect(monthOf(day)).toBe((local.getUTCFullYear() - 1970) * 12 + local.getUTCMonth());
          expect(firstDayOfMonth(monthOf(day))).toBeLessThanOrEqual(day);
        },
      ),
    );
  });
});

function longHistory(sessions: number): Zoned[] {
  return Array.from({ length: sessions }, (_, place) => ({
    install: 0xfedcba98,
    number: sessions - place,
    routine: place % 4 === 0 ? 100 : 0,
    startedAtS: NOW_S - place * 8 * 60 * 60,
    plannedS: 720,
    heldS: 600 + (place % 900),
    ending: 0,
    rating: place % 4,
    edition: 1,
    utcQuarters: 8,
  }));
}
