import { LAST_ROUTINE } from './routines';
import { isWhole } from './whole';

/** How a session came to its end. */
export const ENDINGS = ['finished', 'ended-early', 'finished-away'] as const;
export type Ending = (typeof ENDINGS)[number];

/** How the back felt afterwards; the first is what nobody said. */
export const RATINGS = ['unsaid', 'better', 'same', 'worse'] as const;
export type Rating = (typeof RATINGS)[number];

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

export const MAX_UINT32 = 0xffffffff;
/** Longest a session can be planned for or held. */
export const LONGEST_S = 24 * 60 * 60;
const MAX_EDITION = 0xffff;
/** Zones reach from 12 hours behind UTC to 14 ahead of it; a whole day either way is nonsense. */
const MOST_QUARTERS = 24 * 4;

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

const RANGES: { readonly [Field in keyof Required<SessionRecord>]: readonly [min: number, max: number] } = {
  number: [1, MAX_UINT32],
  routine: [0, LAST_ROUTINE],
  startedAtS: [0, MAX_UINT32],
  plannedS: [1, LONGEST_S],
  heldS: [0, LONGEST_S],
  ending: [0, ENDINGS.length - 1],
  rating: [0, RATINGS.length - 1],
  edition: [0, MAX_EDITION],
  utcQuarters: [-MOST_QUARTERS, MOST_QUARTERS],
};

/** A record as a row: its fields in order. */
export function toRow(record: SessionRecord): number[] {
  const row: number[] = [];
  for (const field of RECORD_FIELDS) {
    const value = record[field];
    if (value !== undefined) row.push(value);
  }
  return row;
}

/** A record out of a row; undefined when it is none. What the row has beyond the fields a later release may have added. */
export function fromRow(row: unknown): SessionRecord | undefined {
  if (!Array.isArray(row)) return undefined;
  const fields: { [field: string]: unknown } = {};
  RECORD_FIELDS.forEach((field, place) => (fields[field] = (row as unknown[])[place]));
  return checkRecord(fields);
}

/** A record out of anything; undefined when a field that has to be there is not, or one is out of its range. */
export function checkRecord(value: unknown): SessionRecord | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const record: { -readonly [Field in keyof SessionRecord]?: number } = {};
  for (const field of RECORD_FIELDS) {
    const given = (value as { [field: string]: unknown })[field];
    const [min, max] = RANGES[field];
    if (field === 'utcQuarters' && (given === undefined || given === null)) continue;
    if (!isWhole(given, min, max)) return undefined;
    record[field] = given;
  }
  return record as SessionRecord;
}

/** Whether it is a zone: quarter hours east of UTC. */
export function isUtcQuarters(value: unknown): value is number {
  return isWhole(value, -MOST_QUARTERS, MOST_QUARTERS);
}
