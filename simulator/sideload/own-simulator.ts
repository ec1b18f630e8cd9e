import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { listenForSockets } from '../bridge/bridge-socket';
import { HeadlessStation } from '../bridge/headless-station';
import type { Station } from '../bridge/station';
import { openPackage } from '../package/open-package';

/** A server for Fitbit's tools alone, on a port that the system chooses. */
export interface ToolServer {
  readonly port: number;
  close(): void;
}

/** A watch and a phone for as long as this process lasts, without a page. @throws PackageError */
export async function ownSimulator(fba: string): Promise<ToolServer> {
  const station = new HeadlessStation(openPackage(readFileSync(fba)));
  const server = await serveStation(station);
  const close = (): void => {
    station.close();
    server.close();
  };
  return { ...server, close };
}

/** Lets Fitbit's tools reach a station; no page is served. */
export async function serveStation(station: Station): Promise<ToolServer> {
  const server = createServer((_request, response) => response.writeHead(404).end());
  listenForSockets(server, {
    station: () => Promise.resolve(station),
    pageCame: (socket) => socket.close(),
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the server for the tools has no port');
  return { port: address.port, close: () => server.close() };
}
