import { inbox } from 'file-transfer';
import { peerSocket } from 'messaging';
import { nextRevision, type SettingName, type Settings, type SettingsSnapshot } from '../../common/settings';
import { FILE_NAMES, pack, unpack } from '../../common/wire';
import { arrivedFiles, discardFile, readFile } from '../storage/inbox-file';
import { loadSettings, saveSettings } from '../storage/kept';
import { forgetKept } from '../storage/log';
import { sendRecords } from './records';

/** What the phone brings, for those who decide. */
export interface PhoneEvents {
  /** Newer settings have come and are on flash. */
  onSettings(): void;
  /** Somebody wants to feel a word. */
  onSay(word: string): void;
}

let current: SettingsSnapshot;
let events: PhoneEvents;

/** The settings as last told by the phone, or the defaults. */
export function currentSettings(): Settings {
  return current.settings;
}

/** A choice made on the wrist. A flash that refuses is reported; the choice holds as long as the app is open. */
export function changeSetting(name: SettingName, value: number): void {
  if (current.settings[name] === value) return;
  const settings: { [Name in SettingName]: number } = { ...current.settings };
  settings[name] = value;
  current = { revision: nextRevision(current.revision, Date.now()), settings };
  safely('a choice', () => saveSettings(current));
  tellSettings();
}

/** Reads what was last told. To be called once, before anything else of this room. */
export function recallSettings(): void {
  current = loadSettings();
}

/** Opens the door to the phone: takes what has arrived, hands over what waits, and listens. */
export function openPhone(listener: PhoneEvents): void {
  events = listener;
  inbox.onnewfile = takeFiles;
  peerSocket.onmessage = (event) => safely('a message', () => take(event.data));
  peerSocket.onopen = greet;
  takeFiles();
  if (peerSocket.readyState === peerSocket.OPEN) greet();
  else sendRecords();
}

function greet(): void {
  tellSettings();
  sendRecords();
}

/** A file leaves only when its content has been taken up: a death in between finds it again. */
function takeFiles(): void {
  const names = arrivedFiles([FILE_NAMES.settings, FILE_NAMES.kept]);
  for (let name = inbox.nextFile(); name; name = inbox.nextFile()) {
    if (names.indexOf(name) < 0) names.push(name);
  }
  for (const name of names) {
    safely(`the file ${name}`, () => {
      take(readFile(name));
      discardFile(name);
    });
  }
}

/** A flash that refuses (it may be full) stops neither the start nor the session under way. */
function safely(what: string, takeUp: () => void): void {
  try {
    takeUp();
  } catch (error) {
    console.error(`${what} from the phone could not be taken up: ${String(error)}`);
  }
}

function take(value: unknown): void {
  const parcel = unpack(value);
  if (!parcel) console.error('something from the phone was refused: not of this version, or out of range');
  else if (parcel.kind === 'settings') takeSettings(parcel.snapshot);
  else if (parcel.kind === 'kept') forgetKept(parcel.install, parcel.sessions);
  else if (parcel.kind === 'say') events.onSay(parcel.word);
}

function takeSettings(snapshot: SettingsSnapshot): void {
  if (snapshot.revision <= current.revision) return;
  saveSettings(snapshot);
  current = snapshot;
  tellSettings();
  events.onSettings();
}

/** Tells the phone what the watch goes by: one that has lost its own learns it again. */
function tellSettings(): void {
  if (peerSocket.readyState !== peerSocket.OPEN) return;
  try {
    peerSocket.send(pack({ kind: 'settings', snapshot: current }));
  } catch (error) {
    console.warn(`settings could not be told to the phone: ${String(error)}`);
  }
}
