import { toRow } from '../../common/record-rows';
import { packed, recordsFileName, TAGS } from '../../common/wire';
import { visitSegments } from '../storage/hand-over';
import type { Segment } from '../storage/segments';
import { sendFile, sendMessage } from './link';

/** So many segments are handed over at a time: a long queue clogs (gondwanasoft and others on file transfer). */
const WINDOW = 4;

/**
 * What was handed over since the app was opened, of the segments that are still to be: the same again would only begin
 * its transfer anew.
 */
let handedOver: { [place: number]: string } = {};

/** Hands the oldest sessions over that the phone has not yet said it has, by files and, where it listens, at once. */
export function sendRecords(): void {
  const before = handedOver;
  handedOver = {};
  let left = WINDOW;
  visitSegments((place, segment) => {
    const content = segment.rows.map(({ number, edition }) => `${number}.${edition}`).join();
    handedOver[place] = content;
    if (before[place] !== content) sendFile(recordsFileName(segment.install, place), packedSegment(segment));
    left--;
    return left > 0;
  });
  sendOldest();
}

/** Tells the phone the oldest segment at once; the next one follows when it has said that it has this. */
export function sendOldest(): void {
  visitSegments((_, segment) => {
    sendMessage(packedSegment(segment));
    return false;
  });
}

/** How many records the phone has not yet said it has. */
export function countWaiting(): number {
  let waiting = 0;
  visitSegments((_, { rows }) => {
    waiting += rows.length;
    return true;
  });
  return waiting;
}

function packedSegment({ install, rows }: Segment): unknown {
  return packed(TAGS.records, install, rows.map(toRow));
}
