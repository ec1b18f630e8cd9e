import { unwatchFile, watchFile } from 'node:fs';

/** How often the file is looked at, ms: it may be replaced, or be away for a while, which no notice tells reliably. */
const LOOK_EVERY_MS = 250;

/**
 * Calls `changed` whenever the file has been written anew; not while it is away.
 * @returns a function that ends it
 */
export function watchPackage(fba: string, changed: () => void): () => void {
  const look = (now: { mtimeMs: number; size: number }): void => {
    if (now.mtimeMs > 0 && now.size > 0) changed();
  };
  watchFile(fba, { interval: LOOK_EVERY_MS }, look);
  return () => unwatchFile(fba, look);
}
