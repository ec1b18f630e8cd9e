import { settingsStorage } from 'settings';
import { parseJson } from '../common/json';
import { checkPageLink, NEVER_SEEN, PAGE_KEYS, type PageLink } from '../common/page-keys';
import type { WatchStatus } from '../common/wire';
import { countRefused } from './refused';
import { currentSnapshot } from './settings-keeper';
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
 * The watch has said how things stand there. What is older than the last word says nothing any more, since files and
 * messages may come late; but much older by a message is the watch's clock, which was set back.
 * @returns whether it is news
 */
export function noteStatus(status: WatchStatus, isMessage: boolean): boolean {
  const { atS, revision, waiting, thinned, thinnedS, refused } = status;
  const isSetBack = isMessage && atS < link.statusAtS - LATEST_MESSAGE_S;
  if (atS < link.statusAtS && !isSetBack) return false;
  watchRevision = revision;
  show({ ...link, statusAtS: atS, waiting, thinned, thinnedS, refused: refused + countRefused() });
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
  link = { ...next, watchRevision, isCurrent: watchRevision === currentSnapshot().revision };
  const text = JSON.stringify(link);
  if (text !== settingsStorage.getItem(PAGE_KEYS.link)) put('page', PAGE_KEYS.link, text);
}
