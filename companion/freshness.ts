import { settingsStorage } from 'settings';
import { parseJson } from '../common/json';
import { checkPageLink, NEVER_SEEN, PAGE_KEYS, type PageLink } from '../common/page-keys';
import type { WatchStatus } from '../common/wire';
import { countRefused } from '../common/refused';
import { currentSnapshot, takenUpTo } from './settings-keeper';
import { put } from './stored';

/** A message is not taken to be later than this. */
const LATEST_MESSAGE_S = 60;

let link: PageLink = NEVER_SEEN;
/** Of the settings that the watch is known to go by. */
let watchRevision = -1;

/** Takes up what the page was told last. */
export function recallFreshness(): void {
  link = checkPageLink(parseJson(settingsStorage.getItem(PAGE_KEYS.link))) ?? NEVER_SEEN;
  watchRevision = link.watchRevision;
}

/** Something has come from the watch. */
export function noteSeen(): void {
  show({ ...link, seenAtS: Math.floor(Date.now() / 1000) });
}

/**
 * A watch has said how things stand there. What is older than the last word says nothing any more, since files and
 * messages may come late; but much older by a message is the watch's clock, which was set back, and a message of another
 * watch, or of another install on it, is that of the one that is there now.
 * @returns whether it is news
 */
export function noteStatus(install: number, status: WatchStatus, isMessage: boolean): boolean {
  const { atS, revision, waiting, thinned, thinnedS, refused } = status;
  const isOther = install !== link.install || atS < link.statusAtS - LATEST_MESSAGE_S;
  if (atS < link.statusAtS && !(isMessage && isOther)) return false;
  watchRevision = revision;
  show({ ...link, statusAtS: atS, install, waiting, thinned, thinnedS, refused: refused + countRefused() });
  return true;
}

/** The phone's own storage has refused sessions, or takes them again. */
export function noteRefusal(isFull: boolean): void {
  if (isFull !== link.isFull) show({ ...link, isFull });
}

/** Says anew whether the watch goes by the settings that hold. */
export function showFreshness(): void {
  show(link);
}

function show(next: PageLink): void {
  const isCurrent = watchRevision === currentSnapshot().revision;
  link = { ...next, watchRevision, isCurrent, chosenAtMs: takenUpTo() };
  const text = JSON.stringify(link);
  if (text === settingsStorage.getItem(PAGE_KEYS.link) || put('page', PAGE_KEYS.link, text)) return;
  // What stands there would say what is not so any more.
  settingsStorage.removeItem(PAGE_KEYS.link);
}
