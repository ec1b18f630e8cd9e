import { encode } from 'cbor';
import { outbox } from 'file-transfer';
import { peerSocket } from 'messaging';
import { report } from '../../common/report';

/**
 * At once, where the phone listens; else, and where the link refuses, not at all. What matters goes by a file too.
 * @param packed a parcel (`packed`); one larger than a message may be (`MAX_MESSAGE_SIZE`, 1027 bytes where it was seen) the link refuses
 */
export function sendMessage(packed: unknown): void {
  if (peerSocket.readyState !== peerSocket.OPEN) return;
  try {
    peerSocket.send(packed);
  } catch (error) {
    console.warn(`the phone could not be told: ${String(error)}`);
  }
}

/**
 * By a file, which the system carries when it can, also when the app is closed. A refusal is reported; it goes with the
 * next one, or at the next start.
 * @param name a file that still waits under the same name is replaced
 * @param packed a parcel (`packed`)
 */
export function sendFile(name: string, packed: unknown): void {
  const refused = (error: unknown): void => report(`${name} is not handed over to the phone`, error);
  try {
    outbox.enqueue(name, encode(packed)).catch(refused);
  } catch (error) {
    refused(error);
  }
}
