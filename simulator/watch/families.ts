import type { ScreenSize } from './document/watch-document';

/** A physical button, by the key that an app hears. */
export type ButtonKey = 'back' | 'up' | 'down';

/** What sets one kind of watch apart from another. */
export interface WatchFamily {
  readonly modelName: string;
  /**
   * No public source lists these; the first number of the published firmware versions is taken, which agrees with
   * app/metroPlayState.js of gondwanasoft/fitbit-metronome (watches newer than Versa 3 and Sense are above 44).
   */
  readonly modelId: string;
  readonly screen: ScreenSize;
  /** Fitbit OS that its packages are built for: SDK 4 and before, or 5 and later. */
  readonly os: 4 | 5;
  /** Its buttons: one at the left, and on the older ones two at the right. */
  readonly buttons: readonly ButtonKey[];
}

const IONIC: ScreenSize = { width: 348, height: 250 };
const VERSA: ScreenSize = { width: 300, height: 300 };
const VERSA_3: ScreenSize = { width: 336, height: 336 };

const ONE: readonly ButtonKey[] = ['back'];
const THREE: readonly ButtonKey[] = ['back', 'up', 'down'];

/**
 * The watches that a package may be built for, by family.
 * Source: lib/buildTargets.js of \@fitbit/sdk 4.3.2 (higgs, meson, gemini, mira) and 6.1.0 (atlas, vulcan), and
 * src/buildTargets.ts of the newest commit of Fitbit/fitbit-sdk-toolchain (hera, rhea).
 */
const FAMILIES: Readonly<Record<string, WatchFamily>> = {
  higgs: { modelName: 'Ionic', modelId: '27', screen: IONIC, os: 4, buttons: THREE },
  meson: { modelName: 'Versa', modelId: '32', screen: VERSA, os: 4, buttons: THREE },
  gemini: { modelName: 'Versa Lite', modelId: '33', screen: VERSA, os: 4, buttons: ONE },
  mira: { modelName: 'Versa 2', modelId: '35', screen: VERSA, os: 4, buttons: ONE },
  atlas: { modelName: 'Versa 3', modelId: '36', screen: VERSA_3, os: 5, buttons: ONE },
  vulcan: { modelName: 'Sense', modelId: '44', screen: VERSA_3, os: 5, buttons: ONE },
  hera: { modelName: 'Versa 4', modelId: '60', screen: VERSA_3, os: 5, buttons: ONE },
  rhea: { modelName: 'Sense 2', modelId: '61', screen: VERSA_3, os: 5, buttons: ONE },
};

/**
 * Names of watches in packages of SDK 1 and 2, whose manifest lists platforms by words
 * (`@fitbit/app-package` 1.7.3, its tests).
 */
const OTHER_NAMES: Readonly<Record<string, string>> = { ionic: 'higgs', versa: 'meson' };

/** Whether this simulator knows the watch. */
export function isKnownFamily(family: string): boolean {
  return Object.hasOwn(FAMILIES, OTHER_NAMES[family] ?? family);
}

/** All of them, by family. */
export function watchFamilies(): ReadonlyArray<readonly [family: string, watch: WatchFamily]> {
  return Object.entries(FAMILIES);
}

/** @throws Error for a family that this simulator does not know */
export function watchFamily(family: string): WatchFamily {
  const name = OTHER_NAMES[family] ?? family;
  const known = Object.hasOwn(FAMILIES, name) ? FAMILIES[name] : undefined;
  if (known) return known;
  throw new Error(
    `this simulator knows the watches ${Object.keys(FAMILIES).join(', ')}, not "${family}": build the app for one of these`,
  );
}
