const QUARTER_MIN = 15;

/** The watch's zone now: quarter hours east of UTC, the finest step there is between zones. */
export function utcQuarters(): number {
  return Math.round(-new Date().getTimezoneOffset() / QUARTER_MIN);
}
