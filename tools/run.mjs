import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import process from 'node:process';
import { ROOT } from './places.mjs';

/** Something that a person can mend; the message says how, so no stack is shown. */
export class Trouble extends Error {}

/**
 * Runs a program in the repository's folder with this terminal.
 * Terminating this process terminates the program first, so that nothing is left behind.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, output?: number }} [options] `output`: where its standard output goes
 * @returns {Promise<number>} its exit code; for a signal 128 and the signal's number, as shells have it
 * @throws {Trouble} when it cannot be started
 */
export function run(file, args, { env = process.env, output = process.stdout.fd } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: ROOT, env, stdio: ['inherit', output, 'inherit'] });
    const stopForwarding = forwardSignals(child);
    child.on('error', (fault) => {
      stopForwarding();
      reject(new Trouble(`${file} cannot be started: ${fault.message}.`));
    });
    child.on('exit', (code, signal) => {
      stopForwarding();
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}

/**
 * Runs a script with this Node.
 * @param {string} script
 * @param {readonly string[]} [args]
 * @param {{ env?: NodeJS.ProcessEnv, output?: number }} [options]
 */
export function runNode(script, args = [], options = {}) {
  return run(process.execPath, [script, ...args], options);
}

/**
 * Runs a script with this Node, without a word in this terminal.
 * @param {string} script
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ stop: () => void, ended: Promise<{ code: number, output: string }> }} its exit code, and all it had to say
 */
export function runQuietly(script, args, env) {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stopForwarding = forwardSignals(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
  }
  /** @type {Promise<{ code: number, output: string }>} */
  const ended = new Promise((resolve, reject) => {
    child.on('error', (fault) => {
      stopForwarding();
      reject(new Trouble(`${script} cannot be started: ${fault.message}.`));
    });
    child.on('close', (code) => {
      stopForwarding();
      resolve({ code: code ?? 1, output });
    });
  });
  return { stop: () => void child.kill(), ended };
}

/**
 * Runs a TypeScript file of the repository.
 * @param {string} file
 * @param {readonly string[]} [args]
 * @param {{ env?: NodeJS.ProcessEnv }} [options]
 */
export function runTypeScript(file, args = [], options = {}) {
  return run(process.execPath, ['--import', 'tsx', file, ...args], options);
}

/**
 * Ends the process with what `main` returns, and tells a {@link Trouble} in its own words.
 * @param {() => Promise<number>} main
 */
export async function command(main) {
  try {
    process.exitCode = await main();
  } catch (fault) {
    if (!(fault instanceof Trouble)) throw fault;
    console.error(fault.message);
    process.exitCode = 1;
  }
}

/**
 * Ctrl-C in a terminal reaches the child by itself, as part of the same group; a second one would make it give up
 * tidying, so there this process only waits.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} ends the forwarding
 */
function forwardSignals(child) {
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of signals) process.on(signal, forward);
  return () => {
    for (const signal of signals) process.off(signal, forward);
  };
}
