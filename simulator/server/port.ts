import { createServer } from 'node:net';

/** The port when nobody asks for another. */
export const DEFAULT_PORT = 4747;

/** What somebody typed is wrong; the message says what to type instead. The command ends with exit code 2. */
export class UsageError extends Error {}

/**
 * The port that was asked for.
 * @param text e.g. from `--port` or the environment's PORT; undefined or empty means the default
 * @returns 0 to 65535; 0 lets the system choose a free one
 * @throws UsageError when it is not a port number
 */
export function parsePort(text: string | undefined, givenBy: string): number {
  if (text === undefined || text.trim() === '') return DEFAULT_PORT;
  const port = Number(text);
  if (!/^\s*\d+\s*$/.test(text) || port > 65535) {
    throw new UsageError(
      `${givenBy} is "${text}", which is not a port: give a whole number from 1 to 65535.`,
    );
  }
  return port;
}

/** A port of this machine that nobody uses at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
