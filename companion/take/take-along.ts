import { settingsStorage } from 'settings';
import { parseJson } from '../../common/json';
import { PAGE_KEYS } from '../../common/page-keys';
import { checkTakeRequest, isOfNow, type Taken, type TakeRequest } from '../../common/page-take';
import { allSessions } from '../history-chunks';
import type { HistoryRecord } from '../history-rows';
import { showOnPageOrTakeAway } from '../stored';
import { toCsv } from './csv';
import { toJson } from './json';

/** About 36 KB as text. */
const PART_ROWS = 500;

/** Puts the part of the history that somebody wants to copy on the page, and takes it away when they are done. */
export function showTaken(): void {
  const request = checkTakeRequest(parseJson(settingsStorage.getItem(PAGE_KEYS.take)));
  showOnPageOrTakeAway(PAGE_KEYS.taken, request && isOfNow(request) ? partOf(request) : undefined);
}

function partOf({ format, part, at }: TakeRequest): Taken {
  const all = oldestFirst();
  const parts = Math.max(1, Math.ceil(all.length / PART_ROWS));
  const place = Math.min(part, parts - 1);
  const records = all.slice(place * PART_ROWS, (place + 1) * PART_ROWS);
  return { format, part: place, at, parts, text: format === 'csv' ? toCsv(records) : toJson(records) };
}

/** Every session, the oldest first: in this order a part that is full stays the same when sessions are added. */
export function oldestFirst(): HistoryRecord[] {
  return allSessions().sort((a, b) => a.startedAtS - b.startedAtS || a.number - b.number);
}
