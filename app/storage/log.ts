import { isWhole } from '../../common/whole';
import { LONGEST_S, MAX_UINT32, type SessionRecord } from '../../common/session-record';
import {
  fullest,
  loadSegment,
  removeSegment,
  saveSegment,
  SEGMENT_ROWS,
  type KeptRow,
  type Segment,
} from './segments';
import { readWhole, writeWhole } from './whole-file';

const FILE = 'log';
const MOST_SEGMENTS = 0xffff;

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

export function loadLog(): Log {
  let log = readWhole(FILE, checkLog);
  if (!log) {
    // The clock as well: nobody says whether the watch's random numbers differ from start to start.
    const install = (Math.floor(Math.random() * MAX_UINT32) ^ Date.now()) >>> 0;
    // After damage the segments are still there: what cannot be known is which is the last.
    const last = fullest();
    log = { install, first: 0, last, lastNumber: 0, lastEdition: 0, thinned: 0, thinnedS: 0 };
    try {
      writeWhole(FILE, log);
    } catch (error) {
      console.error(`the log could not be begun: ${String(error)}`);
    }
  }
  return log;
}

/** The number for a session that begins now: none that was ever given on this install. */
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
  const log = loadLog();
  const { install } = log;
  const newest = loadSegment(log.last) || { install, rows: [] };
  const others = newest.rows.filter(({ number }) => number !== record.number);
  if (others.length < SEGMENT_ROWS && newest.install === install) {
    withRoom(() => saveSegment(log.last, { install, rows: others.concat([record]) }));
    return;
  }
  // The segment first: a record that no log lists yet is written again, one that is listed and not there is lost.
  const last = log.last + 1;
  withRoom(() => saveSegment(last, { install, rows: [record] }));
  const [lastNumber, lastEdition] = latestOf(log);
  withRoom(() => writeWhole(FILE, { ...loadLog(), last, lastNumber, lastEdition }));
}

/**
 * Deletes what the phone says it has on its own storage. An edition that came after stays.
 * @returns whether there was any of it still
 */
export function forgetKept(install: number, kept: readonly KeptRow[]): boolean {
  let log = loadLog();
  // Before a record goes, it is noted that there was one.
  const [lastNumber, lastEdition] = latestOf(log);
  if (lastNumber !== log.lastNumber || lastEdition !== log.lastEdition) {
    log = { ...log, lastNumber, lastEdition };
    writeWhole(FILE, log);
  }
  let hasGone = false;
  for (let segment = log.first; segment <= log.last; segment++) {
    const found = loadSegment(segment);
    if (!found || found.install !== install) continue;
    const left = found.rows.filter((row) => !kept.some((one) => isKept(row, one)));
    if (left.length < found.rows.length) hasGone = true;
    if (left.length === 0) removeSegment(segment);
    else if (left.length < found.rows.length) saveSegment(segment, { install, rows: left });
  }
  const first = firstWaiting(log);
  if (first !== log.first) writeWhole(FILE, { ...log, first });
  return hasGone;
}

/** Damage to the log can have a number given again: a late word about the session that had it before is about that. */
function isKept(row: SessionRecord, [number, edition, startedAtS = row.startedAtS]: KeptRow): boolean {
  return number === row.number && edition >= row.edition && startedAtS === row.startedAtS;
}

/** Calls with each segment that has records, oldest first, until `visit` answers false. One at a time is in memory. */
export function visitSegments(visit: (place: number, segment: Segment) => boolean): void {
  const { first, last } = loadLog();
  for (let place = first; place <= last; place++) {
    const segment = loadSegment(place);
    if (segment && segment.rows.length > 0 && !visit(place, segment)) return;
  }
}

/** Number and edition of the newest record there has been. */
function latestOf({ last, lastNumber, lastEdition }: Log): readonly [number: number, edition: number] {
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

function firstWaiting({ first, last }: Log): number {
  let segment = first;
  while (segment < last && isEmpty(segment)) segment++;
  return segment;
}

function isEmpty(place: number): boolean {
  const segment = loadSegment(place);
  return !segment || segment.rows.length === 0;
}

function withRoom(write: () => void): void {
  try {
    write();
  } catch (error) {
    if (!thinOldest()) throw error;
    write();
  }
}

/** Gives up the records that have waited longest, all but those of the newest segment, and counts them. */
function thinOldest(): boolean {
  const log = loadLog();
  const first = firstWaiting(log);
  if (first >= log.last) return false;
  const oldest = loadSegment(first);
  const rows = oldest ? oldest.rows : [];
  const heldS = rows.reduce((sum, row) => sum + row.heldS, 0);
  console.error(`${rows.length} sessions made room on the full flash and are only counted from now on`);
  // Only now there is room to write that.
  removeSegment(first);
  const thinnedS = Math.min(MAX_UINT32, log.thinnedS + heldS);
  writeWhole(FILE, { ...log, first: first + 1, thinned: log.thinned + rows.length, thinnedS });
  return true;
}

function checkLog(value: unknown): Log | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { install, first, last, lastNumber, lastEdition, thinned, thinnedS } = value as Partial<
    Record<keyof Log, unknown>
  >;
  const isLog =
    isWhole(install, 0, MAX_UINT32) &&
    isWhole(last, 0, MOST_SEGMENTS) &&
    isWhole(first, 0, last) &&
    isWhole(lastNumber, 0, MAX_UINT32) &&
    isWhole(lastEdition, 0, MAX_UINT32) &&
    isWhole(thinned, 0, MAX_UINT32) &&
    isWhole(thinnedS, 0, MAX_UINT32 * LONGEST_S);
  return isLog ? { install, first, last, lastNumber, lastEdition, thinned, thinnedS } : undefined;
}
