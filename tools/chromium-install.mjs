import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { findChromium } from './chromium.mjs';
import { run, Trouble } from './run.mjs';

/** @typedef {import('./chromium.mjs').Candidate} Candidate */

const HOW_TO_GET_ONE =
  'Install one (Debian: apt-get install chromium; macOS or Windows: https://www.google.com/chrome), or say where it is with CHROMIUM_PATH.';

/**
 * The path of a Chromium that starts. Where there is none it is installed, by apt where this user may.
 * @throws {Trouble} when there is none at the end; it says what was found and what to do
 */
export async function provideChromium() {
  const found = findChromium();
  if (found.path !== undefined) return found.path;
  if (process.env.CHROMIUM_PATH) {
    throw new Trouble(`CHROMIUM_PATH does not lead to a browser.${told(found.unusable)}`);
  }
  console.log(`There is no Chromium for the tests in a browser, so it is installed.${told(found.unusable)}`);
  const installed = (await installByApt()) ? findChromium() : undefined;
  if (installed?.path !== undefined) return installed.path;
  throw new Trouble(
    `There is no Chromium for the tests in a browser, and it could not be installed.${told(findChromium().unusable)}\n${HOW_TO_GET_ONE}`,
  );
}

/** @param {readonly Candidate[]} unusable */
function told(unusable) {
  return unusable.map(({ path, fault = '' }) => `\n  ${path}: ${fault}`).join('');
}

/** @returns {Promise<boolean>} whether apt could be asked and did it */
async function installByApt() {
  const asRoot = process.platform === 'linux' && answers('apt-get', ['--version']) ? waysToRoot() : undefined;
  if (asRoot === undefined) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @param {string[]} args */
  const apt = (args) => {
    const [program = 'apt-get', ...rest] = [...asRoot, 'apt-get', ...args];
    return run(program, rest, { env });
  };
  return (
    (await apt(['update', '--quiet'])) === 0 &&
    (await apt(['install', '--yes', '--quiet', '--no-install-recommends', 'chromium'])) === 0
  );
}

/** What to put before a command to run it as root without being asked for a password; undefined when that cannot be. */
function waysToRoot() {
  if (process.getuid?.() === 0) return [];
  return answers('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined;
}

/**
 * @param {string} program
 * @param {string[]} args
 */
function answers(program, args) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}
