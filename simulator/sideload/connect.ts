import { RemoteHost } from '@fitbit/fdb-debugger';
import { createWebSocketStream, WebSocket } from 'ws';
import { BRIDGE_PATHS } from '../bridge/bridge-socket';
import type { Role } from '../bridge/bridge-host';

/** Nobody listens there. */
export class NobodyThere extends Error {}

/** A watch or a phone, as Fitbit's debugger library sees it. */
export interface Connection {
  readonly host: RemoteHost;
  /** Resolves with why the other side has gone, when it has; empty where it gave no reason. */
  readonly ended: Promise<string>;
  close(): void;
}

/**
 * Connects Fitbit's debugger library to a simulator on this machine.
 * @throws NobodyThere when nothing listens on the port
 */
export async function connect(port: number, role: Role): Promise<Connection> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${BRIDGE_PATHS[role]}`);
  const stream = createWebSocketStream(socket, {
    readableObjectMode: true,
    decodeStrings: false,
    encoding: 'utf8',
  });
  const ended = new Promise<string>((resolve) => {
    socket.on('close', (_code, reason) => resolve(reason.toString()));
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    stream.once('error', (fault) =>
      reject('code' in fault && fault.code === 'ECONNREFUSED' ? new NobodyThere() : fault),
    );
  });
  stream.on('error', () => stream.destroy());
  const gone = ended.then((reason) => {
    throw new Error(`the simulator has closed the connection${reason === '' ? '' : `: ${reason}`}`);
  });
  const host = await Promise.race([RemoteHost.connect(stream), gone]);
  // From here on whoever is interested looks at `ended`.
  gone.catch(() => undefined);
  return { host, ended, close: () => socket.close() };
}
