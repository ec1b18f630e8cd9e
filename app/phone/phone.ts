import { inbox } from 'file-transfer';
import { peerSocket } from 'messaging';
import type { Settings, SettingsSnapshot } from '../../common/settings';
import { pack, unpack } from '../../common/wire';
import { takeFile } from '../storage/inbox-file';
import { loadSettings, saveSettings } from '../storage/kept';
import { forgetKept, sendRecords } from './records';

let current: SettingsSnapshot;
let settingsChanged: (settings: Settings) => void;

/** The settings as last told by the phone, or the defaults. */
export function currentSettings(): Settings {
  return current.settings;
}

/**
 * Opens the door to the phone: takes what has arrived, hands over what waits, and listens.
 * @param onSettings called when newer settings have come and are on flash
 */
export function openPhone(onSettings: (settings: Settings) => void): void {
  current = loadSettings();
  settingsChanged = onSettings;
  inbox.onnewfile = takeFiles;
  peerSocket.onmessage = (event) => take(event.data);
  peerSocket.onopen = tellSettings;
  takeFiles();
  sendRecords();
  if (peerSocket.readyState === peerSocket.OPEN) tellSettings();
}

function takeFiles(): void {
  for (let name = inbox.nextFile(); name; name = inbox.nextFile()) take(takeFile(name));
}

function take(value: unknown): void {
  const parcel = unpack(value);
  if (!parcel) {
    console.error('something from the phone was refused: not of this version, or out of range');
  } else if (parcel.kind === 'settings') {
    if (parcel.snapshot.revision <= current.revision) return;
    saveSettings(parcel.snapshot);
    current = parcel.snapshot;
    settingsChanged(current.settings);
  } else if (parcel.kind === 'kept') {
    forgetKept(parcel.install, parcel.numbers);
  }
}

/** Tells the phone what the watch goes by: one that has lost its own learns it again. */
function tellSettings(): void {
  try {
    peerSocket.send(pack({ kind: 'settings', snapshot: current }));
  } catch (error) {
    console.warn(`settings could not be told to the phone: ${String(error)}`);
  }
}
