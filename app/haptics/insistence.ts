/** Between one time and the next, at the least: without it a long buzz is felt, and no longer a word said again. */
const BREATH_MS = 500;

/**
 * When *finished* is to be said again.
 * @param kind place in INSISTENCES
 * @param sinceMs since its first stroke, when it has just been said
 * @returns ms from now; undefined when it is time to give up
 */
export function nextInMs(kind: number, sinceMs: number): number | undefined {
  const kindS = spansOf(kind);
  const soonestMs = sinceMs + BREATH_MS;
  if (soonestMs < (kindS[0] as number) * 1000) return BREATH_MS;
  for (let pair = 1; pair < kindS.length; pair += 2) {
    const everyMs = (kindS[pair] as number) * 1000;
    const nextMs = Math.ceil(soonestMs / everyMs) * everyMs;
    if (nextMs <= (kindS[pair + 1] as number) * 1000) return nextMs - sinceMs;
  }
  return undefined;
}

/**
 * How *finished* insists until it is answered: short, normal and long (INSISTENCES), since people complain of the one buzz
 * that is missed and of the endless one alike. In seconds from its first stroke: said without a break until then; and after
 * that, pairs of how often it is said and until when.
 */
function spansOf(kind: number): readonly number[] {
  return kind === 0 ? [10] : kind === 2 ? [20, 5, 60, 30, 300] : [20, 5, 60];
}
