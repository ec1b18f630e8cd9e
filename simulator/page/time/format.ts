const pad = (value: number): string => String(value).padStart(2, '0');

/** Time of day at `epochMs` for a clock that is `utcOffsetMinutes` east of UTC, e.g. '14:05:09'. */
export function timeOfDay(epochMs: number, utcOffsetMinutes: number): string {
  const date = new Date(epochMs + utcOffsetMinutes * 60_000);
  return `${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}:${pad(date.getUTCSeconds())}`;
}

/** A length of time in minutes and tenths of a second, e.g. '0:12.3', '15:00.0'. */
export function minutesAndTenths(durationMs: number): string {
  const tenths = Math.max(0, Math.floor(durationMs / 100));
  const minutes = Math.floor(tenths / 600);
  return `${minutes}:${pad(Math.floor(tenths / 10) % 60)}.${tenths % 10}`;
}

/** A length of time for the marks on the tape, e.g. '0:30', '12:00', '1:05:00'. */
export function clockOf(durationMs: number): string {
  const seconds = Math.max(0, Math.round(durationMs / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds % 60)}` : `${minutes}:${pad(seconds % 60)}`;
}
