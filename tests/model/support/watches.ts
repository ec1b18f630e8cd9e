import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPackage } from '../../../simulator/package/open-package';
import type { AppPackage } from '../../../simulator/package/app-package';
import type { PackageName, Watches } from '../../../tools/watches.mjs';

const ROOT = join(__dirname, '../../..');

/** The table that the build goes by, read anew: Playwright, whose tests use this as well, cannot load watches.mjs. */
export const { packages: PACKAGES, watches: WATCHES } = JSON.parse(
  readFileSync(join(ROOT, 'tools/watches.json'), 'utf8'),
) as Watches;

export const PACKAGE_NAMES = Object.keys(PACKAGES) as PackageName[];

/** The first watch of each size of screen: the others of that size have the same views. */
export const ONE_OF_EACH_SIZE = WATCHES.filter(
  ({ screen }, place) => WATCHES.findIndex((watch) => watch.screen === screen) === place,
);

export const FAMILIES: readonly string[] = WATCHES.map(({ family }) => family);

const opened = new Map<PackageName, AppPackage>();

/** A package as built, opened once: hundreds of worlds are made of it, and none changes it. @throws when there is none */
export function builtPackage(name: PackageName = 'os5'): AppPackage {
  const known = opened.get(name);
  if (known) return known;
  const { file } = PACKAGES[name];
  const path = join(ROOT, file);
  if (!existsSync(path)) throw new Error(`${file} is not there: run "npm run build" first`);
  const built = openPackage(readFileSync(path));
  opened.set(name, built);
  return built;
}

/** What a world needs to be of a watch of the table. */
export interface OnWatch {
  readonly package: AppPackage;
  readonly family: string;
}

/** @throws when the table has no such watch */
export function onWatch(family: string): OnWatch {
  const row = WATCHES.find((watch) => watch.family === family);
  if (!row) throw new Error(`there is no row for ${family} in tools/watches.json`);
  return { package: builtPackage(row.package), family };
}
