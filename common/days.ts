import { DAY_MS, DAY_S, QUARTER_MIN, QUARTER_S, WEEK_DAYS } from './durations';

/** 1970-01-01 was a Thursday; counted from Sunday. */
const WEEKDAY_OF_DAY_0 = 4;

/**
 * A day as it is written on a calendar: days since 1970-01-01, in whatever zone it was lived in.
 * @param epochS seconds since 1970
 * @param utcQuarters quarter hours east of UTC
 */
export function dayOf(epochS: number, utcQuarters: number): number {
  return Math.floor((epochS + utcQuarters * QUARTER_S) / DAY_S);
}

/** The first day of the week that a day is in; days since 1970-01-01. @param firstDay 0 Sunday, 1 Monday, ... 6 Saturday */
export function weekOf(day: number, firstDay: number): number {
  return day - modulo(day + WEEKDAY_OF_DAY_0 - firstDay, WEEK_DAYS);
}

/** The month that a day is in: months since 1970-01. @param day days since 1970-01-01 */
export function monthOf(day: number): number {
  const date = new Date(day * DAY_MS);
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
}

/** The first day of a month: days since 1970-01-01. @param month months since 1970-01 */
export function firstDayOfMonth(month: number): number {
  return Date.UTC(1970, month, 1) / DAY_MS;
}

/** The zone of this watch or phone at a moment: quarter hours east of UTC. */
export function zoneHere(moment: Date): number {
  return Math.round(-moment.getTimezoneOffset() / QUARTER_MIN);
}

/** Today, by the phone: days since 1970-01-01. */
export function today(): number {
  const now = new Date();
  return dayOf(Math.floor(now.getTime() / 1000), zoneHere(now));
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
