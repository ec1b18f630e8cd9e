import './node-version.mjs';
import { existsSync, mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { isatty } from 'node:tty';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ROOT } from './places.mjs';
import { command, Trouble } from './run.mjs';
import { setup } from './setup.mjs';

/** What must be tried, by the names of the rooms. */
const ROOMS = {
  common: 'common',
  session: 'app/session',
  time: 'app/time',
  haptics: 'app/haptics',
  storage: 'app/storage',
  phone: 'app/phone',
  companion: 'companion',
};
/** Below that the command fails, in per cent of the mutants. */
const LOWEST_SCORE = 90;
const CACHE = '.cache/mutation';
const USAGE = `Usage: npm run test:mutation, or npm run test:mutation -- [--incremental] [--unit-only] ROOM ... with rooms of: ${Object.keys(ROOMS).join(', ')}, or what lies in one, as companion/take or session/changes.ts.`;

const plugin = (/** @type {string} */ name) => fileURLToPath(new URL(`mutation/${name}`, import.meta.url));

// Mutants of Drape's code, tried by the tests on the package that is built of them (docs/reliability.md).
await command(async () => {
  const { patterns, incremental, unitOnly } = asked();
  if (unitOnly) process.env.DRAPE_UNIT_ONLY = '1';
  await setup();
  const { Stryker } = await import('@stryker-mutator/core');
  const allowColor = isatty(1);
  process.chdir(ROOT);
  mkdirSync(join(ROOT, CACHE), { recursive: true });
  const results = await new Stryker({
    mutate: patterns,
    // The mutants get into the package too, and are switched there.
    buildCommand: 'node tools/mutation/build.mjs',
    symlinkNodeModules: false,
    testRunner: 'file-by-file',
    plugins: [plugin('runner.mjs'), plugin('ignored.mjs')],
    ignorers: ['console-words'],
    coverageAnalysis: 'perTest',
    concurrency: Math.max(1, Math.min(2, availableParallelism())),
    tempDirName: `${CACHE}/copies`,
    ignorePatterns: ['.cache', 'build', 'coverage', 'test-results', 'playwright-report', 'docs/pictures'],
    incremental,
    incrementalFile: `${CACHE}/incremental.json`,
    reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
    clearTextReporter: { logTests: false, reportTests: false, allowColor },
    htmlReporter: { fileName: `${CACHE}/report.html` },
    jsonReporter: { fileName: `${CACHE}/report.json` },
    thresholds: { high: 100, low: LOWEST_SCORE, break: LOWEST_SCORE },
    allowConsoleColors: allowColor,
    disableTypeChecks: true,
    cleanTempDir: 'always',
    // Long, as a busy machine must not take a mutant for one that runs for ever: those are told by counting (runner.mjs).
    timeoutMS: 300_000,
    dryRunTimeoutMinutes: 60,
  }).runMutationTest();
  return Number(process.exitCode ?? 0) || (results.length === 0 ? 1 : 0);
});

function asked() {
  const options = /** @type {const} */ ({
    incremental: { type: 'boolean', default: false },
    'unit-only': { type: 'boolean', default: false },
  });
  let parsed;
  try {
    parsed = parseArgs({ allowPositionals: true, options });
  } catch {
    throw new Trouble(USAGE);
  }
  const { positionals, values } = parsed;
  const folders = /** @type {Record<string, string>} */ (ROOMS);
  const names = positionals.length > 0 ? positionals : Object.keys(ROOMS);
  return {
    patterns: names.map((name) => patternOf(name, folders)),
    incremental: values.incremental,
    unitOnly: values['unit-only'],
  };
}

/**
 * The files of a room, of a folder in it, or one of them: a long room may be tried in parts.
 * @param {string} name
 * @param {Readonly<Record<string, string>>} folders
 */
function patternOf(name, folders) {
  const [room = '', ...inside] = name.split('/');
  const folder = folders[room];
  if (folder === undefined) throw new Trouble(USAGE);
  const path = [folder, ...inside].join('/');
  if (!existsSync(join(ROOT, path))) throw new Trouble(`${path} is not there. ${USAGE}`);
  return path.endsWith('.ts') ? path : `${path}/**/*.ts`;
}
