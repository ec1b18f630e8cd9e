import { fromRow, toRow } from '../common/record-rows';
import type { SessionRecord } from '../common/session-record';
import { isWhole, MAX_UINT32 } from '../common/whole';

/** What names a session for good. */
export interface SessionName {
  readonly install: number;
  readonly number: number;
  readonly startedAtS: number;
}

/** A session with the name of the install that made it. */
export interface HistoryRecord extends SessionRecord {
  readonly install: number;
}

/** What is left of a session that somebody has removed: its name, so that the watch does not bring it back. */
export interface Removed extends SessionName {
  readonly isRemoved: true;
}

export type Entry = HistoryRecord | Removed;

type StoredRow = number[];
const REMOVED_COLUMNS = 2;

/**
 * A chunk of the history as it is stored: one array for each install, with its number first and then a row for each
 * session, the fields in the order of RECORD_FIELDS; of a removed one its number and its beginning alone. A year of three
 * sessions a day has to stay under 50 KB.
 */
export function toRows(chunk: readonly Entry[]): unknown {
  const installs = new Map<number, [number, ...StoredRow[]]>();
  for (const entry of chunk) {
    const rows = installs.get(entry.install) || [entry.install];
    rows.push(isRemoved(entry) ? [entry.number, entry.startedAtS] : toRow(entry));
    installs.set(entry.install, rows);
  }
  return Array.from(installs.values());
}

/** A chunk out of what was stored; undefined when it is none. What is no session is reported and passed over. */
export function fromRows(value: unknown): Entry[] | undefined {
  if (!Array.isArray(value) || !value.every(Array.isArray)) return undefined;
  const chunk: Entry[] = [];
  for (const [install, ...rows] of value as unknown[][]) {
    for (const row of rows) {
      const entry = isWhole(install, 0, MAX_UINT32) ? entryOf(install, row) : undefined;
      if (entry) chunk.push(entry);
      else console.error('a damaged row of the history was passed over');
    }
  }
  return chunk;
}

/** Whether of a session nothing is left but its name. */
export function isRemoved(entry: Entry): entry is Removed {
  return 'isRemoved' in entry;
}

/** What is left of a session that is removed. */
export function removedOf({ install, number, startedAtS }: SessionName): Removed {
  return { install, number, startedAtS, isRemoved: true };
}

/**
 * "install/number/beginning": install numbers are drawn by chance; two that happen to be equal still have no session that
 * began in the same second.
 */
export function identityOf({ install, number, startedAtS }: SessionName): string {
  return `${install}/${number}/${startedAtS}`;
}

function entryOf(install: number, row: unknown): Entry | undefined {
  if (Array.isArray(row) && row.length === REMOVED_COLUMNS) {
    const [number, startedAtS] = row as unknown[];
    const isName = isWhole(number, 1, MAX_UINT32) && isWhole(startedAtS, 0, MAX_UINT32);
    return isName ? removedOf({ install, number, startedAtS }) : undefined;
  }
  const record = fromRow(row);
  return record && { install, ...record };
}
