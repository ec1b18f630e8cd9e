import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A server of the simulator for one test alone, with a package of its own that may be built anew. */
export interface OwnServer {
  readonly url: string;
  readonly port: number;
  readonly folder: string;
  /** What it has printed so far. */
  printed(): string;
  /** Writes the package anew, as a build does. */
  rebuild(bytes: Uint8Array): void;
  close(): Promise<void>;
}

/** @param fba a package; the server gets a copy */
export async function startOwnServer(fba: string): Promise<OwnServer> {
  const folder = mkdtempSync(join(tmpdir(), 'own-server-'));
  const copy = join(folder, 'app.fba');
  copyFileSync(fba, copy);
  const server = spawn(
    process.execPath,
    ['--import', 'tsx', 'simulator/server/serve.ts', copy, '--no-open', '--port', '0'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let printed = '';
  const port = await new Promise<number>((resolve, reject) => {
    server.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /http:\/\/localhost:(\d+)\//.exec(printed);
      if (found) resolve(Number(found[1]));
    });
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  return {
    url: `http://localhost:${port}/`,
    port,
    folder,
    printed: () => printed,
    rebuild: (bytes) => writeFileSync(copy, bytes),
    close: async () => {
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}
