/** Lengths of time. Written out, since the watch's toolchain keeps what is computed in memory. */
export const SECOND_MS = 1000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;
export const DAY_S = 86_400;
export const WEEK_DAYS = 7;
/** Zones are told in quarter hours east of UTC: the finest step there is between two of them. */
export const QUARTER_MIN = 15;
export const QUARTER_S = 900;

/** A number of at most two digits as it is written in a time, "07". @param value 0 to 99 */
export function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
