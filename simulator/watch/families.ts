import type { ScreenSize } from './document/watch-document';

/** What sets one kind of watch apart from another. */
export interface WatchFamily {
  readonly modelName: string;
  /** No public source gives these; app/metroPlayState.js of gondwanasoft/fitbit-metronome puts newer watches above 44. */
  readonly modelId: string;
  readonly screen: ScreenSize;
}

const SCREEN: ScreenSize = { width: 336, height: 336 };

/**
 * The watches that a package may be built for, by family.
 * Source: lib/buildTargets.js of \@fitbit/sdk 6.1.0 (atlas, vulcan) and src/buildTargets.ts of the newest commit of
 * Fitbit/fitbit-sdk-toolchain (hera, rhea).
 */
const FAMILIES: Readonly<Record<string, WatchFamily>> = {
  atlas: { modelName: 'Versa 3', modelId: '70', screen: SCREEN },
  vulcan: { modelName: 'Sense', modelId: '60', screen: SCREEN },
  hera: { modelName: 'Versa 4', modelId: '72', screen: SCREEN },
  rhea: { modelName: 'Sense 2', modelId: '71', screen: SCREEN },
};

/** @throws Error for a family that this simulator does not know */
export function watchFamily(family: string): WatchFamily {
  const known = Object.hasOwn(FAMILIES, family) ? FAMILIES[family] : undefined;
  if (known) return known;
  throw new Error(
    `this simulator knows the watches ${Object.keys(FAMILIES).join(', ')}, not "${family}": build the app for one of these`,
  );
}
