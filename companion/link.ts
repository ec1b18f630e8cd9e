import { encode } from 'cbor';
import { outbox } from 'file-transfer';
import { peerSocket } from 'messaging';
import { pack } from '../common/pack';
import type { Parcel } from '../common/wire';

/** Whether the watch listens. */
export function isOpen(): boolean {
  return peerSocket.readyState === peerSocket.OPEN;
}

/**
 * At once, where the watch listens. What the link refuses (more than `MAX_MESSAGE_SIZE`, say) is told the console.
 * @returns whether it is on its way; not whether it arrives
 */
export function sendMessage(parcel: Parcel): boolean {
  if (!isOpen()) return false;
  try {
    peerSocket.send(pack(parcel));
    return true;
  } catch (error) {
    console.warn(`${parcel.kind} could not be sent as a message: ${String(error)}`);
    return false;
  }
}

/**
 * By a file, which finds the watch later. A refusal is reported, and never thrown.
 * @param name a file that still waits under the same name is replaced
 */
export async function sendFile(name: string, parcel: Parcel): Promise<void> {
  try {
    await outbox.enqueue(name, encode(pack(parcel)));
  } catch (error) {
    console.error(`${parcel.kind} could not be handed over to the watch: ${String(error)}`);
  }
}
