import { checkRecord, MAX_UINT32, type SessionRecord } from './session-record';
import { checkSnapshot, type SettingsSnapshot } from './settings';
import { isWhole } from './whole';

/**
 * What crosses between watch and phone, in messages and in files alike (docs/wire-format.md). Each is a whole
 * statement that can arrive late, twice or in any order without harm.
 */
export type Parcel =
  | { readonly kind: 'settings'; readonly snapshot: SettingsSnapshot }
  | { readonly kind: 'records'; readonly install: number; readonly records: readonly SessionRecord[] }
  /** The phone's word that these sessions are on its own storage. */
  | { readonly kind: 'kept'; readonly install: number; readonly numbers: readonly number[] };

/** Names of the transfers; a newer one replaces the same one still waiting, which is right for whole statements. */
export const FILE_NAMES = { settings: 'settings', records: 'records', kept: 'kept' } as const;

const WIRE_VERSION = 1;
const TAGS = { settings: 'S', records: 'R', kept: 'K' } as const;

/** The parcel as plain arrays, numbers and strings, ready for CBOR. */
export function pack(parcel: Parcel): unknown {
  switch (parcel.kind) {
    case 'settings':
      return [WIRE_VERSION, TAGS.settings, parcel.snapshot.revision, parcel.snapshot.settings];
    case 'records':
      return [WIRE_VERSION, TAGS.records, parcel.install, parcel.records.map(packRecord)];
    case 'kept':
      return [WIRE_VERSION, TAGS.kept, parcel.install, parcel.numbers];
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
    return { kind: 'kept', install: head, numbers: (body as unknown[]).filter(isNumber) };
  }
  return undefined;
}

function packRecord(record: SessionRecord): number[] {
  return [record.number, record.move, record.startedAtS, record.plannedS, record.heldS, record.ending];
}

function unpackRecord(row: unknown): SessionRecord | undefined {
  if (!Array.isArray(row)) return undefined;
  const [number, move, startedAtS, plannedS, heldS, ending] = row as unknown[];
  return checkRecord({ number, move, startedAtS, plannedS, heldS, ending });
}

function isNumber(value: unknown): value is number {
  return isWhole(value, 1, MAX_UINT32);
}
