import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPackage } from '../../../simulator/package/open-package';
import type { AppPackage } from '../../../simulator/package/app-package';
import { ROOT } from '../../../tools/places.mjs';
import { PACKAGES, WATCHES } from '../../../tools/watches.mjs';

type PackageName = keyof typeof PACKAGES;

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

/** A watch of the table, with what a world needs to be of it. */
export interface OnWatch {
  readonly package: AppPackage;
  readonly family: string;
}

/** @throws when the table has no such watch */
export function onWatch(family: string): OnWatch {
  const row = WATCHES.find((watch) => watch.family === family);
  if (!row) throw new Error(`there is no row for ${family} in tools/watches.mjs`);
  return { package: builtPackage(row.package), family };
}
