import { weekOf } from './days';
import { WEEK_DAYS } from './durations';
import { AHEAD_DAYS, LAST_STEP, STEP_MIN, type DayRow, type Figures, type LengthRow } from './figures';

/** How sessions were followed by how the back felt. */
export interface Felt {
  readonly better: number;
  readonly same: number;
  readonly worse: number;
}

/** How often, and for how long. */
export interface Done {
  readonly sessions: number;
  readonly heldS: number;
}

/** The length that was followed by feeling better most often. */
export interface BestLength {
  readonly fromMin: number;
  /** undefined: and more. */
  readonly toMin: number | undefined;
  readonly better: number;
  readonly rated: number;
  /** Rated sessions that the comparison rests on, those of this length among them. */
  readonly restsOn: number;
}

/** Of each length that is compared there have to be so many rated sessions ... */
const ENOUGH = 10;
/** ... and the best has to be better in one of so many sessions more: what is closer may be chance. */
const CLEARLY_ONE_IN = 10;

/** What was done in the week that a day is in. @param day days since 1970-01-01 (`dayOf`), here and below */
export function doneInWeek({ days, firstDay }: Figures, day: number): Done {
  const week = weekOf(day, firstDay);
  return doneIn(days.filter(([each]) => weekOf(each, firstDay) === week));
}

/** What was done on a day. */
export function doneOn({ days }: Figures, day: number): Done {
  return doneIn(days.filter(([each]) => each === day));
}

/**
 * How many weeks in a row there has been a session, 0 for none; the week that a day is in may still be to come, and one
 * without a session is passed over while the back was worse (companion/statistics.ts).
 */
export function weeksInARow({ row, firstDay }: Figures, day: number): number {
  const gap = (weekOf(day, firstDay) - row.lastWeek) / WEEK_DAYS;
  return gap <= 1 || (gap === 2 && row.isSore) ? row.weeks : 0;
}

/**
 * How the back felt after the sessions of so many days up to a day.
 * @param dayCount that day with it
 * @param routine number of the one that is asked about; undefined for all
 */
export function feltIn({ days }: Figures, upTo: number, dayCount: number, routine?: number): Felt {
  let felt: Felt = { better: 0, same: 0, worse: 0 };
  for (const row of within(days, upTo, dayCount)) {
    if (routine === undefined || row[1] === routine) felt = withRow(felt, row);
  }
  return felt;
}

/**
 * Routines after which somebody said how it felt in so many days up to a day, by their numbers, the one that was rated most
 * often first.
 */
export function ratedRoutines(figures: Figures, upTo: number, dayCount: number): number[] {
  const routines = within(figures.days, upTo, dayCount).map(([, routine]) => routine);
  const rated = (routine: number): number => countFelt(feltIn(figures, upTo, dayCount, routine));
  return routines
    .filter((routine, place) => routines.indexOf(routine) === place && rated(routine) > 0)
    .sort((one, other) => rated(other) - rated(one) || one - other);
}

/** Sessions after which somebody said how it felt. */
export function countFelt({ better, same, worse }: Felt): number {
  return better + same + worse;
}

/**
 * Shares in percent, whole numbers that come to a hundred: each rounded down, and what is left to those of which most was
 * cut off.
 * @param felt of at least one session
 */
export function percentOf(felt: Felt): Felt {
  const count = countFelt(felt);
  const parts = (['better', 'same', 'worse'] as const).map((name) => {
    const percent = Math.floor((100 * felt[name]) / count);
    return { name, percent, cutOff: 100 * felt[name] - percent * count };
  });
  const shares = { better: 0, same: 0, worse: 0 };
  let left = parts.reduce((rest, { percent }) => rest - percent, 100);
  for (const { name, percent } of parts.sort((one, other) => other.cutOff - one.cutOff)) {
    shares[name] = percent + (left-- > 0 ? 1 : 0);
  }
  return shares;
}

/** Seconds held on each of so many days up to a day, that day last. */
export function heldByDay(figures: Figures, upTo: number, dayCount: number): number[] {
  const held: number[] = [];
  for (let day = upTo - dayCount + 1; day <= upTo; day++) {
    held.push(doneOn(figures, day).heldS);
  }
  return held;
}

/** How it felt in each of so many weeks up to the one that a day is in, that one last. */
export function feltByWeek({ days, firstDay }: Figures, upTo: number, weekCount: number): Felt[] {
  const weeks: Felt[] = [];
  for (let back = weekCount - 1; back >= 0; back--) {
    const week = weekOf(upTo, firstDay) - back * WEEK_DAYS;
    const rows = days.filter(([day]) => weekOf(day, firstDay) === week);
    weeks.push(rows.reduce(withRow, { better: 0, same: 0, worse: 0 }));
  }
  return weeks;
}

/**
 * Which length of a routine helped most; undefined as long as there are too few sessions to say so.
 * @param routine its number
 */
export function bestLength({ lengths }: Figures, routine: number): BestLength | undefined {
  const share = ([, , rated, better]: LengthRow): number => better / rated;
  const compared = lengths
    .filter(([of, , rated]) => of === routine && rated >= ENOUGH)
    .sort((one, other) => share(other) - share(one));
  const [best, next] = compared;
  if (!best || !next || !isClear(best, next)) return undefined;
  const [, step, rated, better] = best;
  return {
    fromMin: step * STEP_MIN,
    toMin: step < LAST_STEP ? (step + 1) * STEP_MIN : undefined,
    better,
    rated,
    restsOn: compared.reduce((sum, row) => sum + row[2], 0),
  };
}

/** In whole numbers, since shares such as 0.5 and 0.4 are not exactly a tenth apart. */
function isClear([, , rated, better]: LengthRow, [, , otherRated, otherBetter]: LengthRow): boolean {
  return CLEARLY_ONE_IN * (better * otherRated - otherBetter * rated) >= rated * otherRated;
}

function within(days: readonly DayRow[], upTo: number, dayCount: number): DayRow[] {
  return days.filter(([day]) => day > upTo - dayCount && day <= upTo + AHEAD_DAYS);
}

function doneIn(rows: readonly DayRow[]): Done {
  return rows.reduce<Done>(
    (sum, [, , sessions, heldS]) => ({ sessions: sum.sessions + sessions, heldS: sum.heldS + heldS }),
    { sessions: 0, heldS: 0 },
  );
}

function withRow(felt: Felt, [, , , , better, same, worse]: DayRow): Felt {
  return { better: felt.better + better, same: felt.same + same, worse: felt.worse + worse };
}
