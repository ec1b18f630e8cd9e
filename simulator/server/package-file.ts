import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import { openPackage } from '../package/open-package';
import { PackageError, type AppPackage } from '../package/app-package';
import { UsageError } from './port';

/** Where the page finds the package that the server was started with. */
const PACKAGE_URL = '/package.fba';

/**
 * Reads and opens a package.
 * @throws UsageError when the file cannot be read or is no package
 */
export function openPackageFile(file: string): AppPackage {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (fault) {
    throw new UsageError(
      `Cannot read the package ${file}: ${explain(fault)}. Build one with "npm run build", or give the path of a .fba file.`,
    );
  }
  try {
    return openPackage(bytes);
  } catch (fault) {
    if (!(fault instanceof PackageError)) throw fault;
    throw new UsageError(`${file} cannot be opened: ${fault.message}`);
  }
}

/**
 * Checks the package before anything is served.
 * @returns the name that it shows on the watch
 * @throws UsageError when the file cannot be read or is no package
 */
export function nameOfPackageFile(file: string): string {
  const opened = openPackageFile(file);
  const first = opened.devices.values().next().value;
  return first?.manifest.name ?? opened.appId;
}

/** Hands the package out at `PACKAGE_URL`, read anew each time so that a reload shows the newest build. */
export function packagePlugin(file: string): Plugin {
  return {
    name: 'simulator-package',
    configurePreviewServer({ middlewares }) {
      middlewares.use(PACKAGE_URL, (request, response) => {
        try {
          handOut(readFileSync(file), request, response);
        } catch (fault) {
          response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
          response.end(
            `The package ${file} is gone: ${explain(fault)}. Build it again with "npm run build".`,
          );
        }
      });
    },
  };
}

/** Nothing but a word for a page that has the same already. */
function handOut(bytes: Buffer, request: IncomingMessage, response: ServerResponse): void {
  const tag = `"${createHash('sha256').update(bytes).digest('hex')}"`;
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('ETag', tag);
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': 'application/octet-stream' }).end(bytes);
}

function explain(fault: unknown): string {
  const code = (fault as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'EACCES') return 'reading it is not allowed';
  return fault instanceof Error ? fault.message : String(fault);
}
