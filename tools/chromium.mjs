import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';

/**
 * A browser that was looked at.
 * @typedef {{ path: string, fault?: string }} Candidate fault: why it is of no use, e.g. that it does not start
 */

/** What a browser is given to run as root, in containers, and without asking the network for anything. */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Names on the PATH, in the order of trust. */
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/** Long enough for a cold start on a slow disk. */
const START_TIMEOUT_MS = 60_000;

/**
 * Looks for a Chromium that starts. CHROMIUM_PATH is taken at its word: if that one does not start, no other is tried.
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {{ path: string | undefined, unusable: Candidate[] }} its path, and those that were found but do not start
 */
export function findChromium(environment = process.env) {
  const named = environment.CHROMIUM_PATH;
  const places = named
    ? [named]
    : [...new Set([...ownOfPlaywright(), ...onPath(environment), ...wellKnown()])];
  /** @type {Candidate[]} */
  const unusable = [];
  for (const path of places) {
    if (!existsSync(path)) {
      if (named) unusable.push({ path, fault: 'there is no such file' });
      continue;
    }
    const fault = whyNotStarting(path);
    if (fault === undefined) return { path, unusable };
    unusable.push({ path, fault });
  }
  return { path: undefined, unusable };
}

/**
 * Really opens a page in it, because a file of that name may be a stub that only says how to install it (Ubuntu's
 * chromium-browser), or may lack libraries.
 * @param {string} path
 * @returns {string | undefined} why it does not start, in a line
 */
function whyNotStarting(path) {
  const profile = mkdtempSync(join(tmpdir(), 'chromium-'));
  try {
    const page = 'data:text/html,<p>ready</p>';
    const args = [...CHROMIUM_ARGUMENTS, '--headless', `--user-data-dir=${profile}`, '--dump-dom', page];
    const { error, signal, status, stdout, stderr } = spawnSync(path, args, {
      encoding: 'utf8',
      timeout: START_TIMEOUT_MS,
    });
    if (error) return `it does not start: ${error.message}`;
    if (stdout.includes('ready')) return undefined;
    const said = stderr.trim().split('\n').at(-1) ?? '';
    return `it ends with ${signal ?? status} and shows no page${said === '' ? '' : `: ${said}`}`;
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/**
 * @param {string} name
 * @returns {unknown}
 */
function requirePackage(name) {
  return createRequire(import.meta.url)(name);
}

/** The one that `npx playwright install chromium` puts into Playwright's cache; it fits Playwright best. */
function ownOfPlaywright() {
  const { chromium } = /** @type {typeof import('@playwright/test')} */ (requirePackage('@playwright/test'));
  return [chromium.executablePath()];
}

/** @param {NodeJS.ProcessEnv} environment */
function onPath(environment) {
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Where installers put it on systems that do not use the PATH. */
function wellKnown() {
  if (process.platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) =>
        join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    );
  }
  if (process.platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .map((name) => process.env[name])
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Chromium', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]);
  }
  return ['/snap/bin/chromium', '/opt/google/chrome/chrome'];
}
