import { WEEK_DAYS } from './durations';
import { isWhole } from './whole';

/**
 * What the companion makes of the whole history for the page: small tables from which the page answers by the day on
 * which it is looked at. Rows of plain numbers, since they lie in a storage whose size nobody publishes.
 */
export interface Figures {
  /** On which day a week begins: 0 Sunday to 6 Saturday. */
  readonly firstDay: number;
  /** Of the days that can still count for something. */
  readonly days: readonly DayRow[];
  readonly row: WeeksInARow;
  readonly lengths: readonly LengthRow[];
  readonly months: readonly MonthRow[];
}

/** All sessions of one routine on one day. */
export type DayRow = readonly [
  day: number,
  routine: number,
  sessions: number,
  heldS: number,
  better: number,
  same: number,
  worse: number,
];

/** Weeks one after the other with at least one session, up to the last one that had one. */
export interface WeeksInARow {
  readonly weeks: number;
  /** First day of the last of them. */
  readonly lastWeek: number;
  /** The back was worse at the end of it: a week of rest after that is no gap. */
  readonly isSore: boolean;
}

/** Rated sessions of one routine that were held about equally long: from `step` times STEP_MIN minutes up to the next step. */
export type LengthRow = readonly [routine: number, step: number, rated: number, better: number];

/** Sessions of a month (months since 1970-01) that are not among the newest ones. */
export type MonthRow = readonly [month: number, sessions: number, heldS: number];

/** Sessions are compared by their length in steps of so many minutes ... */
export const STEP_MIN = 5;
/** ... up to half an hour; what is longer is one step. */
export const LAST_STEP = 6;

/** Minutes are shown of so many days up to today, */
export const MINUTES_DAYS = 4 * WEEK_DAYS;
/** how the back felt of so many weeks: as far as any of the page's figures look back. */
export const RELIEF_WEEKS = 12;
export const DAYS_BACK = RELIEF_WEEKS * WEEK_DAYS;

/** The zone of a watch on the road may be a day ahead of the phone's. */
export const AHEAD_DAYS = 1;

const DAY_COLUMNS = 7;
const LENGTH_COLUMNS = 4;
const MONTH_COLUMNS = 3;
const MAX = 0x1fffffffffffff;

/** Figures out of anything; undefined when they are none. */
export function checkFigures(value: unknown): Figures | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { firstDay, days, row, lengths, months } = value as Partial<Record<keyof Figures, unknown>>;
  const checkedRow = checkRow(row);
  const isFigures =
    isWhole(firstDay, 0, 6) &&
    isTable<DayRow>(days, DAY_COLUMNS) &&
    isTable<LengthRow>(lengths, LENGTH_COLUMNS) &&
    isTable<MonthRow>(months, MONTH_COLUMNS);
  return isFigures && checkedRow ? { firstDay, days, row: checkedRow, lengths, months } : undefined;
}

function checkRow(value: unknown): WeeksInARow | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { weeks, lastWeek, isSore } = value as Partial<Record<keyof WeeksInARow, unknown>>;
  const isRow = isWhole(weeks, 0, MAX) && isWhole(lastWeek, -MAX, MAX) && typeof isSore === 'boolean';
  return isRow ? { weeks, lastWeek, isSore } : undefined;
}

function isTable<Row extends readonly number[]>(value: unknown, columns: number): value is Row[] {
  return (
    Array.isArray(value) &&
    value.every((row) => Array.isArray(row) && row.length === columns && row.every(isCount))
  );
}

function isCount(value: unknown): boolean {
  return isWhole(value, -MAX, MAX);
}
