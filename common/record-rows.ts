import { checkRecord, type SessionRecord } from './session-record';

/** The fields in the order in which they are sent. */
export const RECORD_FIELDS = [
  'number',
  'routine',
  'startedAtS',
  'plannedS',
  'heldS',
  'ending',
  'rating',
  'edition',
  'utcQuarters',
] as const;

/** A record as a row: its fields in order (written out: the watch has no room for a table of them). */
export function toRow(record: SessionRecord): number[] {
  const { number, routine, startedAtS, plannedS, heldS, ending, rating, edition, utcQuarters } = record;
  const row = [number, routine, startedAtS, plannedS, heldS, ending, rating, edition];
  if (utcQuarters !== undefined) row.push(utcQuarters);
  return row;
}

/** A record out of a row; undefined when it is none. What the row has beyond the fields a later release may have added. */
export function fromRow(row: unknown): SessionRecord | undefined {
  if (!Array.isArray(row)) return undefined;
  const fields: { [field: string]: unknown } = {};
  RECORD_FIELDS.forEach((field, place) => (fields[field] = (row as unknown[])[place]));
  return checkRecord(fields);
}
