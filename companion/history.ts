import { thatDecide } from '../common/care';
import { PAGE_KEYS, type PageLog } from '../common/page-keys';
import type { SessionRecord } from '../common/session-record';
import type { KeptSession } from '../common/wire';
import { allSessions, isKept, writeSessions } from './history-chunks';
import { put } from './stored';

const LISTED = 20;

/** What came of sessions that the watch has told. */
export interface Keeping {
  /** Those that are stored now, in this edition or a later one. */
  readonly kept: readonly KeptSession[];
  /** Whether the storage has refused some: they stay on the watch. */
  readonly isRefused: boolean;
}

/** Puts sessions into the history on the phone's own storage. Of two editions of a session the higher one holds. */
export function keepSessions(install: number, records: readonly SessionRecord[]): Keeping {
  const told = records.map((record) => ({ install, ...record }));
  const news = told.filter((record) => !isKept(record));
  const isRefused = news.length > 0 && !writeSessions(highestEditions(news));
  if (news.length > 0) showLog();
  const kept = told.filter(isKept).map(({ number, edition }): KeptSession => [number, edition]);
  return { kept, isRefused };
}

/** Writes what the page shows of the history. */
export function showLog(): void {
  const history = allSessions();
  history.sort((a, b) => b.startedAtS - a.startedAtS || b.number - a.number);
  const log: PageLog = {
    count: history.length,
    heldS: history.reduce((sum, record) => sum + record.heldS, 0),
    felt: thatDecide(
      history
        .filter(({ rating }) => rating > 0)
        .map(({ startedAtS, rating }) => ({ atS: startedAtS, rating })),
    ),
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

/** One parcel may tell a session twice. */
function highestEditions<T extends SessionRecord>(records: readonly T[]): T[] {
  return records.filter(
    (record) =>
      !records.some(
        (other) =>
          other.number === record.number &&
          other.startedAtS === record.startedAtS &&
          other.edition > record.edition,
      ),
  );
}
