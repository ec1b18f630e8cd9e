import { fromRow, MAX_UINT32, toRow, type SessionRecord } from '../common/session-record';
import { isWhole } from '../common/whole';

/** A session with the name of the install that made it. */
export interface HistoryRecord extends SessionRecord {
  readonly install: number;
}

type Row = number[];

/**
 * A chunk of the history as it is stored: one array for each install, with its number first and then a row for each
 * session, the fields in the order of RECORD_FIELDS. A year of three sessions a day has to stay under 50 KB.
 */
export function toRows(chunk: readonly HistoryRecord[]): unknown {
  const installs = new Map<number, [number, ...Row[]]>();
  for (const record of chunk) {
    const rows = installs.get(record.install) || [record.install];
    rows.push(toRow(record));
    installs.set(record.install, rows);
  }
  return Array.from(installs.values());
}

/** A chunk out of what was stored; undefined when it is none. What is no session is reported and passed over. */
export function fromRows(value: unknown): HistoryRecord[] | undefined {
  if (!Array.isArray(value) || !value.every(Array.isArray)) return undefined;
  const chunk: HistoryRecord[] = [];
  for (const [install, ...rows] of value as unknown[][]) {
    for (const row of rows) {
      const record = fromRow(row);
      if (record && isWhole(install, 0, MAX_UINT32)) chunk.push({ install, ...record });
      else console.error('a damaged row of the history was passed over');
    }
  }
  return chunk;
}

/** Install numbers are drawn by chance: two that happen to be equal still have no session that began in the same second. */
export function identityOf({ install, number, startedAtS }: HistoryRecord): string {
  return `${install}/${number}/${startedAtS}`;
}
