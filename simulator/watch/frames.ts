import { PlatformError } from '../platform-error';
import type { Program } from '../program';
import type { Appointment } from '../time/scheduler';
import type { Display } from './display';

/** Time between two frames in ms; no public source gives the watch's rate, this is about 30 frames a second. */
const FRAME_MS = 33;

/**
 * `requestAnimationFrame`: callbacks run before the next frame is painted, all with the same time (ms since the app
 * began). While the screen sleeps nothing is painted, so they wait until it wakes (an assumption).
 *
 * Source: fitbit-sdk-typed/DeviceApi/globals.d.ts of Woyken/Mocked-Fitbit-SDK-Interfaces;
 * types/device/globals.d.ts of fitbit-sdk-types.
 */
export function createFrames(program: Program, display: Display): Record<string, unknown> {
  const { scheduler } = program.surroundings;
  const sinceMs = scheduler.nowMs;
  let waiting = new Map<number, (timestamp: number) => unknown>();
  let painting = waiting;
  let next: Appointment | undefined;
  let lastHandle = 0;

  const paint = (): void => {
    next = undefined;
    painting = waiting;
    waiting = new Map();
    for (const callback of painting.values()) program.call(() => callback(scheduler.nowMs - sinceMs), true);
  };
  const arm = (): void => {
    if (next || waiting.size === 0 || !display.on) return;
    next = program.after(FRAME_MS, paint);
  };
  program.onEnd(
    display.switched.listen(() => {
      next?.cancel();
      next = undefined;
      arm();
    }),
  );
  return {
    requestAnimationFrame: program.enterable((callback: (timestamp: number) => unknown) => {
      if (typeof callback !== 'function') {
        throw new PlatformError('TypeError', 'requestAnimationFrame needs a function');
      }
      waiting.set(++lastHandle, callback);
      arm();
      return lastHandle;
    }),
    cancelAnimationFrame: program.enterable((handle: number) => {
      waiting.delete(handle);
      painting.delete(handle);
    }),
  };
}
