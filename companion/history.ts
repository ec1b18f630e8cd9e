import { PAGE_KEYS, type PageLog } from '../common/page-keys';
import type { SessionRecord } from '../common/session-record';
import type { KeptSession } from '../common/wire';
import { fromRows, toRows, type HistoryRecord } from './history-rows';
import { loadJson, put, saveJson } from './stored';

const KEPT = 'history';
const LISTED = 20;

type History = Map<string, HistoryRecord>;

/**
 * Puts sessions into the history on the phone's own storage. Of two editions of a session the higher one holds. What
 * the storage refuses stays on the watch.
 * @returns those of the sessions that are stored now, in this edition or a later one
 */
export function keepSessions(install: number, records: readonly SessionRecord[]): KeptSession[] {
  const before = load();
  const after = new Map(before);
  for (const record of records) merge(after, { install, ...record });
  const isNews = records.some((record) => !has(before, { install, ...record }));
  const isStored = !isNews || saveJson(KEPT, toRows(Array.from(after.values())));
  if (isNews && isStored) showLog();
  const stored = isStored ? after : before;
  return records
    .filter((record) => has(stored, { install, ...record }))
    .map((record): KeptSession => [record.number, record.edition]);
}

/** Writes what the page shows of the history. */
export function showLog(): void {
  const history = Array.from(load().values());
  history.sort((a, b) => b.startedAtS - a.startedAtS || b.number - a.number);
  const log: PageLog = {
    count: history.length,
    heldS: history.reduce((sum, record) => sum + record.heldS, 0),
    newest: history.slice(0, LISTED).map(({ routine, startedAtS, plannedS, heldS, ending, rating }) => ({
      routine,
      startedAtS,
      plannedS,
      heldS,
      ending,
      rating,
    })),
  };
  put('page', PAGE_KEYS.log, JSON.stringify(log));
}

function load(): History {
  const history: History = new Map();
  for (const record of loadJson(KEPT, fromRows) || []) merge(history, record);
  return history;
}

function merge(history: History, record: HistoryRecord): void {
  if (!has(history, record)) history.set(identity(record), record);
}

function has(history: History, record: HistoryRecord): boolean {
  const known = history.get(identity(record));
  return known !== undefined && known.edition >= record.edition;
}

/** Install numbers are drawn by chance: two that happen to be equal still have no session that began in the same second. */
function identity({ install, number, startedAtS }: HistoryRecord): string {
  return `${install}/${number}/${startedAtS}`;
}
