import type { SessionRecord } from '../../../common/session-record';
import { log, type Segment } from './flash';

export const SEGMENT_ROWS = 16;
export const INSTALL = 7;
/** What is known of no session at all. */
export const EMPTY_LOG = {
  install: INSTALL,
  first: 0,
  last: 0,
  lastNumber: 0,
  lastEdition: 0,
  thinned: 0,
  thinnedS: 0,
};

export const record = (number: number, more: Partial<SessionRecord> = {}): SessionRecord => ({
  number,
  routine: 0,
  startedAtS: 1_900_000_000 + number,
  plannedS: 60,
  heldS: number,
  ending: 0,
  rating: 0,
  edition: 0,
  ...more,
});

/** So many sessions that nobody has heard of yet. */
export function keepMany(count: number): void {
  for (let left = count; left > 0; left--) log.keepRecord(record(log.nextNumber()));
}

/** Those that have sessions, oldest first. */
export function segments(): Array<readonly [place: number, segment: Segment]> {
  const all: Array<readonly [place: number, segment: Segment]> = [];
  log.visitSegments((place, segment) => {
    all.push([place, segment]);
    return true;
  });
  return all;
}

export const numbers = (): number[] => waiting().map(({ number }) => number);

/** All that the log has, oldest first. */
export function waiting(): SessionRecord[] {
  const all: SessionRecord[] = [];
  log.visitSegments((_, { rows }) => {
    all.push(...rows);
    return true;
  });
  return all;
}
