import type { SessionRecord } from '../common/session-record';
import type { SessionEdition } from '../common/wire';
import { isKept, writeSessions } from './history-chunks';
import { showHistory } from './shown-history';
import { historyChanged } from './take/send';

/** What came of sessions that the watch has told. */
export interface Keeping {
  /** Those that are stored now, in this edition or a later one. */
  readonly kept: readonly SessionEdition[];
  /** Whether the storage has refused some: they stay on the watch. */
  readonly isRefused: boolean;
}

/**
 * Puts sessions into the history on the phone's own storage. Of two editions of a session the higher one holds.
 * @returns those that are stored, in which edition; what the storage refused is not among them
 */
export function keepSessions(install: number, records: readonly SessionRecord[]): Keeping {
  const told = records.map((record) => ({ install, ...record }));
  const news = told.filter((record) => !isKept(record));
  const isRefused = news.length > 0 && !writeSessions(highestEditions(news));
  if (news.length > 0) {
    showHistory();
    historyChanged();
  }
  const kept = told
    .filter(isKept)
    .map(({ number, edition, startedAtS }): SessionEdition => [number, edition, startedAtS]);
  return { kept, isRefused };
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
