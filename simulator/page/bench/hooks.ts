import { createContext, useContext, useSyncExternalStore } from 'react';
import type { World } from '../../contract';
import type { Bench, Running } from './bench';

export const BenchContext = createContext<Bench | undefined>(undefined);
export const RunningContext = createContext<Running | undefined>(undefined);

/** The bench that a component is on. @throws Error outside of one */
export function useBench(): Bench {
  const bench = useContext(BenchContext);
  if (!bench) throw new Error('useBench needs a BenchContext around it');
  return bench;
}

/** Reads something of the bench; drawn anew, with a frame, when what is read has changed. It must be a primitive or keep its identity. */
export function useBenchValue<T>(read: (bench: Bench) => T): T {
  const bench = useBench();
  return useSyncExternalStore(bench.signal.subscribe, () => read(bench));
}

/** The world on the bench and its driver. */
export function useRunning(): Running {
  const running = useContext(RunningContext);
  if (!running) throw new Error('useRunning needs a RunningContext around it');
  return running;
}

/** Reads something of the world; see `useBenchValue`. */
export function useWorldValue<T>(read: (world: World) => T): T {
  const bench = useBench();
  const { world } = useRunning();
  return useSyncExternalStore(bench.signal.subscribe, () => read(world));
}
