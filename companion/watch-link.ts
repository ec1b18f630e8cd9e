import { inbox, type InboxItem } from 'file-transfer';
import { peerSocket } from 'messaging';
import { PAGE_KEYS } from '../common/page-keys';
import {
  FILE_NAMES,
  LARGEST_FILE_BYTES,
  MOST_ROWS,
  type SessionEdition,
  type Parcel,
  type WatchStatus,
} from '../common/wire';
import { unpack } from '../common/wire-to-phone';
import type { WordToFeel } from '../common/words-to-feel';
import { noteFirstDay } from './first-day';
import { noteRefusal, noteSeen, noteStatus, showFreshness } from './freshness';
import { keepSessions } from './history';
import { isOpen, sendFile, sendMessage } from './link';
import { refuse } from '../common/refused';
import { currentSnapshot, takeFromWatch } from './settings-keeper';
import { settle, settled, settleSoon } from './settling';
import { showHistory } from './shown-history';
import { showOnPageOrTakeAway } from './stored';

interface Kept {
  readonly install: number;
  readonly sessions: readonly SessionEdition[];
}

/** Opens the door to the watch: takes what has arrived, tells what holds where it listens already, and goes on listening. */
export function openLink(): void {
  peerSocket.onopen = ask;
  peerSocket.onclose = settled;
  peerSocket.onmessage = (event) => take(event.data, true, sendKeptAtOnce);
  inbox.onnewfile = () => void takeFiles();
  void takeFiles();
  if (isOpen()) ask();
}

/** Tells the watch what has been chosen: at once where it listens, and always by a file that finds it later. */
export function tellSettings(): void {
  showFreshness();
  ask();
  void sendFile(FILE_NAMES.settings, settingsParcel());
}

/** Asks the watch to say a word now. @returns whether it is there */
export function sayOnWatch(word: WordToFeel): boolean {
  return sendMessage({ kind: 'say', word });
}

/** Tells the watch what holds, which it answers by how things stand there; until that is well, again and again. */
function ask(): void {
  if (isOpen()) settle(tell);
}

function tell(): void {
  sendMessage(settingsParcel());
}

/** What was said to be kept since the companion was started, the newest last: a file replaces one that still waits. */
let keptLately: Kept = { install: 0, sessions: [] };

function addLately(install: number, sessions: readonly SessionEdition[]): void {
  const before = keptLately.install === install ? keptLately.sessions : [];
  keptLately = { install, sessions: [...before, ...sessions].slice(-MOST_ROWS) };
}

async function takeFiles(): Promise<void> {
  try {
    const acknowledged: Kept[] = [];
    for (let file = await popFile(); file; file = await popFile()) {
      try {
        const content: unknown = file.length > LARGEST_FILE_BYTES ? undefined : await file.cbor();
        take(content, false, (install, sessions) => {
          sendKeptAtOnce(install, sessions);
          acknowledged.push({ install, sessions });
        });
      } catch (error) {
        refuse('a file that could not be read', String(error));
      }
    }
    for (const { install, sessions } of acknowledged) addLately(install, sessions);
    if (acknowledged.length > 0) await sendFile(FILE_NAMES.kept, { kind: 'kept', ...keptLately });
  } catch (error) {
    console.error(`the inbox could not be read: ${String(error)}`);
  }
}

/** The next file, or undefined when there is none: the published type leaves that out (dev.fitbit.com, Companion API, file-transfer). */
function popFile(): Promise<InboxItem | undefined> {
  return inbox.pop();
}

/** @param tellKept says to the watch what of its sessions is stored here */
function take(
  value: unknown,
  isMessage: boolean,
  tellKept: (install: number, sessions: readonly SessionEdition[]) => void,
): void {
  const parcel = unpack(value);
  if (!parcel) {
    refuse('something that is not of this version, or out of range,');
    return;
  }
  noteSeen();
  switch (parcel.kind) {
    case 'settings':
      if (takeFromWatch(parcel.revision, parcel.settings)) sendMessage(settingsParcel());
      showFreshness();
      break;
    case 'records': {
      const { kept, isRefused } = keepSessions(parcel.install, parcel.records);
      noteRefusal(isRefused);
      if (kept.length > 0) tellKept(parcel.install, kept);
      break;
    }
    case 'status':
      takeStatus(parcel.install, parcel.status, isMessage);
      break;
    default:
      refuse('something that only a phone can say');
  }
}

/** When the watch goes by what holds and nothing waits there, there is nothing more to ask; until then there is. */
function takeStatus(install: number, status: WatchStatus, isMessage: boolean): void {
  if (!noteStatus(install, status, isMessage)) return;
  if (noteFirstDay(status.firstDay)) showHistory();
  if (status.clockHours !== undefined) showOnPageOrTakeAway(PAGE_KEYS.clockHours, status.clockHours);
  if (status.revision === currentSnapshot().revision && status.waiting === 0) settled();
  else if (isOpen()) settleSoon(tell);
}

function sendKeptAtOnce(install: number, sessions: readonly SessionEdition[]): void {
  sendMessage({ kind: 'kept', install, sessions });
}

function settingsParcel(): Parcel {
  const { revision, settings } = currentSnapshot();
  return { kind: 'settings', revision, settings };
}
