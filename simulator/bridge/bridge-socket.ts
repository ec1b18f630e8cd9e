import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { createWebSocketStream, WebSocketServer, type WebSocket } from 'ws';
import { openBridgeHost, type Role } from './bridge-host';
import type { Station } from './station';

/** Where Fitbit's tools find the watch and the phone. */
export const BRIDGE_PATHS: Readonly<Record<Role, string>> = {
  device: '/bridge/device',
  companion: '/bridge/phone',
};
/** Where the page that the server has handed out speaks with it. */
const PAGE_PATH = '/bridge/page';

/** Longer than any app that a watch takes (15 MB [D:build/guides/application]), in base64 and in one message. */
const LONGEST_MESSAGE_BYTES = 64 * 1024 * 1024;

/** Whoever listens for sockets beside the page's own files. */
export interface BridgeServer {
  /** The station that a debugger gets which comes now. */
  readonly station: () => Promise<Station>;
  readonly pageCame: (socket: WebSocket) => void;
}

/**
 * Takes WebSockets of Fitbit's tools and of the page. Pages of other sites are turned away: a browser would let them
 * speak to this machine.
 */
export function listenForSockets(server: Server, { station, pageCame }: BridgeServer): void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LONGEST_MESSAGE_BYTES });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const role = roleOf(request.url);
    if (role === undefined) return;
    if (!isFromHere(request)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (accepted) => {
      if (role === 'page') pageCame(accepted);
      else void openBridge(accepted, role, station);
    });
  });
}

async function openBridge(socket: WebSocket, role: Role, station: () => Promise<Station>): Promise<void> {
  // It listens at once, so that nothing that comes meanwhile is lost.
  const stream = createWebSocketStream(socket, {
    readableObjectMode: true,
    decodeStrings: false,
    encoding: 'utf8',
  });
  try {
    const chosen = await station();
    openBridgeHost(stream, role, chosen, await chosen.family());
  } catch (fault) {
    stream.on('error', () => undefined);
    socket.close(1011, fault instanceof Error ? fault.message.slice(0, 120) : 'no watch is there');
  }
}

function roleOf(url: string | undefined): Role | 'page' | undefined {
  const path = url?.split('?')[0];
  if (path === PAGE_PATH) return 'page';
  if (path === BRIDGE_PATHS.device) return 'device';
  return path === BRIDGE_PATHS.companion ? 'companion' : undefined;
}

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Tools send no origin; a page sends its own, which has to be ours. */
function isFromHere({ headers: { host = '', origin } }: IncomingMessage): boolean {
  return LOOPBACK.test(host) && (origin === undefined || origin === `http://${host}`);
}
