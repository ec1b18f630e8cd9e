import process from 'node:process';
import { whyNotInstalled } from './installed.mjs';
import { ROOT } from './places.mjs';
import { run, runNode, Trouble } from './run.mjs';

/**
 * Installs what package-lock.json asks for, unless it is there already: then nothing is touched and no network needed.
 * @throws {Trouble} when npm cannot install it
 */
export async function setup() {
  const reason = whyNotInstalled(ROOT);
  if (reason === undefined) return;
  // What a command prints is for its own result: this goes to standard error, npm's lines as well.
  console.error(`Installing the libraries (${reason}) ...`);
  // None of the libraries needs its install script: what is native among them comes ready-made.
  const code = await npm(['ci', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error']);
  if (code !== 0) {
    throw new Trouble(
      `The libraries could not be installed: "npm ci" ended with ${code}, its reason is above. The first time it needs the network, or a filled npm cache.`,
    );
  }
  const remaining = whyNotInstalled(ROOT);
  if (remaining !== undefined) {
    throw new Trouble(
      `"npm ci" ended well, and yet ${remaining}: delete node_modules and run this again; if that does not help, package-lock.json does not fit package.json.`,
    );
  }
}

/**
 * The npm that started this command, or else the one on the PATH.
 * @param {string[]} args
 */
function npm(args) {
  const script = process.env.npm_execpath;
  const options = { output: process.stderr.fd };
  if (script !== undefined && /npm-cli\.c?js$/.test(script)) return runNode(script, args, options);
  return process.platform === 'win32'
    ? run('cmd.exe', ['/c', 'npm', ...args], options)
    : run('npm', args, options);
}
