import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readJson } from './json.mjs';
import { PACKAGES } from './watches.mjs';

/** The folder of the repository. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The package that the build makes for the newest watches. */
export const PACKAGE_FILE = join(ROOT, PACKAGES.os5.file);

/** The one for the watches before OS 5. */
export const PACKAGE_FILE_OS4 = join(ROOT, PACKAGES.os4.file);

/** The folders with a type check of their own, in the order of the alphabet. */
export function typeCheckedFolders() {
  return readdirSync(ROOT)
    .filter((name) => name !== 'node_modules' && existsSync(join(ROOT, name, 'tsconfig.json')))
    .sort();
}

/** Where the test runners leave their results for `npm test` to count. */
export const RESULTS = join(ROOT, '.cache', 'results');

/**
 * The script behind a command of an installed package, to be run with this Node: that works where a link in
 * `node_modules/.bin` does not (Windows), and needs no shell.
 * @param {string} packageName e.g. `eslint`
 * @param {string} [command] where it has another name than the package
 */
export function scriptOf(packageName, command = packageName) {
  const folder = join(ROOT, 'node_modules', packageName);
  const { bin } = /** @type {{ bin?: string | Record<string, string> }} */ (
    readJson(join(folder, 'package.json'))
  );
  const script = typeof bin === 'string' ? bin : bin?.[command];
  if (script === undefined) throw new Error(`The package ${packageName} has no command ${command}.`);
  return join(folder, script);
}
