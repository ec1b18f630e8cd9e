/** Names and places on the way to something in plain data. */
export type Path = ReadonlyArray<string | number>;

/** Plain data with something else at a place in it; with no way to go, that instead of the whole. */
export function withAt(data: unknown, [first, ...rest]: Path, value: unknown): unknown {
  if (first === undefined) return value;
  const inner = withAt((data as Record<string | number, unknown>)[first], rest, value);
  return Array.isArray(data)
    ? data.map((one: unknown, place) => (place === Number(first) ? inner : one))
    : { ...(data as object), [first]: inner };
}

/** What is no whole number from `min` to `max`, though some of it looks like one. */
export function otherThanWhole(min: number, max: number): unknown[] {
  // The largest numbers have no half between them.
  const halves = [min + 0.5].filter((half) => !Number.isInteger(half));
  return [min - 1, max + 1, ...halves, NaN, String(max), true, [min], {}, null, undefined];
}
