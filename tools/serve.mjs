import { join } from 'node:path';
import { runTypeScript } from './run.mjs';

/** The simulator's server, from the repository's folder. */
export const SERVER = join('simulator', 'server', 'serve.ts');

/** Builds the simulator's page, unless it is there already. */
export const PAGE_AHEAD = join('simulator', 'page-build', 'ahead.ts');

/**
 * Serves the simulator with a package until it is ended.
 * @param {string} file
 * @param {readonly string[]} [options] the server's own, e.g. `--no-open`
 */
export function serveSimulator(file, options = []) {
  return runTypeScript(SERVER, [file, ...options]);
}
