import { checkRecord, MAX_UINT32, RECORD_FIELDS, type SessionRecord } from '../common/session-record';
import { isWhole } from '../common/whole';

/** A session with the name of the install that made it. */
export interface HistoryRecord extends SessionRecord {
  readonly install: number;
}

type Row = number[];

/**
 * The history as it is stored: one array for each install, with its number first and then a row for each session, the
 * fields in the order of RECORD_FIELDS. A year of three sessions a day has to stay under 50 KB.
 */
export function toRows(history: readonly HistoryRecord[]): unknown {
  const installs = new Map<number, [number, ...Row[]]>();
  for (const record of history) {
    const rows = installs.get(record.install) || [record.install];
    rows.push(RECORD_FIELDS.map((field) => record[field]));
    installs.set(record.install, rows);
  }
  return Array.from(installs.values());
}

/**
 * The history out of what was stored, also as the first release stored it: objects, without rating and edition.
 * Undefined when it is neither. What is no session is reported and passed over.
 */
export function fromRows(value: unknown): HistoryRecord[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const history: HistoryRecord[] = [];
  const add = (install: unknown, fields: object | undefined): void => {
    const record = checkRecord(fields);
    if (record && isWhole(install, 0, MAX_UINT32)) history.push({ install, ...record });
    else console.error('a damaged row of the history was passed over');
  };
  for (const entry of value as unknown[]) {
    if (Array.isArray(entry)) {
      const [install, ...rows] = entry as unknown[];
      for (const row of rows) add(install, fieldsOf(row));
    } else {
      const fields = typeof entry === 'object' && entry !== null ? (entry as { install?: unknown }) : {};
      add(fields.install, { rating: 0, edition: 0, ...fields });
    }
  }
  return history;
}

function fieldsOf(row: unknown): object | undefined {
  if (!Array.isArray(row)) return undefined;
  const fields: { [field: string]: unknown } = {};
  RECORD_FIELDS.forEach((field, place) => (fields[field] = (row as unknown[])[place]));
  return fields;
}
