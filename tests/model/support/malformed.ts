import { Encoder } from 'cbor-x';
import fc from 'fast-check';
import { DEFAULT_SNAPSHOT } from '../../../common/all-settings';
import { pack } from '../../../common/pack';
import type { Parcel } from '../../../common/wire';
import { unpack } from '../../../common/wire-to-phone';

const cbor = new Encoder({ useRecords: false, mapsAsObjects: true });

const RECORD = {
  number: 3,
  routine: 0,
  startedAtS: 1_704_099_600,
  plannedS: 720,
  heldS: 720,
  ending: 0,
  rating: 1,
  edition: 1,
  utcQuarters: 8,
};
const STATUS = {
  atS: 1,
  revision: 5,
  waiting: 1,
  thinned: 0,
  thinnedS: 0,
  refused: 0,
  firstDay: 1,
  clockHours: 24,
};

const PARCELS: readonly Parcel[] = [
  { kind: 'settings', revision: 4_000_000_000, settings: DEFAULT_SNAPSHOT.settings },
  { kind: 'records', install: 7, records: [RECORD, { ...RECORD, number: 4 }] },
  { kind: 'kept', install: 7, sessions: [[1, 0]] },
  { kind: 'status', install: 7, status: STATUS },
  { kind: 'say', word: 'begin' },
];

const spoilt: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(undefined, null, true, NaN, -1, 0.5, 2 ** 53, '', 'x'.repeat(900), '__proto__', [], {}),
  fc.constantFrom(nested(60), { length: 1e9 }, [[[]]], { constructor: 1, toString: 2 }),
  fc.anything({ maxDepth: 2 }),
);

/** A parcel in which one thing is not as it has to be: a place of it, a field of its content, its length. */
const almost: fc.Arbitrary<unknown> = fc
  .tuple(fc.constantFrom(...PARCELS), fc.nat(5), fc.nat(30), spoilt)
  .map(([parcel, place, inner, bad]) => {
    const packed = structuredClone(pack(parcel)) as unknown[];
    if (place === 4) return packed.slice(0, inner % 4);
    if (place < 3 || typeof packed[3] !== 'object') {
      packed[place % 4] = bad;
      return packed;
    }
    const body = packed[3] as { [key: string]: unknown };
    const keys = Object.keys(body);
    const key = keys[inner % keys.length] ?? '0';
    const row = body[key];
    if (Array.isArray(row)) row[inner % row.length] = bad;
    else body[key] = bad;
    return packed;
  });

/** What no side of Drape would send, as it lies in a message or a file: most of it CBOR, some of it not even that. */
export const malformed: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 6, arbitrary: almost.filter(isRefused).map(encoded) },
  { weight: 3, arbitrary: spoilt.filter(isRefused).map(encoded) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }) },
);

/** Rows that are none are left out, so a list of them is a list; what is to be refused is all of it. */
function isRefused(value: unknown): boolean {
  const parcel = unpack(value);
  return !parcel || (parcel.kind === 'records' && parcel.records.length === 0);
}

function encoded(value: unknown): Uint8Array {
  try {
    return cbor.encode(value);
  } catch {
    // There are values that cannot be sent: nobody receives them.
    return new Uint8Array([0xf6]);
  }
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level++) value = [value];
  return value;
}
