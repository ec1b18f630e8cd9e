import { inbox } from 'file-transfer';
import { peerSocket } from 'messaging';
import { FILE_NAMES, unpackForWatch } from '../../common/wire';
import { arrivedFiles, discardFile, readFile } from '../storage/inbox-file';
import { forgetKept } from '../storage/hand-over';
import { sendOldest, sendRecords } from './records';
import { refuse } from '../../common/refused';
import { leaveStatus, sendStatus } from './status';
import { takeSettings } from './taking';

/** What the phone brings, for those who decide. */
export interface PhoneEvents {
  /** Newer settings have come and are on flash. */
  onSettings(): void;
  /** Somebody wants to feel a word. */
  onSay(word: string): void;
}

let events: PhoneEvents;

/** Opens the door to the phone: takes what has arrived, hands over what waits, and listens. */
export function openPhone(listener: PhoneEvents): void {
  events = listener;
  inbox.onnewfile = takeFiles;
  peerSocket.onmessage = (event) => safely('a message', () => takeMessage(event.data));
  peerSocket.onopen = sendRecords;
  takeFiles();
  sendRecords();
}

/** Hands over what waits, and tells that something does: a phone that hears only this asks for it. */
export function tellAll(): void {
  sendRecords();
  sendStatus();
}

/** A file leaves only when its content has been taken up: a death in between finds it again. */
function takeFiles(): void {
  const names = arrivedFiles([FILE_NAMES.settings, FILE_NAMES.kept]);
  for (let name = inbox.nextFile(); name; name = inbox.nextFile()) {
    if (names.indexOf(name) < 0) names.push(name);
  }
  for (const name of names) {
    safely('a file', () => {
      take(readFile(name));
      discardFile(name);
    });
  }
  if (names.length === 0) return;
  leaveStatus();
  // What the phone has made room for the next ones.
  sendRecords();
}

/** A flash that refuses (it may be full) stops neither the start nor the session under way. */
function safely(what: string, takeUp: () => void): void {
  try {
    takeUp();
  } catch (error) {
    refuse(`${what} that could not be taken up`, String(error));
  }
}

/** A message is answered: so the phone knows that it came, and what is still to be told. */
function takeMessage(value: unknown): void {
  if (!take(value)) return;
  sendStatus();
  sendOldest();
}

/**
 * @returns whether there is something to be said to it. Not to the same word again that something is kept: as each
 * answer brings about the next, messages that come twice would be twice as many with each segment.
 */
function take(value: unknown): boolean {
  const parcel = unpackForWatch(value);
  if (!parcel) {
    refuse('something that is not of this version, or out of range,');
    return false;
  }
  if (parcel.kind === 'kept') return forgetKept(parcel.install, parcel.sessions);
  if (parcel.kind === 'say') {
    events.onSay(parcel.word);
    return false;
  }
  if (takeSettings(parcel.revision, parcel.settings)) events.onSettings();
  return true;
}
