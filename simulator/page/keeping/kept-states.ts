import { createStore, get, set } from 'idb-keyval';
import { identityOf } from '../../bridge/install';
import type { SavedState } from '../../contract';
import type { AppPackage } from '../../package/app-package';
import type { Bench, Running } from '../bench/bench';

/** What has changed is on disk so soon, ms. */
const KEEP_AFTER_MS = 1000;

/** Where what apps keep outlives the page. */
export interface KeptStates {
  /** Undefined when nothing was kept, or a browser keeps nothing. */
  load(opened: AppPackage): Promise<SavedState | undefined>;
  /** Rejects where a browser keeps nothing. */
  save(opened: AppPackage, state: SavedState): Promise<void>;
}

/** In the browser's database, by the app's UUID. */
export function statesInBrowser(): KeptStates {
  const store = createStore('simulator', 'kept');
  return {
    load: async (opened) => {
      try {
        return await get<SavedState>(identityOf(opened).uuid, store);
      } catch (fault) {
        console.warn(`What the app kept earlier cannot be read in this browser: ${String(fault)}`);
        return undefined;
      }
    },
    save: (opened, state) => set(identityOf(opened).uuid, state, store),
  };
}

/** Keeps what the world on the bench has on its flash and in its storages, a second after it changed and when the page is left. */
export function keepStates(bench: Bench, states: KeptStates): void {
  bench.follow((running) => keepOne(running, states));
}

function keepOne({ world }: Running, states: KeptStates): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failed = false;
  const save = (): void => {
    clearTimeout(timer);
    timer = undefined;
    states.save(world.package, world.save()).catch((fault: unknown) => {
      if (!failed) console.warn(`What the app keeps does not outlive this page: ${String(fault)}`);
      failed = true;
    });
  };
  const later = (): void => {
    timer ??= setTimeout(save, KEEP_AFTER_MS);
  };
  const atHiding = (): void => {
    if (document.hidden && timer !== undefined) save();
  };
  const stopListening = world.onChange(later);
  document.addEventListener('visibilitychange', atHiding);
  return () => {
    stopListening();
    document.removeEventListener('visibilitychange', atHiding);
    if (timer !== undefined) save();
  };
}
