import { encode } from 'cbor';
import { inbox, outbox, type InboxItem } from 'file-transfer';
import { peerSocket } from 'messaging';
import type { SettingsSnapshot } from '../common/settings';
import { FILE_NAMES, pack, unpack, type Parcel } from '../common/wire';
import { keepSessions } from './history';
import { currentSnapshot, takeFromWatch } from './settings-keeper';

/** Opens the door to the watch: takes what has arrived, and listens. */
export function openLink(): void {
  peerSocket.onopen = () => sendMessage({ kind: 'settings', snapshot: currentSnapshot() });
  peerSocket.onmessage = (event) => take(event.data);
  inbox.onnewfile = () => void takeFiles();
  void takeFiles();
}

/** Tells the watch: at once where it listens, and always by a file that finds it later. */
export function tellSettings(snapshot: SettingsSnapshot): void {
  tell({ kind: 'settings', snapshot });
}

async function takeFiles(): Promise<void> {
  try {
    for (let file = await popFile(); file; file = await popFile()) {
      try {
        take(await file.cbor());
      } catch (error) {
        console.error(`the file ${file.name} from the watch could not be read: ${String(error)}`);
      }
    }
  } catch (error) {
    console.error(`the inbox could not be read: ${String(error)}`);
  }
}

/** The next file, or undefined when there is none: the published type leaves that out (dev.fitbit.com, Companion API, file-transfer). */
function popFile(): Promise<InboxItem | undefined> {
  return inbox.pop();
}

function take(value: unknown): void {
  const parcel = unpack(value);
  if (!parcel) {
    console.error('something from the watch was refused: not of this version, or out of range');
  } else if (parcel.kind === 'settings') {
    takeFromWatch(parcel.snapshot);
  } else if (parcel.kind === 'records') {
    const numbers = keepSessions(parcel.install, parcel.records);
    tell({ kind: 'kept', install: parcel.install, numbers });
  }
}

function tell(parcel: Parcel): void {
  if (peerSocket.readyState === peerSocket.OPEN) sendMessage(parcel);
  outbox.enqueue(FILE_NAMES[parcel.kind], encode(pack(parcel))).catch((error: unknown) => {
    console.error(`${parcel.kind} could not be handed over to the watch: ${String(error)}`);
  });
}

function sendMessage(parcel: Parcel): void {
  try {
    peerSocket.send(pack(parcel));
  } catch (error) {
    console.warn(`${parcel.kind} could not be sent as a message: ${String(error)}`);
  }
}
