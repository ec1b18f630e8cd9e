import { encodeCbor } from '../../../simulator/cbor';

export const INSTALL = 7;
export const SEGMENT_ROWS = 16;
/** How long before a moment the first of the sessions began, and how long after another each, in seconds. */
const FIRST_BEFORE_S = 100_000;
const APART_S = 100;

/**
 * Files of a watch with full segments of sessions that no phone has heard of, numbered from 1: a minute on the ball each,
 * rated.
 * @param nowS seconds since 1970
 * @param thinned how many had to make room before
 */
export function waitingSegments(segments: number, nowS: number, thinned = 0): Record<string, Uint8Array> {
  const log = { install: INSTALL, first: 0, last: segments - 1, lastNumber: 0, lastEdition: 0 };
  const flash: Record<string, Uint8Array> = {
    log: encodeCbor({ ...log, thinned, thinnedS: thinned * 60 }),
  };
  for (let segment = 0; segment < segments; segment++) {
    const rows = Array.from({ length: SEGMENT_ROWS }, (_, row) => {
      const place = segment * SEGMENT_ROWS + row;
      return {
        number: place + 1,
        routine: 0,
        startedAtS: nowS - FIRST_BEFORE_S + place * APART_S,
        plannedS: 60,
        heldS: 60,
        ending: 0,
        rating: 1,
        edition: 1,
        utcQuarters: 0,
      };
    });
    flash[`log.${segment}`] = encodeCbor({ install: INSTALL, rows });
  }
  return flash;
}
