import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { provideChromium } from './chromium-install.mjs';
import { countsOfJest, countsOfPlaywright } from './counts.mjs';
import { RESULTS, ROOT, scriptOf, typeCheckedFolders } from './places.mjs';
import { runNode, runTypeScript } from './run.mjs';

/**
 * One stage of the gate.
 * @typedef {object} Stage
 * @property {string} name what `--only` calls it
 * @property {string} heading
 * @property {() => Promise<number>} run its exit code
 * @property {() => import('./counts.mjs').Counts | undefined} [counts] for a stage that runs tests: what it counted
 */

const JEST_RESULT = join(RESULTS, 'jest.json');
const PLAYWRIGHT_RESULT = join(RESULTS, 'playwright.json');

/**
 * The stages in the order in which they run: what is soon told first.
 * @type {readonly Stage[]}
 */
export const STAGES = [
  {
    name: 'chromium',
    heading: 'A browser to test in',
    run: async () => {
      process.env.CHROMIUM_PATH = await provideChromium();
      console.log(process.env.CHROMIUM_PATH);
      return 0;
    },
  },
  {
    name: 'build',
    heading: 'Build of the package',
    run: () => runNode(join(ROOT, 'tools', 'build.mjs'), ['--strict']),
  },
  {
    name: 'lint',
    heading: 'House rules (ESLint)',
    run: () => runNode(scriptOf('eslint'), ['.', '--max-warnings', '0']),
  },
  {
    name: 'unused',
    heading: 'Nothing that is not used: files, exports, packages (Knip)',
    run: () => runNode(scriptOf('knip'), ['--no-progress']),
  },
  {
    name: 'format',
    heading: 'Layout of the files (Prettier)',
    run: () => runNode(scriptOf('prettier'), ['--check', '.']),
  },
  {
    name: 'types',
    heading: 'Types',
    run: () =>
      firstFailure(
        typeCheckedFolders().map(
          (folder) => () =>
            // The SDK's settings (ES5, Node's resolution) are deprecated, and its own compiler knows no setting to allow that.
            runNode(scriptOf('typescript', 'tsc'), ['-p', folder, '--ignoreDeprecations', '6.0']),
        ),
      ),
  },
  {
    name: 'pictures',
    heading: 'Pictures as drawn, widths of text as in the fonts, rooms as the code imports',
    run: () =>
      firstFailure([
        () => runTypeScript(join('tools', 'pictures.ts'), ['--check']),
        () => runTypeScript(join('tools', 'font-widths.ts'), ['--check']),
        () => runTypeScript(join('tools', 'rooms-picture.ts'), ['--check']),
      ]),
  },
  {
    name: 'unit',
    heading: 'Tests without a browser (Jest)',
    run: () =>
      runNode(scriptOf('jest'), [
        '--ci',
        '--maxWorkers=100%',
        '--json',
        `--outputFile=${freshResult(JEST_RESULT)}`,
      ]),
    counts: () => countsOfJest(JEST_RESULT),
  },
  {
    name: 'browser',
    heading: 'Tests in the browser (Playwright)',
    run: () =>
      runNode(scriptOf('@playwright/test', 'playwright'), ['test', '--reporter=list,json'], {
        env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: freshResult(PLAYWRIGHT_RESULT) },
      }),
    counts: () => countsOfPlaywright(PLAYWRIGHT_RESULT),
  },
];

/**
 * @param {readonly (() => Promise<number>)[]} steps
 * @returns {Promise<number>} the exit code of the first that is not 0; the rest is run all the same, to tell all at once
 */
async function firstFailure(steps) {
  let failure = 0;
  for (const step of steps) {
    const code = await step();
    failure ||= code;
  }
  return failure;
}

/**
 * Takes away the result of an earlier run, so that it cannot be taken for this one's.
 * @param {string} file
 */
function freshResult(file) {
  rmSync(file, { force: true });
  mkdirSync(RESULTS, { recursive: true });
  return file;
}
