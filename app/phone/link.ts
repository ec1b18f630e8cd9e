import { encode } from 'cbor';
import { outbox } from 'file-transfer';
import { peerSocket } from 'messaging';
import { pack, type Parcel } from '../../common/wire';

/** At once, where the phone listens; else, and where the link refuses, not at all. What matters goes by a file too. */
export function sendMessage(parcel: Parcel): void {
  if (peerSocket.readyState !== peerSocket.OPEN) return;
  try {
    peerSocket.send(pack(parcel));
  } catch (error) {
    console.warn(`${parcel.kind} could not be told to the phone: ${String(error)}`);
  }
}

/**
 * By a file, which the system carries when it can, also when the app is closed. A refusal is reported; it goes with the
 * next one, or at the next start.
 * @param name a file that still waits under the same name is replaced
 */
export function sendFile(name: string, parcel: Parcel): void {
  try {
    outbox.enqueue(name, encode(pack(parcel))).catch(report);
  } catch (error) {
    report(error);
  }

  function report(error: unknown): void {
    console.error(`${parcel.kind} could not be handed over to the phone: ${String(error)}`);
  }
}
