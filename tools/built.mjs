import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readJson } from './json.mjs';
import { PACKAGE_PARTS } from './staging.mjs';
import { PACKAGES } from './watches.mjs';

/** What a package is made of beside its sources: the toolchain, by the lock file, and how it is called. */
const MAKERS = ['package.json', 'package-lock.json', join('tools', 'package-build.mjs')];
const NOTE = join('.cache', 'built.json');

/**
 * Whether the package of the newest system is there and is what the sources that lie there now would give: then nobody
 * has to wait for the toolchain. What was built with warnings is never noted, so that they are told again.
 * @param {string} root folder of the project
 */
export function isBuilt(root) {
  const file = join(root, PACKAGES.os5.file);
  const note = join(root, NOTE);
  if (!existsSync(file) || !existsSync(note)) return false;
  try {
    const noted = /** @type {{ sources?: string, package?: string }} */ (readJson(note));
    return noted.sources === hashOfSources(root) && noted.package === hashOfPackage(root);
  } catch {
    return false; // a note that was cut short: it is written anew with the next build
  }
}

/**
 * What goes into a package now, to be handed to `noteBuilt` once it is there: sources may change while it is built.
 * @param {string} root folder of the project
 */
export function hashOfSources(root) {
  const hash = createHash('sha256');
  for (const path of [...MAKERS, ...PACKAGE_PARTS].flatMap((name) => filesIn(root, name))) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * Notes that the package of the newest system is there, made of these sources without a warning.
 * @param {string} root folder of the project
 * @param {string} sources what `hashOfSources` gave before the build
 */
export function noteBuilt(root, sources) {
  const note = join(root, NOTE);
  mkdirSync(dirname(note), { recursive: true });
  writeFileSync(note, JSON.stringify({ sources, package: hashOfPackage(root) }));
}

/** @param {string} root */
function hashOfPackage(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, PACKAGES.os5.file)))
    .digest('hex');
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]} in the same order on every machine; none where nothing is: a copy of the project may have no lock file
 */
function filesIn(root, path) {
  if (!existsSync(join(root, path))) return [];
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesIn(root, join(path, name)));
}
