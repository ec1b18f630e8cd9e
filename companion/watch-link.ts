import { encode } from 'cbor';
import { inbox, outbox, type InboxItem } from 'file-transfer';
import { peerSocket } from 'messaging';
import type { WordToFeel } from '../common/words-to-feel';
import type { SettingsSnapshot } from '../common/settings';
import { FILE_NAMES, pack, unpack, type Parcel } from '../common/wire';
import { keepSessions } from './history';
import { currentSnapshot, takeFromWatch } from './settings-keeper';

/** What goes by a file too; the rest is of no use later. */
type LastingParcel = Extract<Parcel, { kind: keyof typeof FILE_NAMES }>;

/** Opens the door to the watch: takes what has arrived, tells what holds where it listens already, and goes on listening. */
export function openLink(): void {
  peerSocket.onopen = greet;
  peerSocket.onmessage = (event) => take(event.data);
  inbox.onnewfile = () => void takeFiles();
  void takeFiles();
  if (isOpen()) greet();
}

/** Tells the watch: at once where it listens, and always by a file that finds it later. */
export function tellSettings(snapshot: SettingsSnapshot): void {
  tell({ kind: 'settings', snapshot });
}

/** Asks the watch to say a word now. @returns whether it is there */
export function sayOnWatch(word: WordToFeel): boolean {
  return isOpen() && sendMessage({ kind: 'say', word });
}

function greet(): void {
  sendMessage({ kind: 'settings', snapshot: currentSnapshot() });
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
    // The watch tells its settings when the socket opens and after it took some over, never after it refused some:
    // so this answer is the last word.
    if (takeFromWatch(parcel.snapshot)) tellSettings(currentSnapshot());
  } else if (parcel.kind === 'records') {
    const sessions = keepSessions(parcel.install, parcel.records);
    if (sessions.length > 0) tell({ kind: 'kept', install: parcel.install, sessions });
  }
}

function tell(parcel: LastingParcel): void {
  if (isOpen()) sendMessage(parcel);
  void sendFile(parcel);
}

async function sendFile(parcel: LastingParcel): Promise<void> {
  try {
    await outbox.enqueue(FILE_NAMES[parcel.kind], encode(pack(parcel)));
  } catch (error) {
    console.error(`${parcel.kind} could not be handed over to the watch: ${String(error)}`);
  }
}

/** @returns whether it is on its way */
function sendMessage(parcel: Parcel): boolean {
  try {
    peerSocket.send(pack(parcel));
    return true;
  } catch (error) {
    console.warn(`${parcel.kind} could not be sent as a message: ${String(error)}`);
    return false;
  }
}

function isOpen(): boolean {
  return peerSocket.readyState === peerSocket.OPEN;
}
