import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { readJson } from './json.mjs';
import { ROOT } from './places.mjs';
import { familiesOf, PACKAGES } from './watches.mjs';

/**
 * The project as it was before OS 5, made anew for its toolchain (4.3.2) from the one there is: sources, words and
 * resources are the same; what differs is named here and nowhere else.
 *
 * - `X.os4.ts` stands in the place of `X.ts`: what the older system has otherwise.
 * - Views were called `*.gui`, `widget.defs` was `widgets.gui`, and of the system's files another one is imported
 *   (dev.fitbit.com, "Migration Guide"; [S:lib/resources.js] of both).
 * - Types of the watch are those of the older platform. The phone's are the same: companion API 3.3.0 ([S:lib/sdkVersion.js]).
 * - package.json has the older watches. Languages that their system has not (Norwegian) are left out.
 */

const FOLDER = join(ROOT, '.cache', 'os4');
/** The files and folders that a package is made of, package.json apart. */
export const PACKAGE_PARTS = ['app', 'common', 'companion', 'settings', 'resources', 'tsconfig.json'];

/**
 * @returns {Promise<string>} the folder, to be built in
 */
export async function stageForOs4() {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const languages = await languagesOfOs4();
  for (const name of PACKAGE_PARTS) cpSync(join(ROOT, name), join(FOLDER, name), { recursive: true });
  for (const file of filesIn(FOLDER)) {
    if (isUnknownLanguage(file, languages)) rmSync(file);
    else if (file.endsWith('.os4.ts')) renameSync(file, file.replace(/\.os4\.ts$/, '.ts'));
    else if (file.endsWith('.view')) renameSync(file, file.replace(/\.view$/, '.gui'));
    else if (file.endsWith('tsconfig.json')) rewrite(file, withOlderTypes);
  }
  const definitions = join(FOLDER, 'resources', 'widget.defs');
  rewrite(definitions, (text) => replaced(text, 'system_widget.defs', 'widgets_common.gui'));
  renameSync(definitions, join(FOLDER, 'resources', 'widgets.gui'));
  writeFileSync(join(FOLDER, 'package.json'), JSON.stringify(projectForOs4(languages), null, 2));
  return FOLDER;
}

/** @returns {Promise<Set<string>>} those that the older toolchain takes */
async function languagesOfOs4() {
  const { Locales } = await import('@fitbit/sdk-os4/lib/ProjectConfiguration.js');
  return new Set(Object.keys(Locales));
}

/**
 * @param {string} file
 * @param {ReadonlySet<string>} languages
 */
function isUnknownLanguage(file, languages) {
  return file.endsWith('.po') && !languages.has(basename(file, '.po'));
}

/** @param {ReadonlySet<string>} languages */
function projectForOs4(languages) {
  const project = /** @type {{ fitbit: { i18n: Record<string, unknown> } & Record<string, unknown> }} */ (
    readJson(join(ROOT, 'package.json'))
  );
  const i18n = Object.entries(project.fitbit.i18n).filter(([language]) => languages.has(language));
  return {
    ...project,
    fitbit: { ...project.fitbit, buildTargets: familiesOf('os4'), i18n: Object.fromEntries(i18n) },
  };
}

/**
 * @param {string} text of a tsconfig.json
 * @param {string} file
 */
function withOlderTypes(text, file) {
  const installed = relative(dirname(file), join(ROOT, 'node_modules')).replaceAll('\\', '/');
  return text
    .replaceAll('../node_modules/', `${installed}/`)
    .replaceAll(`/${PACKAGES.os5.types}/types/device`, `/${PACKAGES.os4.types}/types/device`);
}

/**
 * @param {string} text
 * @param {string} what
 * @param {string} by
 * @throws {Error} when it is not there: then the project has changed, and this has to follow
 */
function replaced(text, what, by) {
  if (!text.includes(what)) throw new Error(`resources/widget.defs has no "${what}"`);
  return text.replace(what, by);
}

/**
 * @param {string} file
 * @param {(text: string, file: string) => string} change
 */
function rewrite(file, change) {
  writeFileSync(file, change(readFileSync(file, 'utf8'), file));
}

/** @param {string} folder */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
