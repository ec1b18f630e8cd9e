import { checkRecord, RECORD_FIELDS, MAX_UINT32, type SessionRecord } from './session-record';
import { checkSnapshot, type SettingsSnapshot } from './settings';
import { isWhole } from './whole';

/**
 * What crosses between watch and phone, in messages and in files alike (docs/wire-format.md). Each is a whole
 * statement that can arrive late, twice or in any order without harm.
 */
export type Parcel =
  | { readonly kind: 'settings'; readonly snapshot: SettingsSnapshot }
  | { readonly kind: 'records'; readonly install: number; readonly records: readonly SessionRecord[] }
  /** The phone's word that these sessions, in these editions or later ones, are on its own storage. */
  | { readonly kind: 'kept'; readonly install: number; readonly sessions: readonly KeptSession[] }
  /** The phone asks the watch to say a word, for somebody who wants to feel it. */
  | { readonly kind: 'say'; readonly word: string };

/** Number and edition of a session record. */
export type KeptSession = readonly [number: number, edition: number];

/** Names of the transfers; a newer one replaces the same one still waiting, which is right for whole statements. */
export const FILE_NAMES = { settings: 'settings', records: 'records', kept: 'kept' } as const;

const WIRE_VERSION = 1;
const TAGS = { settings: 'S', records: 'R', kept: 'K', say: 'W' } as const;
const LONGEST_WORD = 32;

/** The parcel as plain arrays, numbers and strings, ready for CBOR. */
export function pack(parcel: Parcel): unknown {
  switch (parcel.kind) {
    case 'settings':
      return [WIRE_VERSION, TAGS.settings, parcel.snapshot.revision, parcel.snapshot.settings];
    case 'records':
      return [WIRE_VERSION, TAGS.records, parcel.install, parcel.records.map(packRecord)];
    case 'kept':
      return [WIRE_VERSION, TAGS.kept, parcel.install, parcel.sessions];
    case 'say':
      return [WIRE_VERSION, TAGS.say, 0, parcel.word];
  }
}

/** The parcel out of whatever arrived; undefined when it is none of this version. Rows that are not records are left out. */
export function unpack(value: unknown): Parcel | undefined {
  if (!Array.isArray(value) || value.length < 4 || value[0] !== WIRE_VERSION) return undefined;
  const [, tag, head, body] = value as unknown[];
  if (tag === TAGS.settings) {
    const snapshot = checkSnapshot({ revision: head, settings: body });
    return snapshot && { kind: 'settings', snapshot };
  }
  if (tag === TAGS.say) {
    const isWord = typeof body === 'string' && body.length <= LONGEST_WORD;
    return isWord ? { kind: 'say', word: body } : undefined;
  }
  if (!isWhole(head, 0, MAX_UINT32) || !Array.isArray(body)) return undefined;
  if (tag === TAGS.records) {
    const records: SessionRecord[] = [];
    for (const row of body as unknown[]) {
      const record = unpackRecord(row);
      if (record) records.push(record);
    }
    return { kind: 'records', install: head, records };
  }
  if (tag === TAGS.kept) {
    return { kind: 'kept', install: head, sessions: (body as unknown[]).filter(isKeptSession) };
  }
  return undefined;
}

function packRecord(record: SessionRecord): number[] {
  return RECORD_FIELDS.map((field) => record[field]);
}

function unpackRecord(row: unknown): SessionRecord | undefined {
  if (!Array.isArray(row)) return undefined;
  const fields: { [field: string]: unknown } = {};
  RECORD_FIELDS.forEach((field, place) => (fields[field] = (row as unknown[])[place]));
  return checkRecord(fields);
}

function isKeptSession(value: unknown): value is KeptSession {
  if (!Array.isArray(value)) return false;
  const [number, edition] = value as unknown[];
  return isWhole(number, 1, MAX_UINT32) && isWhole(edition, 0, MAX_UINT32);
}
