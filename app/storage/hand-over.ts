import { changed } from '../../common/changed';
import type { SessionRecord } from '../../common/session-record';
import type { SessionEdition } from '../../common/wire';
import { firstWaiting, latestOf, loadLog, saveLog } from './log';
import { loadSegment, removeSegment, saveSegment, type Segment } from './segments';

/**
 * Deletes what the phone says it has on its own storage. An edition that came after stays.
 * @param install whose sessions they are; those of another stay
 * @returns whether there was any of it still
 * @throws what the file system throws when the flash is full; said again, it is done from there
 */
export function forgetKept(install: number, kept: readonly SessionEdition[]): boolean {
  let log = loadLog();
  // Before a record goes, it is noted that there was one.
  const [lastNumber, lastEdition] = latestOf(log);
  if (lastNumber !== log.lastNumber || lastEdition !== log.lastEdition) {
    log = changed(log, { lastNumber, lastEdition });
    saveLog(log);
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
  if (first !== log.first) saveLog(changed(log, { first }));
  return hasGone;
}

/** Damage to the log can have a number given again: a late word about the session that had it before is about that. */
function isKept(row: SessionRecord, [number, edition, startedAtS = row.startedAtS]: SessionEdition): boolean {
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
