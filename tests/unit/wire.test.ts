import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Encoder } from 'cbor-x';
import fc from 'fast-check';
import { ENDINGS, MAX_UINT32, type SessionRecord } from '../../common/session-record';
import { DURATION_MAX, DURATION_MIN, MAX_REVISION } from '../../common/settings';
import { pack, unpack, type Parcel } from '../../common/wire';

const cbor = new Encoder({ useRecords: false, mapsAsObjects: true });
const uint32 = fc.integer({ min: 0, max: MAX_UINT32 });

const record: fc.Arbitrary<SessionRecord> = fc.integer({ min: 1, max: 86_400 }).chain((plannedS) =>
  fc.record({
    number: fc.integer({ min: 1, max: MAX_UINT32 }),
    move: fc.constant(0),
    startedAtS: uint32,
    plannedS: fc.constant(plannedS),
    heldS: fc.integer({ min: 0, max: plannedS }),
    ending: fc.nat(ENDINGS.length - 1),
  }),
);

const parcel: fc.Arbitrary<Parcel> = fc.oneof(
  fc.record({
    kind: fc.constant('settings' as const),
    snapshot: fc.record({
      revision: fc.integer({ min: 0, max: MAX_REVISION }),
      settings: fc.record({ durationMin: fc.integer({ min: DURATION_MIN, max: DURATION_MAX }) }),
    }),
  }),
  fc.record({ kind: fc.constant('records' as const), install: uint32, records: fc.array(record) }),
  fc.record({
    kind: fc.constant('kept' as const),
    install: uint32,
    numbers: fc.array(fc.integer({ min: 1, max: MAX_UINT32 })),
  }),
);

describe('the wire', () => {
  it('brings every parcel across unchanged, through CBOR', () => {
    fc.assert(
      fc.property(parcel, (sent) => {
        expect(unpack(cbor.decode(cbor.encode(pack(sent))))).toEqual(sent);
      }),
    );
  });

  it('takes at most 32 bytes for a session', () => {
    fc.assert(
      fc.property(record, (one) => {
        const rows = (pack({ kind: 'records', install: 0, records: [one] }) as unknown[])[3] as unknown[];
        expect(cbor.encode(rows[0]).length).toBeLessThanOrEqual(32);
      }),
    );
  });

  it('refuses whatever is no parcel, without an exception', () => {
    fc.assert(
      fc.property(fc.anything(), (junk) => {
        expect(unpack(junk)).toBeUndefined();
      }),
    );
  });

  it('refuses another version, and survives fields it does not know', () => {
    expect(unpack([2, 'S', 5, { durationMin: 10 }])).toBeUndefined();
    expect(unpack([1, 'S', 5, { durationMin: 10, colour: 'mint' }, 'more'])).toEqual({
      kind: 'settings',
      snapshot: { revision: 5, settings: { durationMin: 10 } },
    });
  });

  it.each([0, 31, 12.5, -3, NaN, '12', null, undefined])('refuses a duration of %p', (durationMin) => {
    expect(unpack([1, 'S', 5, { durationMin }])).toBeUndefined();
  });

  it('keeps the good rows beside bad ones', () => {
    const good = [3, 0, 1_900_000_000, 720, 720, 0];
    const bad = [[], null, [3], [4, 9, 1, 1, 1, 0], [5, 0, 1, 60, 61, 0], [6, 0, 1, 60, 60, 9], 'row'];
    const parcel = unpack([1, 'R', 7, [...bad, good]]);
    expect(parcel).toMatchObject({ kind: 'records', install: 7, records: [{ number: 3, heldS: 720 }] });
  });
});

describe('the example of docs/wire-format.md', () => {
  const doc = readFileSync(join(__dirname, '../../docs/wire-format.md'), 'utf8');
  const hex = [...doc.matchAll(/^ *((?:[0-9a-f]{2,8} )+) *\S/gm)]
    .map(([, bytes]) => bytes?.replaceAll(' ', ''))
    .join('');

  it('is what is sent, byte for byte', () => {
    const example: Parcel = {
      kind: 'records',
      install: 7,
      records: [{ number: 1, move: 0, startedAtS: 1_900_000_000, plannedS: 720, heldS: 720, ending: 0 }],
    };
    expect(hex).toBe(Buffer.from(cbor.encode(pack(example))).toString('hex'));
  });
});
