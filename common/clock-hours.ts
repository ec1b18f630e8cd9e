/** How many hours a clock counts, for whoever wears the watch. */
export function isClockHours(value: unknown): value is 12 | 24 {
  return value === 12 || value === 24;
}
