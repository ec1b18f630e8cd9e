import { changed } from '../../common/changed';
import { fieldsOf } from '../../common/fields';
import { isWhole } from '../../common/whole';
import { checkRecord, type SessionRecord } from '../../common/session-record';
import { fileNames, readWhole, removeWhole, writeWhole } from './whole-file';

const PREFIX = 'log.';
/** As far as the log counts them (log.ts). */
const MOST_PLACE = 65_535;

/** So many records fit one message of 1027 bytes with room to spare, and are little to hold in memory. */
export const SEGMENT_ROWS = 16;

/** Some records of one install. */
export interface Segment {
  readonly install: number;
  readonly rows: readonly SessionRecord[];
}

/** A segment; undefined when it is not there. A damaged one is set aside, and the others stand. @param segment counts from 0 */
export function loadSegment(segment: number): Segment | undefined {
  return readWhole(PREFIX + String(segment), checkSegment);
}

/** Keeps a segment, at most SEGMENT_ROWS records. @throws what the file system throws when the flash is full */
export function saveSegment(segment: number, content: Segment): void {
  writeWhole(PREFIX + String(segment), content);
}

/** Deletes a segment's file, if it is there. */
export function removeSegment(segment: number): void {
  removeWhole(PREFIX + String(segment));
}

/** The highest segment that is there; 0 when there is none. */
export function fullest(): number {
  let highest = 0;
  for (const name of fileNames()) {
    const place = name.slice(0, PREFIX.length) === PREFIX ? Number(name.slice(PREFIX.length)) : 0;
    if (isWhole(place, 0, MOST_PLACE)) highest = Math.max(highest, place);
  }
  return highest;
}

function checkSegment(value: unknown): Segment | undefined {
  const segment = fieldsOf(value, 'install') as Segment | undefined;
  const { rows } = (value || {}) as { rows?: unknown };
  if (!segment || !Array.isArray(rows) || rows.length > SEGMENT_ROWS) return undefined;
  const checked: SessionRecord[] = [];
  for (const row of rows as unknown[]) {
    const record = checkRecord(row);
    if (record) checked.push(record);
    else console.error('a damaged record was passed over');
  }
  return changed(segment, { rows: checked });
}
