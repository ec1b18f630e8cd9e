import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Encoder } from 'cbor-x';
import fc from 'fast-check';
import { RECORD_FIELDS } from '../../common/record-rows';
import { RECORD_BUDGET_BYTES } from '../../bench/history';
import { ENDINGS, LONGEST_S, RATINGS, type SessionRecord } from '../../common/session-record';
import { MAX_UINT32 } from '../../common/whole';
import { LAST_ROUTINE } from '../../common/routines';
import { DEFAULT_SNAPSHOT, SETTING_NAMES, SETTINGS } from '../../common/all-settings';
import { MAX_REVISION, withSome, type Settings } from '../../common/settings';
import { pack } from '../../common/pack';
import { MOST_ROWS, recordsFileName, type Parcel } from '../../common/wire';
import { unpack } from '../../common/wire-to-phone';

const cbor = new Encoder({ useRecords: false, mapsAsObjects: true });
const uint32 = fc.integer({ min: 0, max: MAX_UINT32 });
const number = fc.integer({ min: 1, max: MAX_UINT32 });
const edition = fc.integer({ min: 0, max: 0xffff });

const record: fc.Arbitrary<SessionRecord> = fc
  .tuple(
    fc.record({
      number,
      routine: fc.nat(LAST_ROUTINE),
      startedAtS: uint32,
      plannedS: fc.integer({ min: 1, max: LONGEST_S }),
      heldS: fc.integer({ min: 0, max: LONGEST_S }),
      ending: fc.nat(ENDINGS.length - 1),
      rating: fc.nat(RATINGS.length - 1),
      edition,
    }),
    fc.option(fc.integer({ min: -96, max: 96 })),
  )
  .map(([fields, utcQuarters]) => (utcQuarters === null ? fields : { ...fields, utcQuarters }));

const settings = fc.record(
  Object.fromEntries(
    SETTING_NAMES.map((name) => [name, fc.integer({ min: SETTINGS[name].min, max: SETTINGS[name].max })]),
  ),
) as fc.Arbitrary<Settings>;

const parcel: fc.Arbitrary<Parcel> = fc.oneof(
  fc.record({
    kind: fc.constant('settings' as const),
    revision: fc.integer({ min: 0, max: MAX_REVISION }),
    settings,
  }),
  fc.record({
    kind: fc.constant('records' as const),
    install: uint32,
    records: fc.array(record, { maxLength: MOST_ROWS }),
  }),
  fc.record({
    kind: fc.constant('kept' as const),
    install: uint32,
    sessions: fc.array(fc.oneof(fc.tuple(number, edition), fc.tuple(number, edition, uint32)), {
      maxLength: MOST_ROWS,
    }),
  }),
  fc.record({
    kind: fc.constant('status' as const),
    install: uint32,
    status: fc
      .tuple(
        fc.record({
          atS: uint32,
          revision: uint32,
          waiting: uint32,
          thinned: uint32,
          thinnedS: uint32,
          refused: uint32,
        }),
        // Each release says what the one before it said, and more.
        fc.oneof(
          fc.constant({}),
          fc.record({ firstDay: fc.nat(6) }),
          fc.record({ firstDay: fc.nat(6), clockHours: fc.constantFrom(12, 24) }),
        ),
      )
      .map(([always, later]) => ({ ...always, ...later })),
  }),
  fc.record({ kind: fc.constant('say' as const), word: fc.string({ maxLength: 32 }) }),
);

