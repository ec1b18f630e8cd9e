import type { Shape } from '../tape/shape';

/** Browsers cut longer lists off. */
const MOST_ENTRIES = 90;

/** Whether this device says that it can vibrate; a computer may say so and do nothing. */
export function canVibrate(): boolean {
  return typeof navigator.vibrate === 'function';
}

/** A pattern as `navigator.vibrate` takes it: on and off in turns, ms. It knows no strength. */
export function vibrationList(shape: Shape): number[] {
  const list: number[] = [];
  let atMs = 0;
  for (let roundMs = 0; list.length < MOST_ENTRIES; roundMs += shape.lengthMs) {
    for (const pulse of shape.pulses) {
      const restMs = roundMs + pulse.fromMs - atMs;
      if (list.length > 0) list.push(restMs);
      list.push(pulse.toMs - pulse.fromMs);
      atMs = roundMs + pulse.toMs;
    }
    if (!shape.loops || shape.lengthMs <= 0) break;
  }
  return list;
}
