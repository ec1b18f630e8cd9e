const DAY_S = 24 * 60 * 60;
const QUARTER_S = 15 * 60;
const WEEK_DAYS = 7;
/** 1970-01-01 was a Thursday; counted from Sunday. */
const WEEKDAY_OF_DAY_0 = 4;

/**
 * A day as it is written on a calendar: days since 1970-01-01, in whatever zone it was lived in.
 * @param utcQuarters quarter hours east of UTC
 */
export function dayOf(epochS: number, utcQuarters: number): number {
  return Math.floor((epochS + utcQuarters * QUARTER_S) / DAY_S);
}

/** The first day of the week that a day is in. @param firstDay 0 Sunday, 1 Monday, ... 6 Saturday */
export function weekOf(day: number, firstDay: number): number {
  return day - modulo(day + WEEKDAY_OF_DAY_0 - firstDay, WEEK_DAYS);
}

/** The month that a day is in: months since 1970-01. */
export function monthOf(day: number): number {
  const date = new Date(day * DAY_S * 1000);
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
}

/** The first day of a month. @param month months since 1970-01 */
export function firstDayOfMonth(month: number): number {
  return Date.UTC(1970, month, 1) / (DAY_S * 1000);
}

/** The zone of the phone at a moment: quarter hours east of UTC. */
export function zoneHere(epochS: number): number {
  return Math.round(-new Date(epochS * 1000).getTimezoneOffset() / 15);
}

/** Today, by the phone. */
export function today(): number {
  const nowS = Math.floor(Date.now() / 1000);
  return dayOf(nowS, zoneHere(nowS));
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
