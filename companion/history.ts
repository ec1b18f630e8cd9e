import { settingsStorage } from 'settings';
import { PAGE_KEYS, type PageLog } from '../common/page-keys';
import { checkRecord, MAX_UINT32, type SessionRecord } from '../common/session-record';
import { isWhole } from '../common/whole';
import { loadJson, saveJson } from './stored-json';

const KEPT = 'history';
const LISTED = 20;

/** A session with the name of the install that made it. */
interface HistoryRecord extends SessionRecord {
  readonly install: number;
}

/**
 * Puts sessions into the history on the phone's own storage; one that is there already stays as it is. A write that
 * the storage refuses is reported, and those sessions stay on the watch.
 * @returns the numbers of all that are stored now
 */
export function keepSessions(install: number, records: readonly SessionRecord[]): number[] {
  const history = load();
  const known = new Set(history.map(identity));
  const added = records
    .map((record) => ({ install, ...record }))
    .filter((record) => !known.has(identity(record)));
  if (added.length > 0) {
    try {
      saveJson(KEPT, history.concat(added));
    } catch (error) {
      console.error(
        `the phone refused to store ${added.length} sessions, they stay on the watch: ${String(error)}`,
      );
      return records
        .filter((record) => known.has(identity({ install, ...record })))
        .map((record) => record.number);
    }
    showLog();
  }
  return records.map((record) => record.number);
}

/** Writes what the page shows of the history. */
export function showLog(): void {
  const history = load();
  history.sort((a, b) => b.startedAtS - a.startedAtS);
  const log: PageLog = {
    count: history.length,
    heldS: history.reduce((sum, record) => sum + record.heldS, 0),
    newest: history
      .slice(0, LISTED)
      .map(({ startedAtS, plannedS, heldS, ending }) => ({ startedAtS, plannedS, heldS, ending })),
  };
  settingsStorage.setItem(PAGE_KEYS.log, JSON.stringify(log));
}

function identity(record: HistoryRecord): string {
  return `${record.install}/${record.number}`;
}

function load(): HistoryRecord[] {
  return loadJson(KEPT, checkHistory) || [];
}

function checkHistory(value: unknown): HistoryRecord[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const history: HistoryRecord[] = [];
  for (const row of value as unknown[]) {
    const record = checkRecord(row);
    const install = (row as { install?: unknown } | null)?.install;
    if (record && isWhole(install, 0, MAX_UINT32)) history.push({ install, ...record });
    else console.error('a damaged row of the history was passed over');
  }
  return history;
}
