import type { Pattern, Word } from '../../../app/haptics/vocabulary';
import {
  patternDurationMs,
  VIBRATION_PATTERNS,
  type VibrationPattern,
} from '../../../simulator/watch/vibration-patterns';

export const WORDS: readonly Word[] = [
  'tick',
  'begin',
  'last-minute',
  'finished',
  'halfway',
  'interval',
  'paused',
  'going-on',
];

/** What is published of a pattern, or assumed where nothing is. */
export function published(pattern: Pattern): VibrationPattern {
  const found = VIBRATION_PATTERNS[pattern];
  if (!found) throw new Error(`no numbers for ${pattern}`);
  return found;
}

/** Published lengths; undefined for the two that are only known to go on until they are stopped, or for three rounds. */
export function lengthMs(pattern: Pattern): number | undefined {
  const found = published(pattern);
  return found.loops ? undefined : patternDurationMs(found);
}
