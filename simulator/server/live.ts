import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FSWatcher } from 'vite';

/** A build may write in several goes; this long after the last of them it is done, ms. */
const QUIET_MS = 150;

/** Calls `changed` whenever the file has been written anew; not while it is away. */
export function watchPackage(watcher: FSWatcher, fba: string, changed: () => void): void {
  const path = resolve(fba);
  let timer: NodeJS.Timeout | undefined;
  watcher.add(path);
  watcher.on('all', (_event, touched) => {
    if (resolve(touched) !== path) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (existsSync(path)) changed();
    }, QUIET_MS);
  });
}
