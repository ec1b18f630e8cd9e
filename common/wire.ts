import type { SessionRecord } from './session-record';
import { checkSomeSettings, type Settings } from './settings';
import { isWhole } from './whole';

/**
 * What crosses between watch and phone, in messages and in files alike (docs/wire-format.md). Each is a whole
 * statement that can arrive late, twice or in any order without harm.
 */
export type Parcel =
  /** The settings a side goes by. From another release they may be fewer: what is missing stays as it was. */
  | { readonly kind: 'settings'; readonly revision: number; readonly settings: Partial<Settings> }
  | { readonly kind: 'records'; readonly install: number; readonly records: readonly SessionRecord[] }
  /** The phone's word that these sessions, in these editions or later ones, are on its own storage. */
  | { readonly kind: 'kept'; readonly install: number; readonly sessions: readonly SessionEdition[] }
  /** How things stand on the watch. */
  | { readonly kind: 'status'; readonly install: number; readonly status: WatchStatus }
  /** The phone asks the watch to say a word, for somebody who wants to feel it. */
  | { readonly kind: 'say'; readonly word: string };

/** What the phone tells the watch. */
export type ToWatch = Extract<Parcel, { readonly kind: 'settings' | 'kept' | 'say' }>;

/** Which session, and as which edition of its record. With its beginning, which an older release leaves out, it is that one for good. */
export type SessionEdition = readonly [number: number, edition: number, startedAtS?: number];

export interface WatchStatus {
  /** When it was so, by the watch's clock: seconds since 1970. An older one that comes late says nothing any more. */
  readonly atS: number;
  /** Of the settings the watch goes by. */
  readonly revision: number;
  /** Session records that the phone has not yet said it has. */
  readonly waiting: number;
  /** Sessions of which only the number and the time held are left, since the flash was full. */
  readonly thinned: number;
  readonly thinnedS: number;
  /** What came from the phone since the app was opened and could not be taken. */
  readonly refused: number;
  /** On which day a week begins for whoever wears it: 0 Sunday, 1 Monday. Not said by an older release. */
  readonly firstDay?: number;
  /** Whether time is shown in 12 or 24 hours to whoever wears it. Not said by an older release. */
  readonly clockHours?: number;
}

/** Names of the transfers; a newer file replaces the same one still waiting, which is right for whole statements. */
export const FILE_NAMES = { settings: 'settings', kept: 'kept', status: 'status' } as const;

/**
 * The transfer of one segment of the log: it must not replace another's, nor one that still waits from an install
 * before this one.
 * @param install the number drawn at its first start
 * @param segment counts from 0
 */
export function recordsFileName(install: number, segment: number): string {
  return `records.${install}.${segment}`;
}

/** No file of either side comes near this; a larger one is refused unread, since the watch has little to hold it in. */
export const LARGEST_FILE_BYTES = 4096;

const WIRE_VERSION = 1;
export const TAGS = { settings: 'S', records: 'R', kept: 'K', status: 'T', say: 'W' } as const;
const LONGEST_WORD = 32;
/** More than anybody sends; a longer list is refused whole. */
export const MOST_ROWS = 64;
/** The body of a status: these, and then `firstDay` and `clockHours`. */
export const STATUS_FIELDS = ['atS', 'revision', 'waiting', 'thinned', 'thinnedS', 'refused'] as const;

/**
 * A parcel as plain arrays, numbers and strings, ready for CBOR.
 * @param tag one of TAGS
 * @param head the revision of settings, the install of all else; 0 where there is neither
 * @param body see pack.ts
 */
export function packed(tag: string, head: number, body: unknown): unknown {
  return [WIRE_VERSION, tag, head, body];
}

/** What every parcel is made of; undefined for what is none of this version. */
export function opened(value: unknown): { tag: unknown; head: number; body: unknown } | undefined {
  if (!Array.isArray(value) || value.length < 4 || value[0] !== WIRE_VERSION) return undefined;
  const [, tag, head, body] = value as unknown[];
  return isWhole(head, 0) ? { tag, head, body } : undefined;
}

/**
 * What is for the watch, out of whatever arrived; undefined when it is nothing of that. Rows that are none are left out.
 * (What is for the phone: wire-to-phone.ts.)
 */
export function unpackForWatch(value: unknown): ToWatch | undefined {
  const { tag, head = 0, body }: Partial<ReturnType<typeof opened>> = opened(value) || {};
  if (tag === TAGS.settings) {
    const settings = checkSomeSettings(body);
    return settings && { kind: 'settings', revision: head, settings };
  }
  if (tag === TAGS.kept) {
    const sessions = listOf(body, unpackEdition);
    return sessions && { kind: 'kept', install: head, sessions };
  }
  const isWord = tag === TAGS.say && typeof body === 'string' && body.length <= LONGEST_WORD;
  return isWord ? { kind: 'say', word: body } : undefined;
}

/** A list out of anything; undefined when it is none, or has more than MOST_ROWS. What in it is nothing is left out. */
export function listOf<T>(body: unknown, unpackOne: (row: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(body) || body.length > MOST_ROWS) return undefined;
  const list: T[] = [];
  for (const row of body as unknown[]) {
    const one = unpackOne(row);
    if (one !== undefined) list.push(one);
  }
  return list;
}

function unpackEdition(value: unknown): SessionEdition | undefined {
  if (!Array.isArray(value)) return undefined;
  const [number, edition, startedAtS] = value as unknown[];
  if (!isWhole(number, 1) || !isWhole(edition, 0)) return undefined;
  if (startedAtS === undefined) return [number, edition];
  return isWhole(startedAtS, 0) ? [number, edition, startedAtS] : undefined;
}
