/** The eight patterns of the platform (dev.fitbit.com, Device API, haptics). */
export type Pattern =
  'alert' | 'bump' | 'confirmation' | 'confirmation-max' | 'nudge' | 'nudge-max' | 'ping' | 'ring';

/** One stroke of the motor: a pattern, stopped after `holdMs`, and the stillness after it. */
export interface Stroke {
  readonly pattern: Pattern;
  readonly holdMs: number;
  readonly gapMs: number;
}

/**
 * Two strong strokes: something begins. Fitbit staff gave nudge-max as 100 ms at full strength, twice
 * (community.fitbit.com, "Haptics documentation", td-p/2863953).
 */
export const BEGIN: readonly Stroke[] = [
  { pattern: 'nudge-max', holdMs: 300, gapMs: 400 },
  { pattern: 'nudge-max', holdMs: 300, gapMs: 0 },
];

/**
 * Long and strong: done. Whether `ring` ends by itself or goes on until stopped is told both ways, so it is always
 * stopped after `holdMs` (Fitbit/ossapps pull request 75; bazzarelli/meditation-timer app/index.js).
 */
export const FINISHED: readonly Stroke[] = [{ pattern: 'ring', holdMs: 1500, gapMs: 500 }];

/** How *finished* insists until it is answered: without a break, then now and then, then no more. Counted from its start. */
export const INSISTENCE = { withoutBreakMs: 20_000, thenEveryMs: 5_000, untilMs: 60_000 } as const;