const withMinutes = (ballTime: number): Settings => withSome(DEFAULT_SNAPSHOT.settings, { ballTime });

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
        expect(cbor.encode(rows[0]).length).toBeLessThanOrEqual(RECORD_BUDGET_BYTES);
      }),
    );
  });

  it('takes one message for all settings', () => {
    fc.assert(
      fc.property(settings, (some) => {
        // A message holds 1027 bytes at most (companion/peerMessaging.ts of remigius42/fitbit-otp-auth-app).
        expect(
          cbor.encode(pack({ kind: 'settings', revision: MAX_REVISION, settings: some })).length,
        ).toBeLessThan(512);
      }),
    );
  });

  it('refuses whatever is no parcel, without an exception', () => {
    const almost = fc.tuple(
      fc.constant(1),
      fc.constantFrom('S', 'R', 'K', 'T', 'W'),
      fc.anything(),
      fc.anything(),
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), almost), (junk) => {
        const taken = unpack(junk);
        if (!Array.isArray(junk) || junk[0] !== 1) expect(taken).toBeUndefined();
        // What passes is sound: it comes across as it is.
        else if (taken) expect(unpack(pack(taken))).toEqual(taken);
      }),
      { numRuns: 500 },
    );
  });

  it('takes a word as long as any that there is, and no longer one', () => {
    const longest = 'x'.repeat(32);
    expect(unpack([1, 'W', 0, longest])).toEqual({ kind: 'say', word: longest });
    expect(unpack([1, 'W', 0, `${longest}x`])).toBeUndefined();
    expect(unpack([1, 'X', 0, 'tick'])).toBeUndefined();
    expect(unpack([1, 'W', 0, 7])).toBeUndefined();
  });

  it('refuses another version, and survives fields it does not know', () => {
    expect(unpack([2, 'S', 5, { ballTime: 10 }])).toBeUndefined();
    expect(unpack([1, 'S', 5, { ballTime: 10, colour: 'mint' }, 'more'])).toEqual({
      kind: 'settings',
      revision: 5,
      settings: { ballTime: 10 },
    });
  });

  it.each([0, 31, 12.5, -3, NaN, '12', null, undefined])('refuses a duration of %p', (ballTime) => {
    expect(unpack([1, 'S', 5, { ballTime }])).toBeUndefined();
  });

  it.each(SETTING_NAMES)(
    'refuses %s out of its range, and leaves it as it was where it is not told',
    (name) => {
      const { min, max } = SETTINGS[name];
      for (const value of [min - 1, max + 1, min + 0.5, String(min), true, null]) {
        expect(unpack([1, 'S', 5, { ballTime: 10, [name]: value }])).toBeUndefined();
      }
      const without = unpack([1, 'S', 5, { ...withMinutes(10), [name]: undefined }]);
      if (without?.kind !== 'settings') throw new Error('settings without one of them are settings');
      const before = { ...withMinutes(10), [name]: max };
      expect(withSome(before, without.settings)[name]).toBe(max);
    },
  );

  it('refuses lists that are longer than anybody sends', () => {
    const row = [3, 0, 1_900_000_000, 720, 780, 0, 1, 2];
    const many = (count: number, one: unknown) => Array.from({ length: count }, () => one);
    expect(unpack([1, 'R', 7, many(MOST_ROWS, row)])).toMatchObject({ kind: 'records' });
    expect(unpack([1, 'R', 7, many(MOST_ROWS + 1, row)])).toBeUndefined();
    expect(unpack([1, 'K', 7, many(MOST_ROWS + 1, [1, 0])])).toBeUndefined();
  });

  it('survives rows with more fields than it knows', () => {
    const told = unpack([1, 'R', 7, [[3, 0, 1_900_000_000, 720, 780, 0, 1, 2, 8, 'later', {}]]]);
    expect(told).toMatchObject({ records: [{ number: 3, edition: 2 }] });
    expect(unpack([1, 'T', 7, [1, 2, 3, 4, 5, 6, 7]])).toMatchObject({
      status: { atS: 1, waiting: 3, refused: 6 },
    });
  });

  it('names a transfer for each segment', () => {
    expect(recordsFileName(7, 0)).not.toBe(recordsFileName(7, 1));
    expect(recordsFileName(7, 0)).not.toBe(recordsFileName(8, 0));
    expect(recordsFileName(MAX_UINT32, 65_535)).toMatch(/^[a-z.0-9]{1,64}$/);
  });

  it('keeps the good rows beside bad ones', () => {
    const good = [3, 0, 1_900_000_000, 720, 780, 0, 1, 2];
    const bad = [
      [],
      null,
      [3],
      [0, 0, 1, 60, 60, 0, 0, 0],
      [4, 200, 1, 1, 1, 0, 0, 0],
      [6, 0, 1, 60, 60, ENDINGS.length, 0, 0],
      [6, 0, 1, 60, 60, 0, RATINGS.length, 0],
      [6, 0, 1, 60, 60, 0, 0, -1],
      'row',
    ];
    expect(unpack([1, 'R', 7, [...bad, good]])).toEqual({
      kind: 'records',
      install: 7,
      records: [
        {
          number: 3,
          routine: 0,
          startedAtS: 1_900_000_000,
          plannedS: 720,
          heldS: 780,
          ending: 0,
          rating: 1,
          edition: 2,
        },
      ],
    });
  });

  it('keeps the good pairs beside bad ones', () => {
    const sessions = [
      [3, 0],
      4,
      [5],
      [0, 1],
      ['6', 0],
      [8, 0, -1],
      [8, 0, null],
      [8, 0, 2 ** 32],
      [7, 2, 0, 'later'],
    ];
    expect(unpack([1, 'K', 7, sessions])).toMatchObject({
      sessions: [
        [3, 0],
        [7, 2, 0],
      ],
    });
  });

  it.each([5, null, 'x'.repeat(33), ['begin']])('has no word %p to say', (word) => {
    expect(unpack([1, 'W', 0, word])).toBeUndefined();
  });
});

describe('docs/wire-format.md', () => {
  const doc = readFileSync(join(__dirname, '../../docs/wire-format.md'), 'utf8');
  const tableRows = [...doc.matchAll(/^\|(.+)\|$/gm)].map(([, cells]) =>
    (cells ?? '').split('|').map((cell) => cell.trim().replaceAll('`', '')),
  );

  it('has the example as it is sent, byte for byte', () => {
    const hex = [...doc.matchAll(/^ *((?:[0-9a-f]{2,8} )+) *\S/gm)]
      .map(([, bytes]) => bytes?.replaceAll(' ', ''))
      .join('');
    const example: Parcel = {
      kind: 'records',
      install: 7,
      records: [
        {
          number: 1,
          routine: 0,
          startedAtS: 1_900_000_000,
          plannedS: 720,
          heldS: 720,
          ending: 0,
          rating: 1,
          edition: 1,
          utcQuarters: 8,
        },
      ],
    };
    expect(hex).toBe(Buffer.from(cbor.encode(pack(example))).toString('hex'));
  });

  it('has every setting with its range and what holds when nobody has chosen', () => {
    const documented = tableRows
      .filter(([name]) => name !== undefined && name in SETTINGS)
      .map(([name, from, to, initial]) => [
        name,
        { min: Number(from), max: Number(to), initial: Number(initial) },
      ]);
    expect(Object.fromEntries(documented)).toEqual(SETTINGS);
  });

  it('has the fields of a record in their order', () => {
    const fields = tableRows.filter(
      ([place, name]) => /^\d$/.test(place ?? '') && /^[a-z]\w+$/i.test(name ?? ''),
    );
    const record = fields
      .map(([, name]) => name)
      .filter((name) => RECORD_FIELDS.some((field) => field === name));
    expect(record).toEqual(RECORD_FIELDS);
  });
});
