import type { JournalEntry } from '../journal';
import type { AppIdentity, ComponentKind } from './component';

/** What of the journal is told over the bridge. */
export type ToldEntry = Extract<JournalEntry, { kind: 'console' | 'error' | 'unimitated' | 'lifecycle' }>;

/** An entry with the app that it is from, and where in its bundle. */
export interface Told {
  readonly app: AppIdentity;
  readonly entry: ToldEntry;
  readonly places: ReadonlyArray<{ file: string; line: number; column: number; name?: string }>;
}

/** The screen as it is seen: RGBA, 4 bytes a pixel, opaque. */
export interface ScreenPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Where the app runs: a page in a browser, or a world in the server. */
export interface Station {
  /** Family of the watch that is on the bench. */
  family(): Promise<string>;
  /** Puts a component in the place of the one that is there; what the same app has kept stays. The app is closed then. */
  install(kind: ComponentKind, zipped: Uint8Array): Promise<AppIdentity>;
  /** Opens the app. @throws when another one is installed */
  launch(uuid: string): Promise<AppIdentity>;
  /** Undefined where nobody draws the screen. */
  readonly screenshot: (() => Promise<ScreenPicture>) | undefined;
  /** @returns a function that ends the listening */
  onTold(listener: (told: Told) => void): () => void;
  /** Hears once that it is there no longer. */
  onGone(listener: () => void): void;
}

/** Whether a debugger is told of it. */
export function isTold(entry: JournalEntry): entry is ToldEntry {
  return ['console', 'error', 'unimitated', 'lifecycle'].includes(entry.kind);
}
