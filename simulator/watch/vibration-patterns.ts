/** One stretch of a pattern: how long, and how strong (0 is a pause, 7 the strongest). */
interface VibrationSegment {
  readonly durationMs: number;
  readonly strength: number;
}

/** What the motor does for one name. */
export interface VibrationPattern {
  readonly segments: readonly VibrationSegment[];
  /** Whether it begins again until somebody stops it. */
  readonly loops: boolean;
  readonly source: string;
}

const STAFF =
  'community.fitbit.com "Haptics documentation" (td-p/2863953): definitions by Fitbit staff for Ionic/Versa';
const ASSUMED =
  'assumed: no definition is public. That it loops: Fitbit/ossapps pull request 75 (alarm) and ' +
  'community.fitbit.com m-p/3414136; three growing pulses: app/index.js of bazzarelli/meditation-timer';

const pattern = (
  source: string,
  loops: boolean,
  ...pairs: Array<[durationMs: number, strength: number]>
) => ({
  source,
  loops,
  segments: pairs.map(([durationMs, strength]) => ({ durationMs, strength })),
});

/**
 * The eight patterns of `vibration.start`, in ms and strengths 0 to 7.
 * Source of the names: dev.fitbit.com/build/reference/device-api/haptics. Newer watches feel different from the
 * published numbers, which are of 2018; nobody has published newer ones.
 */
export const VIBRATION_PATTERNS: Readonly<Record<string, VibrationPattern>> = {
  bump: pattern(STAFF, false, [25, 3]),
  nudge: pattern(STAFF, false, [100, 7], [100, 0], [100, 7]),
  'nudge-max': pattern(STAFF, false, [100, 7], [100, 0], [100, 7]),
  ping: pattern(STAFF, false, [45, 4], [120, 0], [150, 4]),
  confirmation: pattern(STAFF, false, [100, 3]),
  'confirmation-max': pattern(STAFF, false, [100, 7]),
  alert: pattern(ASSUMED, true, [200, 3], [150, 0], [250, 5], [150, 0], [350, 7], [900, 0]),
  ring: pattern(ASSUMED, true, [400, 7], [200, 0], [400, 7], [1000, 0]),
};

/** Length of a pattern, or of one round of a looping one, in ms. */
export function patternDurationMs({ segments }: VibrationPattern): number {
  return segments.reduce((totalMs, { durationMs }) => totalMs + durationMs, 0);
}

/** Strength 0 to 7 of a pattern `atMs` after its start; 0 after its end. */
export function strengthAt(shaken: VibrationPattern, atMs: number): number {
  let restMs = shaken.loops ? atMs % patternDurationMs(shaken) : atMs;
  for (const { durationMs, strength } of shaken.segments) {
    if (restMs < durationMs) return strength;
    restMs -= durationMs;
  }
  return 0;
}
