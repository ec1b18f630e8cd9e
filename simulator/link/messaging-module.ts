import { decodeCbor, encodeCbor } from '../cbor';
import { EventSource } from '../events';
import { moduleExports } from '../modules';
import { PlatformError } from '../platform-error';
import type { Program } from '../program';
import type { Party } from './conditions';
import type { CloseReason, PeerConnection, PeerPort } from './peer-connection';

/** Largest message in bytes of CBOR: companion/peerMessaging.ts of remigius42/fitbit-otp-auth-app. */
const MAX_MESSAGE_BYTES = 1027;

// Values as fitbit-sdk-typed/CommonApi/messaging.d.ts of Woyken/Mocked-Fitbit-SDK-Interfaces has them; app code
// compares with the names.
const OPEN = 'OPEN';
const CLOSED = 'CLOSED';
const CLOSE_CODES = { CONNECTION_LOST: 0, PEER_INITIATED: 1, SOCKET_ERROR: 2 } as const;
const BUFFER_FULL = 0;

const CLOSE_TEXTS: Readonly<Record<CloseReason, string>> = {
  CONNECTION_LOST: 'the connection was lost',
  PEER_INITIATED: 'the peer has ended',
  SOCKET_ERROR: 'the socket broke',
};

/** How often app code may ask in one go whether the socket is open: more than any that does not wait for it. */
const MOST_QUESTIONS = 100_000;

/**
 * The module "messaging", the same on watch and phone: `peerSocket`.
 *
 * Source: types/shared/messaging.d.ts of fitbit-sdk-types; dev.fitbit.com/build/reference/device-api/messaging;
 * reference text in Woyken/Mocked-Fitbit-SDK-Interfaces. That what does not fit into a buffer with a limit is dropped,
 * and its `error` event (BUFFER_FULL) told in a turn of its own, are assumptions.
 */
export function createMessagingModule(
  program: Program,
  party: Party,
  connection: PeerConnection,
  port: PeerPort,
): Record<string, unknown> {
  const { turns } = program.surroundings;
  let entry = turns.entries;
  let questions = 0;
  // Nothing of the simulator runs while app code does: without this the page, or the command, would stand still for good.
  const notForEver = (): void => {
    questions = entry === turns.entries ? questions + 1 : 0;
    entry = turns.entries;
    if (questions < MOST_QUESTIONS) return;
    throw new PlatformError(
      'Error',
      'peerSocket.readyState is asked without an end: here it opens between two events',
    );
  };
  const socket = program.expose({
    OPEN,
    CLOSED,
    MAX_MESSAGE_SIZE: MAX_MESSAGE_BYTES,
    get readyState() {
      if (!port.isOpen) notForEver();
      return port.isOpen ? OPEN : CLOSED;
    },
    get bufferedAmount() {
      return port.bufferedBytes;
    },
    send: (data: unknown) => {
      if (!port.isOpen) throw new PlatformError('Error', 'the peer socket is not open', 'InvalidStateError');
      const message = encodeCbor(data);
      if (message.byteLength > MAX_MESSAGE_BYTES) {
        const size = `${message.byteLength} bytes, at most ${MAX_MESSAGE_BYTES} are allowed`;
        throw new PlatformError('Error', `the message is too large: ${size}`);
      }
      connection.send(party, message);
    },
  });
  const events = new EventSource(program, socket, 'peerSocket', [
    'open',
    'close',
    'error',
    'message',
    'bufferedamountdecrease',
  ]);
  port.opened.listen(() => events.dispatch('open', undefined, true));
  port.drained.listen(() => events.dispatch('bufferedamountdecrease', undefined, true));
  port.refused.listen(() => {
    const fields = { BUFFER_FULL, code: BUFFER_FULL, message: 'the buffer is full' };
    program.after(0, () => events.dispatch('error', () => fields, true));
  });
  port.received.listen((message) =>
    events.dispatch('message', () => ({ data: program.realm.adopt(decodeCbor(message)) }), true),
  );
  port.closed.listen((reason) => {
    const fields = { ...CLOSE_CODES, code: CLOSE_CODES[reason], reason: CLOSE_TEXTS[reason] };
    events.dispatch('close', () => ({ ...fields, wasClean: reason === 'PEER_INITIATED' }), true);
  });
  return moduleExports(program, { peerSocket: socket }, { main: 'peerSocket' });
}
