import { changed } from './changed';
import { DAY_S } from './durations';
import { fieldsOf } from './fields';
import { isWhole } from './whole';

/** How a session came to its end. */
export const ENDINGS = ['finished', 'ended-early', 'finished-away'] as const;
/** Places in ENDINGS. */
export const FINISHED = 0;
export const ENDED_EARLY = 1;
export const FINISHED_AWAY = 2;

/** How the back felt afterwards; the first is what nobody said. */
export const RATINGS = ['unsaid', 'better', 'same', 'worse'] as const;

/** A session that is over, as the watch saw it. With the watch's install number, `number` names it for good. */
export interface SessionRecord {
  /** Counts up from 1 on one install of the watch app. */
  readonly number: number;
  /** Number of the routine (routines.ts): of one move, the place of that. */
  readonly routine: number;
  /** When start was pressed, by the watch's clock: seconds since 1970. */
  readonly startedAtS: number;
  /** How long it was meant to last when it began, in seconds: steps only. */
  readonly plannedS: number;
  /** How long it was held, without pauses, in seconds; more than planned when a minute was added. */
  readonly heldS: number;
  /** Place in ENDINGS. */
  readonly ending: number;
  /** Place in RATINGS. */
  readonly rating: number;
  /** Counts up from 0 with each amendment (a rating, a minute more): of two of the same number the higher one holds. */
  readonly edition: number;
  /**
   * The watch's zone when start was pressed: quarter hours east of UTC. So a session stays on its day wherever it is
   * looked at. Not there in records of an older release.
   */
  readonly utcQuarters?: number;
}

/** Longest a session can be planned for or held. */
export const LONGEST_S = DAY_S;
/** Zones reach from 12 hours behind UTC to 14 ahead of it; a whole day either way is nonsense. */
const MOST_QUARTERS = 24 * 4;

/** Ranges of the fields (`fieldsOf`), but for the zone. */
const RANGES = `number 1
routine 0 103
startedAtS
plannedS 1 86400
heldS 0 86400
ending 0 2
rating 0 3
edition 0 65535`;

/** A record out of anything; undefined when a field that has to be there is not, or one is out of its range. */
export function checkRecord(value: unknown): SessionRecord | undefined {
  const record = fieldsOf(value, RANGES) as SessionRecord | undefined;
  if (!record) return undefined;
  const { utcQuarters } = value as { utcQuarters?: unknown };
  if (utcQuarters == null) return record;
  return isUtcQuarters(utcQuarters) ? changed(record, { utcQuarters }) : undefined;
}

/** Whether it is a zone: quarter hours east of UTC, a day either way at the most. */
export function isUtcQuarters(value: unknown): value is number {
  return isWhole(value, -MOST_QUARTERS, MOST_QUARTERS);
}
