import { join } from 'node:path';
import { readJson } from './json.mjs';

/**
 * A package that the build makes: one for each generation of the system.
 * @typedef {object} PackageRow
 * @property {string} file where it is put, from the repository's folder
 * @property {string} sdk the toolchain that builds it
 * @property {string} types the platform's types that its code on the watch is checked against
 */

/** @typedef {'os5' | 'os4'} PackageName */

/**
 * A watch that Drape is built for. Its screen names its view and its sizes: `resources/index~WxH.view`,
 * `resources/sizes~WxH.css`.
 * @typedef {object} WatchRow
 * @property {string} family as the toolchain calls it (lib/buildTargets.js)
 * @property {string} name
 * @property {string} screen width x height in px, as the toolchain tags resources
 * @property {PackageName} package
 */

/** @typedef {{ readonly packages: Readonly<Record<PackageName, PackageRow>>, readonly watches: readonly WatchRow[] }} Watches */

/** The one table of them; adding a watch is a row in it, and its views. */
const TABLE = /** @type {Watches} */ (readJson(join(import.meta.dirname, 'watches.json')));

export const PACKAGES = TABLE.packages;

/** Every size of screen once, in the order of the watches. */
export const SCREENS = [...new Set(TABLE.watches.map(({ screen }) => screen))];

/**
 * The watches of a package, by family.
 * @param {PackageName} name
 */
export function familiesOf(name) {
  return TABLE.watches.filter((watch) => watch.package === name).map(({ family }) => family);
}
