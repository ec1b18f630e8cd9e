/** When an animation starts or ends: at an event, some time later. */
export interface Trigger {
  readonly event: string;
  readonly delayMs: number;
}

/**
 * Reads `begin` and `end`, e.g. `enable`, `click+0.5`, `load; select+0.1`
 * [D:build/guides/user-interface/animations; R:zaneduffield/knit-counter:src/resources/index.view].
 */
export function parseTriggers(text: string): Trigger[] {
  return text
    .split(';')
    .map((part) => /^\s*([a-z]+)\s*(?:\+\s*([\d.]+(?:ms|s)?))?\s*$/i.exec(part))
    .filter((match) => match !== null)
    .map(([, event = '', delay]) => ({ event, delayMs: delay === undefined ? 0 : parseDuration(delay) }));
}

/** Reads a time in seconds, `0.5` or `0.9s`, or `500ms`; in ms. Anything else is no time at all. */
export function parseDuration(text: string): number {
  const value = parseFloat(text);
  if (!Number.isFinite(value)) return 0;
  return Math.max(0, text.trim().endsWith('ms') ? value : value * 1000);
}

/**
 * How often an animation runs: `repeatCount` (a number or `indefinite`) or `repeatDur` (seconds); 1 by
 * default.
 */
export function parseRepeats(
  count: string | undefined,
  duration: string | undefined,
  singleMs: number,
): number {
  if (count === 'indefinite' || duration === 'indefinite') return Infinity;
  if (count !== undefined && Number(count) > 0) return Number(count);
  if (duration !== undefined && singleMs > 0) return parseDuration(duration) / singleMs;
  return 1;
}
