import type { World, WorldOptions } from '../../../simulator/contract';
import type { Side } from '../../../simulator/journal';
import { openPackage } from '../../../simulator/package/open-package';
import { NodeRealmHost } from '../../../simulator/realm/node-realm';
import { createWorld } from '../../../simulator/world';
import { makePackage, type PackageParts } from '../support/make-package';

/** A world with a package made of sources in CommonJS. */
export function worldOf(parts: PackageParts, options: Omit<WorldOptions, 'package' | 'host'> = {}): World {
  return createWorld({ ...options, package: openPackage(makePackage(parts)), host: new NodeRealmHost() });
}

/** A world whose app runs; app code tells what it sees by `console.log`. */
export async function launched(
  parts: PackageParts,
  options: Omit<WorldOptions, 'package' | 'host'> = {},
): Promise<World> {
  const world = worldOf(parts, options);
  world.watch.launch();
  await world.settle();
  return world;
}

/** What one side has logged so far. */
export function logged(world: World, side: Side = 'app'): string[] {
  return world.journal
    .of('console')
    .filter((entry) => entry.side === side)
    .map(({ text }) => text);
}

/** Moments (virtual ms) at which one side logged a text. */
export function loggedAt(world: World, text: string, side: Side = 'app'): number[] {
  return world.journal
    .of('console')
    .filter((entry) => entry.side === side && entry.text === text)
    .map(({ atMs }) => atMs);
}

/** Errors in the journal as '<side>: <text>'. */
export function errors(world: World): string[] {
  return world.journal.of('error').map(({ side, text }) => `${side}: ${text}`);
}

/** Runs app code that reports one value and gives it back; for code that only looks, in a world of its own. */
export async function evaluated(code: string, parts: PackageParts = {}): Promise<unknown> {
  const world = await launched({
    ...parts,
    app: `console.log(JSON.stringify((function () { ${code} })()));`,
  });
  const [text] = logged(world);
  if (text === undefined) throw new Error(errors(world).join('\n'));
  return text === 'undefined' ? undefined : JSON.parse(text);
}
