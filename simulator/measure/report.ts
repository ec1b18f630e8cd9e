import type { Side } from '../journal';

/** Counts apart by whether the display was on. */
export interface ByDisplay {
  readonly displayOn: number;
  readonly displayOff: number;
}

export interface Traffic {
  readonly count: number;
  readonly bytes: number;
}

export interface BothWays<T> {
  readonly toPhone: T;
  readonly toWatch: T;
}

/** An error of the package's own code, or what kept it from starting. */
interface MeasuredError {
  readonly side: Side;
  readonly atMs: number;
  readonly text: string;
  readonly stack?: string;
}

/** What a press came to; `fault` says why it could not be done. */
export interface MeasuredPress {
  readonly id: string;
  readonly atMs: number;
  readonly fault?: string;
}

/**
 * What `npm run measure` reports; with `--json` this very object. All times are ms of virtual time since the app was
 * launched. Its shape is documented in docs/simulator.md.
 */
export interface MeasureReport {
  readonly package: {
    readonly name: string;
    readonly appId: string;
    readonly appType: string;
    readonly family: string;
    readonly modelName: string;
  };
  readonly minutes: number;
  /** How the app stood at the end; `endedAtMs` and `how` when it did not run to the end. */
  readonly app: { readonly state: 'running' | 'closed'; readonly endedAtMs?: number; readonly how?: string };
  readonly errors: readonly MeasuredError[];
  readonly unimitated: ReadonlyArray<{ readonly side: Side; readonly name: string }>;
  /** Requests that were not let out, the first to each host; see `--internet`. */
  readonly offline: ReadonlyArray<{ readonly side: Side; readonly url: string }>;
  /** What the motor took on, in order; refused starts (the motor was busy) are not among them. */
  readonly vibrations: ReadonlyArray<{ readonly atMs: number; readonly pattern: string }>;
  readonly refusedVibrations: number;
  readonly screenChanges: ByDisplay;
  readonly wakeups: ByDisplay;
  readonly displayOnMs: number;
  /** Messages and files together, as they arrived. */
  readonly bytes: BothWays<number>;
  readonly messages: BothWays<Traffic>;
  readonly files: BothWays<Traffic>;
  readonly fileWrites: number;
  readonly filesOnWatch: ReadonlyArray<{ readonly name: string; readonly bytes: number }>;
  /** Sizes in bytes: the watch's bundle zipped and its code; companion and settings code. */
  readonly bundle: {
    readonly packageBytes: number;
    readonly deviceZipBytes: number;
    readonly deviceCodeBytes: number;
    readonly companionCodeBytes: number;
    readonly settingsCodeBytes: number;
  };
  readonly presses: readonly MeasuredPress[];
}
