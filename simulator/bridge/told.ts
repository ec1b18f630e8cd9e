import type { World } from '../contract';
import { SourcePlaces } from '../places/source-places';
import { identityOf } from './install';
import { isTold, type Told } from './station';

/** Tells what a world's journal has from now on, as the bridge wants it. @returns a function that ends it */
export function tellFrom(world: World, tell: (told: Told) => void): () => void {
  const app = identityOf(world.package);
  const places = new SourcePlaces(world.package, world.watch.family);
  return world.journal.onEntry((entry) => {
    if (!isTold(entry)) return;
    const stack = entry.kind === 'console' || entry.kind === 'error' ? entry.stack : undefined;
    tell({ app, entry, places: places.builtPlaces(entry.side, stack) });
  });
}
