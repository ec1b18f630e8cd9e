import { MAX_REVISION } from './settings';

/**
 * The revision of a choice made now: above the one it replaces, and normally the seconds since 1970, so that a side
 * which has lost everything and chooses anew is still the newer one.
 * @param nowMs ms since 1970
 */
export function nextRevision(current: number, nowMs: number): number {
  return Math.min(MAX_REVISION, Math.max(current + 1, Math.floor(nowMs / 1000)));
}
