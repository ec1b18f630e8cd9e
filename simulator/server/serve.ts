import type { Server } from 'node:http';
import type { PreviewServer } from 'vite';
import { basename, dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listenForSockets } from '../bridge/bridge-socket';
import { vite } from '../page-build/build-page';
import { builtPage } from '../page-build/built-page';
import { canOpenBrowser } from './browser';
import { readArguments, runCommand } from './command';
import { watchPackage } from './live';
import { nameOfPackageFile, packagePlugin } from './package-file';
import { DEFAULT_PORT, freePort, parsePort, UsageError } from './port';
import { Stations } from './stations';

/** What to serve, and how. */
export interface ServeOptions {
  /** Path of the .fba file. */
  readonly fba: string;
  /** 0 lets the system choose; a taken one gives way to the next free one. Default 4747. */
  readonly port?: number;
  /** Whether to show the page in the system's browser, where there is one. Default false. */
  readonly open?: boolean;
  /** Where lines for the person go. Default: standard output. */
  readonly print?: (line: string) => void;
}

/** A page that is being served. */
export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the simulator's page with one package, on this machine only.
 * @throws UsageError when the package cannot be read or opened
 */
export async function serve(options: ServeOptions): Promise<Served> {
  const { fba, open = false, print = console.log } = options;
  const name = nameOfPackageFile(fba);
  const port = options.port === 0 ? await freePort() : (options.port ?? DEFAULT_PORT);
  const page = await builtPage(() => print('Building the page of the simulator, as it has changed ...'));
  const isShown = open && canOpenBrowser();
  const server = await startServer(page, fba, port, isShown);
  const stations = new Stations(fba);
  listenForSockets(server.httpServer as Server, {
    station: () => stations.current(),
    pageCame: (socket) => stations.pageCame(socket),
  });
  const stopWatching = watchPackage(fba, () => void tellChange(stations, print));
  const address = server.httpServer.address();
  const listening = typeof address === 'object' && address ? address.port : port;
  const url = `http://localhost:${listening}/`;
  if (listening !== port) print(`Port ${port} is taken, so it is ${listening} this time.`);
  print(`${name}'s package on the simulator: ${url}`);
  const close = (): Promise<void> => {
    stopWatching();
    stations.close();
    return server.close();
  };
  return { url, close };
}

/** @param page the folder of the built page */
async function startServer(page: string, fba: string, port: number, open: boolean): Promise<PreviewServer> {
  const { preview } = await vite();
  try {
    return await preview({
      configFile: false,
      root: dirname(page),
      publicDir: false,
      logLevel: 'warn',
      plugins: [packagePlugin(fba)],
      build: { outDir: basename(page) },
      // On this machine only; a taken port gives way to the next free one.
      preview: { host: '127.0.0.1', port, strictPort: false, open },
    });
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EACCES') throw fault;
    throw new UsageError(`Port ${port} may not be used by this user: give another one with PORT or --port.`);
  }
}

async function tellChange(stations: Stations, print: (line: string) => void): Promise<void> {
  const faults = await stations.packageChanged();
  print(faults.length === 0 ? 'The package was built anew and installed.' : 'The package was built anew.');
  for (const fault of faults) print(`It could not be installed: ${String(fault)}`);
}

const USAGE = 'Usage: tsx simulator/server/serve.ts FILE.fba [--port NUMBER] [--no-open]';

const OPTIONS = { port: { type: 'string' }, 'no-open': { type: 'boolean', default: false } } as const;

async function main(): Promise<void> {
  const { positionals, values } = readArguments(OPTIONS, USAGE);
  const [fba, ...more] = positionals;
  if (fba === undefined || more.length > 0) {
    throw new UsageError(`Give one package to open. ${USAGE}\nIf there is none yet: npm run build`);
  }
  const port =
    values.port === undefined ? parsePort(process.env.PORT, 'PORT') : parsePort(values.port, '--port');
  const served = await serve({ fba, port, open: !values['no-open'] });
  const end = (): void => {
    served.close().then(
      () => process.exit(0),
      (fault: unknown) => {
        console.error(fault);
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  runCommand(main);
