/** How *finished* insists until it is answered, counted from its first stroke. */
interface Insistence {
  /** Said again and again for so long. */
  readonly withoutBreakMs: number;
  /** Then every `everyMs` until `untilMs`, one after the other. */
  readonly then: ReadonlyArray<{ readonly everyMs: number; readonly untilMs: number }>;
}

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
/** Between one time and the next, at the least: without it a long buzz is felt, and no longer a word said again. */
const BREATH_MS = 500;

const NORMAL: Insistence = {
  withoutBreakMs: 20 * SECOND_MS,
  then: [{ everyMs: 5 * SECOND_MS, untilMs: MINUTE_MS }],
};

/** Short, normal and long (INSISTENCES): people complain of the one buzz that is missed and of the endless one alike. */
const KINDS: readonly Insistence[] = [
  { withoutBreakMs: 10 * SECOND_MS, then: [] },
  NORMAL,
  {
    withoutBreakMs: NORMAL.withoutBreakMs,
    then: NORMAL.then.concat({ everyMs: 30 * SECOND_MS, untilMs: 5 * MINUTE_MS }),
  },
];

/**
 * When *finished* is to be said again.
 * @param kind place in INSISTENCES
 * @param sinceMs since its first stroke, when it has just been said
 * @returns ms from now; undefined when it is time to give up
 */
export function nextInMs(kind: number, sinceMs: number): number | undefined {
  const { withoutBreakMs, then } = KINDS[kind] || NORMAL;
  const soonestMs = sinceMs + BREATH_MS;
  if (soonestMs < withoutBreakMs) return BREATH_MS;
  for (const { everyMs, untilMs } of then) {
    const nextMs = Math.ceil(soonestMs / everyMs) * everyMs;
    if (nextMs <= untilMs) return nextMs - sinceMs;
  }
  return undefined;
}
