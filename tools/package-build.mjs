import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { Transform } from 'node:stream';
import { hashOfSources, noteBuilt } from './built.mjs';
import { ROOT } from './places.mjs';
import { stageForOs4 } from './staging.mjs';
import { PACKAGES } from './watches.mjs';

/**
 * What the official toolchain tells while it builds.
 * @typedef {import('@fitbit/sdk/lib/diagnostics.js').Diagnostic} Diagnostic
 */

/**
 * The toolchain of 6.1.0 says this of every app that is not a native one, also of one without any tile
 * (`validate` in its lib/ProjectConfiguration.js), so it tells nothing.
 */
const SAID_OF_EVERY_APP = 'Tiles available only for native components. Skipping tile configuration!';

/**
 * Builds every package there is, each with the toolchain of its system.
 * @param {{ strict: boolean }} options strict: warnings are errors
 * @returns {Promise<boolean>} whether all are there now
 */
export async function buildPackages(options) {
  if (!(await buildPackage(options))) {
    // It comes from the same sources: it would tell the same again, and one of an earlier build is not theirs any more.
    rmSync(join(ROOT, PACKAGES.os4.file), { force: true });
    return false;
  }
  process.chdir(await stageForOs4());
  const isOlder = await buildPackage(options, PACKAGES.os4);
  process.chdir(ROOT);
  return isOlder;
}

/**
 * Builds a package with the official toolchain (`@fitbit/sdk`), in the current folder's project.
 *
 * It is called as a library and not by its command `fitbit-build`, because the command ends with 0 and leaves a
 * package when a type does not fit, leaves the package of an earlier build when it fails, and looks for news of
 * itself on the network. Here a package is there after a build without errors, and only then; it appears whole,
 * so two builds at once do no harm.
 * @param {{ strict: boolean }} options strict: warnings are errors
 * @param {import('./watches.mjs').PackageRow} row which one: that of the newest system unless it is said
 * @returns {Promise<boolean>} whether there is a package now
 */
export async function buildPackage({ strict }, { sdk, file } = PACKAGES.os5) {
  const { build, DiagnosticCategory } = await toolchain(sdk);
  const target = join(ROOT, file);
  const sources = hashOfSources(ROOT);
  const count = { errors: 0, warnings: 0 };
  /** @type {Set<string>} */
  const told = new Set();
  /** @param {Diagnostic} diagnostic */
  const onDiagnostic = (diagnostic) => {
    const text = textOf(diagnostic);
    const line = placeOf(diagnostic) + text;
    // What concerns the resources is told once for each kind of watch.
    if (text === SAID_OF_EVERY_APP || told.has(line)) return;
    told.add(line);
    if (diagnostic.category === DiagnosticCategory.Error) {
      count.errors += 1;
      console.error(`${placeOf(diagnostic)}error: ${text}`);
    } else if (diagnostic.category === DiagnosticCategory.Warning) {
      count.warnings += 1;
      console.error(`${placeOf(diagnostic)}warning: ${text}`);
    } else if (!text.startsWith('App UUID')) {
      console.log(text);
    }
  };

  /** @type {Buffer[]} */
  const packages = [];
  try {
    await build({ dest: collectInto(packages), onDiagnostic });
  } catch (fault) {
    // The toolchain rejects with nothing when it has told the error already.
    if (fault !== undefined) console.error(fault);
    count.errors += 1;
  }
  const [bytes, ...more] = packages;
  if (count.errors > 0 || (strict && count.warnings > 0) || bytes === undefined || more.length > 0) {
    rmSync(target, { force: true });
    console.error(
      count.errors > 0 ? 'No package: see the errors above.' : 'No package: see the warnings above.',
    );
    return false;
  }
  writeWhole(target, bytes);
  if (file === PACKAGES.os5.file && count.warnings === 0) noteBuilt(ROOT, sources);
  console.log(`${file}: ${Math.ceil(bytes.length / 1024)} KB`);
  return true;
}

/**
 * @param {string} sdk
 * @returns {Promise<typeof import('@fitbit/sdk')>}
 */
function toolchain(sdk) {
  return import(sdk);
}

/**
 * A place for the toolchain to put the package into. It wants one that can be read from too, as of gulp's.
 * @param {Buffer[]} packages
 */
function collectInto(packages) {
  return new Transform({
    objectMode: true,
    /** @param {{ contents: Buffer }} file */
    transform(file, _encoding, done) {
      packages.push(file.contents);
      done();
    },
  });
}

/**
 * @param {string} file
 * @param {Buffer} bytes
 */
function writeWhole(file, bytes) {
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, bytes);
  renameSync(unfinished, file);
}

/**
 * Without what the toolchain tells of its own insides (`Details: …`, with all files that it watches).
 * @param {Diagnostic} diagnostic
 */
function textOf({ messageText }) {
  const parts = typeof messageText === 'string' ? [messageText] : messageText.map((part) => part.messageText);
  return parts
    .map((part) => part.replace(/^Error: /, ''))
    .filter((part) => !part.startsWith('Details:'))
    .map((part, depth) => ' '.repeat(depth === 0 ? 0 : 4) + part)
    .join('\n');
}

/** @param {Diagnostic} diagnostic */
function placeOf({ file, target }) {
  if (!file) return target ? `${target}: ` : '';
  const start = file.position?.start;
  const line = start ? `:${start.line + 1}` : '';
  const column = start && 'character' in start ? `:${start.character + 1}` : '';
  return `${relative(process.cwd(), file.path)}${line}${column} `;
}
