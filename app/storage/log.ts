import { MAX_UINT32 } from '../../common/whole';
import { report } from '../../common/report';
import { changed } from '../../common/changed';
import { fieldsOf } from '../../common/fields';
import type { SessionRecord } from '../../common/session-record';
import { fullest, loadSegment, removeSegment, saveSegment, SEGMENT_ROWS } from './segments';
import { readWhole, writeWhole } from './whole-file';

const LOG_FILE = 'log';
/** Seconds held: as many sessions as can be counted, each as long as can be. */
const FIELDS = `install
first 0 65535
last 0 65535
lastNumber
lastEdition
thinned
thinnedS 0 371085174288000`;

/**
 * What is known of the sessions that are over. Their records lie in segments of their own, `first` to `last`, of which
 * only one at a time is in memory; one that is not there is empty.
 */
export interface Log {
  /** Drawn once, at the first start: tells this install's sessions from those of another one. */
  readonly install: number;
  readonly first: number;
  readonly last: number;
  /** Number and edition of the newest record that has left the newest segment; that may have a newer one. */
  readonly lastNumber: number;
  readonly lastEdition: number;
  /** Records that had to make room on a full flash: how many, and the seconds they were held. */
  readonly thinned: number;
  readonly thinnedS: number;
}

/** Keeps the log, but for its segments. @throws what the file system throws when the flash is full */
export function saveLog(log: Log): void {
  writeWhole(LOG_FILE, log);
}

/**
 * The log; at a first start, and after damage, one that begins anew under another install, after the segments that are
 * there. A flash that refuses that is reported.
 */
export function loadLog(): Log {
  let log = readWhole(LOG_FILE, checkLog);
  if (!log) {
    // The clock as well: nobody says whether the watch's random numbers differ from start to start.
    const install = (Math.floor(Math.random() * MAX_UINT32) ^ Date.now()) >>> 0;
    // After damage the segments are still there: what cannot be known is which is the last.
    const last = fullest();
    log = { install, first: 0, last, lastNumber: 0, lastEdition: 0, thinned: 0, thinnedS: 0 };
    try {
      saveLog(log);
    } catch (error) {
      report('the log is not begun', error);
    }
  }
  return log;
}

/** The number for a session that begins now, 1 and up: none that was ever given on this install. */
export function nextNumber(): number {
  return latestOf(loadLog())[0] + 1;
}

/** Whether the session of this number is over in this edition (how often its record had been written before). */
export function isOver(number: number, edition: number): boolean {
  const [lastNumber, lastEdition] = latestOf(loadLog());
  return number < lastNumber || (number === lastNumber && edition <= lastEdition);
}

/**
 * Puts a record into the log, in the place of an earlier edition if that is in the newest segment. Where the flash is
 * full, room is made: by what can go, and at the very last by the records that have waited longest.
 * @throws what the file system throws when there is still no room
 */
export function keepRecord(record: SessionRecord): void {
  try {
    putRecord(record);
  } catch (error) {
    if (!thinOldest()) throw error;
    putRecord(record);
  }
}

/** Done again from the beginning, after a part of it, it is the same. */
function putRecord(record: SessionRecord): void {
  const log = loadLog();
  const { install } = log;
  const newest = loadSegment(log.last) || { install, rows: [] };
  const others = newest.rows.filter(({ number }) => number !== record.number);
  if (others.length < SEGMENT_ROWS && newest.install === install) {
    saveSegment(log.last, { install, rows: others.concat([record]) });
    return;
  }
  // The segment first: a record that no log lists yet is written again, one that is listed and not there is lost.
  const last = log.last + 1;
  saveSegment(last, { install, rows: [record] });
  const [lastNumber, lastEdition] = latestOf(log);
  saveLog(changed(log, { last, lastNumber, lastEdition }));
}

/** Number and edition of the newest record there has been. */
export function latestOf({ last, lastNumber, lastEdition }: Log): readonly [number: number, edition: number] {
  let number = lastNumber;
  let edition = lastEdition;
  const segment = loadSegment(last);
  for (const row of segment ? segment.rows : []) {
    if (row.number < number || (row.number === number && row.edition < edition)) continue;
    number = row.number;
    edition = row.edition;
  }
  return [number, edition];
}

/** The first segment that has records, or else the last. */
export function firstWaiting({ first, last }: Log): number {
  for (let place = first; place < last; place++) {
    const segment = loadSegment(place);
    if (segment && segment.rows.length > 0) return place;
  }
  return last;
}

/** Gives up the records that have waited longest, all but those of the newest segment, and counts them. */
function thinOldest(): boolean {
  const log = loadLog();
  const first = firstWaiting(log);
  if (first >= log.last) return false;
  const oldest = loadSegment(first);
  const rows = oldest ? oldest.rows : [];
  const heldS = rows.reduce((sum, row) => sum + row.heldS, 0);
  console.error(`the flash is full: ${rows.length} sessions made room`);
  // Only now there is room to write that.
  removeSegment(first);
  const thinnedS = Math.min(MAX_UINT32, log.thinnedS + heldS);
  saveLog(changed(log, { first: first + 1, thinned: log.thinned + rows.length, thinnedS }));
  return true;
}

function checkLog(value: unknown): Log | undefined {
  const log = fieldsOf(value, FIELDS) as Log | undefined;
  return log && log.first <= log.last ? log : undefined;
}
