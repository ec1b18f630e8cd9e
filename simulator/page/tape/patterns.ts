import { patternDurationMs, VIBRATION_PATTERNS, type VibrationPattern } from '../../watch/vibration-patterns';
import type { Pulse, Shape } from './shape';

const STILL: Shape = { pulses: [], lengthMs: 0, loops: false };
const shapes = new Map<string, Shape>();

/** What a pattern of the watch's motor feels like; nothing at all for a name that it does not know. */
export function shapeOf(name: string): Shape {
  const known = shapes.get(name);
  if (known) return known;
  const pattern = Object.hasOwn(VIBRATION_PATTERNS, name) ? VIBRATION_PATTERNS[name] : undefined;
  const shape = pattern ? shapeOfPattern(pattern) : STILL;
  shapes.set(name, shape);
  return shape;
}

function shapeOfPattern(pattern: VibrationPattern): Shape {
  const pulses: Pulse[] = [];
  let fromMs = 0;
  for (const { durationMs, strength } of pattern.segments) {
    if (strength > 0) pulses.push({ fromMs, toMs: fromMs + durationMs, strength });
    fromMs += durationMs;
  }
  return { pulses, lengthMs: patternDurationMs(pattern), loops: pattern.loops };
}
