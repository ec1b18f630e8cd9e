import type { DeviceBundle } from '../../package/app-package';

/** What an app for these watches can count on, bytes: a public log of one shows 65528. */
export const HEAP_BYTES = 65_528;

/**
 * Measured on JerryScript 2.0 (32 bit, ES5.1) with bundles of fitbit-build: engine and empty platform modules, bytes,
 * and by how much a bundle grows when it is loaded, before any data.
 */
const PLATFORM_BYTES = 8744;
const LEAST_GROWTH = 1.4;
const MOST_GROWTH = 1.6;

/** What the code of a bundle takes of the watch's heap once all of it is loaded, as an estimate from its size. */
export interface HeapEstimate {
  readonly codeBytes: number;
  readonly leastBytes: number;
  readonly mostBytes: number;
}

/** @returns an estimate of what the code takes; data comes on top */
export function heapEstimate({ files }: DeviceBundle): HeapEstimate {
  let codeBytes = 0;
  for (const [path, content] of files) if (path.endsWith('.js')) codeBytes += content.byteLength;
  return {
    codeBytes,
    leastBytes: Math.round(PLATFORM_BYTES + codeBytes * LEAST_GROWTH),
    mostBytes: Math.round(PLATFORM_BYTES + codeBytes * MOST_GROWTH),
  };
}
