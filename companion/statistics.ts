import { dayOf, monthOf, weekOf } from '../common/days';
import { WEEK_DAYS } from '../common/durations';
import {
  AHEAD_DAYS,
  DAYS_BACK,
  LAST_STEP,
  STEP_MIN,
  type DayRow,
  type Figures,
  type LengthRow,
  type MonthRow,
  type WeeksInARow,
} from '../common/figures';
import { RATINGS, type SessionRecord } from '../common/session-record';

const BETTER = RATINGS.indexOf('better');
const WORSE = RATINGS.indexOf('worse');

/** A session whose zone is known. */
export type ZonedSession = SessionRecord & { readonly utcQuarters: number };

/**
 * What the page is told of the history.
 * @param history newest first
 * @param listed how many of them the page lists one by one
 * @param todayIs the phone's day (`dayOf` in common/days.ts)
 * @param firstDay of a week: 0 Sunday, 1 Monday
 */
export function figuresOf(
  history: readonly ZonedSession[],
  listed: number,
  todayIs: number,
  firstDay: number,
): Figures {
  return {
    firstDay,
    days: dayRows(history, todayIs - DAYS_BACK),
    // A watch whose clock was once ahead has told of weeks that are still to come.
    row: weeksInARow(
      history.filter((session) => dayOfSession(session) <= todayIs + AHEAD_DAYS),
      firstDay,
    ),
    lengths: lengthRows(history),
    months: monthRows(history.slice(listed)),
  };
}

/** The day on which a session was begun, where it was held: days since 1970-01-01. */
export function dayOfSession({ startedAtS, utcQuarters }: ZonedSession): number {
  return dayOf(startedAtS, utcQuarters);
}

function dayRows(history: readonly ZonedSession[], afterDay: number): DayRow[] {
  const rows = new Map<string, number[]>();
  for (const session of history) {
    const day = dayOfSession(session);
    if (day <= afterDay) continue;
    const row = rowOf(rows, `${day}/${session.routine}`, [day, session.routine, 0, 0, 0, 0, 0]);
    add(row, 2, 1);
    add(row, 3, session.heldS);
    if (session.rating >= BETTER) add(row, 3 + session.rating, 1);
  }
  return Array.from(rows.values()) as unknown as DayRow[];
}

/** How long sessions were, and after how many of them the back felt better. */
function lengthRows(history: readonly ZonedSession[]): LengthRow[] {
  const rows = new Map<string, number[]>();
  for (const { routine, heldS, rating } of history) {
    if (rating < BETTER) continue;
    const step = Math.min(LAST_STEP, Math.floor(heldS / (STEP_MIN * 60)));
    const row = rowOf(rows, `${routine}/${step}`, [routine, step, 0, 0]);
    add(row, 2, 1);
    if (rating === BETTER) add(row, 3, 1);
  }
  return Array.from(rows.values()) as unknown as LengthRow[];
}

function monthRows(history: readonly ZonedSession[]): MonthRow[] {
  const rows = new Map<string, number[]>();
  for (const session of history) {
    const month = monthOf(dayOfSession(session));
    const row = rowOf(rows, String(month), [month, 0, 0]);
    add(row, 1, 1);
    add(row, 2, session.heldS);
  }
  return (Array.from(rows.values()) as unknown as MonthRow[]).sort((a, b) => b[0] - a[0]);
}

/**
 * Kindly: a week counts by its first session, so a missed day is no loss; and a week without one is passed over when
 * the back was worse at the last session before it, since resting was the right thing then.
 */
function weeksInARow(history: readonly ZonedSession[], firstDay: number): WeeksInARow {
  const sore = soreByWeek(history, firstDay);
  const weeks = Array.from(sore.keys()).sort((a, b) => b - a);
  const [lastWeek = 0] = weeks;
  let count = Math.min(1, weeks.length);
  for (; count < weeks.length; count++) {
    const gap = ((weeks[count - 1] as number) - (weeks[count] as number)) / WEEK_DAYS;
    if (gap > 2 || (gap === 2 && !sore.get(weeks[count] as number))) break;
  }
  return { weeks: count, lastWeek, isSore: sore.get(lastWeek) === true };
}

/** Weeks that had a session, and whether the back was worse when it was last asked for in them. */
function soreByWeek(history: readonly ZonedSession[], firstDay: number): ReadonlyMap<number, boolean> {
  const weeks = new Map<number, boolean>();
  const rated = new Set<number>();
  for (const session of history) {
    const week = weekOf(dayOfSession(session), firstDay);
    if (!weeks.has(week)) weeks.set(week, false);
    if (session.rating < BETTER || rated.has(week)) continue;
    rated.add(week);
    weeks.set(week, session.rating === WORSE);
  }
  return weeks;
}

function rowOf(rows: Map<string, number[]>, key: string, empty: number[]): number[] {
  const row = rows.get(key) || empty;
  rows.set(key, row);
  return row;
}

function add(row: number[], place: number, amount: number): void {
  row[place] = (row[place] as number) + amount;
}
