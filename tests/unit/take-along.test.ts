import fc from 'fast-check';
import { MAX_UINT32 } from '../../common/whole';
import { identityOf, type HistoryRecord } from '../../companion/history-rows';
import { COLUMNS } from '../../companion/take/columns';
import { fromCsv, toCsv } from '../../companion/take/csv';
import { toJson } from '../../companion/take/json';
import { anyHistory } from '../model/support/any-history';

const NOW_S = Date.UTC(2024, 4, 15, 9, 30) / 1000;
const quarters = fc.integer({ min: -96, max: 96 });

/** Sessions of any watch, also of one whose clock was nowhere near, of an older release, and with moves of a later one. */
const anyRecord: fc.Arbitrary<HistoryRecord> = fc
  .tuple(
    fc.record({
      install: fc.integer({ min: 0, max: MAX_UINT32 }),
      number: fc.integer({ min: 1, max: MAX_UINT32 }),
      routine: fc.nat(103),
      startedAtS: fc.integer({ min: 0, max: MAX_UINT32 }),
      plannedS: fc.integer({ min: 1, max: 86_400 }),
      heldS: fc.nat(86_400),
      ending: fc.nat(2),
      rating: fc.nat(3),
      edition: fc.nat(0xffff),
    }),
    fc.option(quarters),
  )
  .map(([fields, utcQuarters]) => (utcQuarters === null ? fields : { ...fields, utcQuarters }));
const records = fc.oneof(
  fc.uniqueArray(anyRecord, { selector: identityOf, minLength: 1 }),
  anyHistory(NOW_S, 30).filter(({ length }) => length > 0),
);

const sessionOf = (number: number): HistoryRecord => ({
  install: 7,
  number,
  routine: 0,
  startedAtS: 5,
  plannedS: 60,
  heldS: 60,
  ending: 0,
  rating: 2,
  edition: 13,
});

const readOf = (text: string): readonly HistoryRecord[] => {
  const read = fromCsv(text);
  if (read.kind !== 'read') throw new Error(`it was not read: ${JSON.stringify(read)}`);
  return read.records;
};

describe('a history as CSV', () => {
  it('is the same when it is read back', () => {
    fc.assert(
      fc.property(records, (all) => {
        expect(readOf(toCsv(all))).toEqual(all);
      }),
    );
  });

  it.each<[string, (csv: string) => string]>([
    ['without its line breaks', (csv) => csv.replaceAll('\n', '')],
    ['with spaces for its line breaks', (csv) => csv.replaceAll('\n', ' ')],
    ['with the line breaks of Windows, and one at the end', (csv) => `${csv.replaceAll('\n', '\r\n')}\r\n`],
    ['with a mark of its encoding before it', (csv) => `\uFEFF${csv}`],
    ['with semicolons', (csv) => csv.replaceAll(',', ';')],
    ['with tabs', (csv) => csv.replaceAll(',', '\t')],
    ['with everything in quotes', (csv) => csv.replace(/[^,\n]+/g, (cell) => `"${cell}"`)],
    ['without the comma at the end of each row', (csv) => csv.replace(/,$/gm, '')],
    ['with the columns the other way round', (csv) => rows(csv, (cells) => cells.reverse())],
    ['with a column more', (csv) => rows(csv, (cells) => ['note', ...cells])],
    ['with empty rows', (csv) => csv.replaceAll('\n', '\n\n,,\n')],
  ])('is read %s', (_, changed) => {
    fc.assert(
      fc.property(records, (all) => {
        expect(readOf(changed(toCsv(all)))).toEqual(all);
      }),
      { numRuns: 30 },
    );
  });

  it('says in words what it can, and the time that the watch showed', () => {
    const record = {
      install: 7,
      number: 12,
      routine: 0,
      startedAtS: NOW_S,
      plannedS: 720,
      heldS: 700,
      ending: 1,
      rating: 1,
      edition: 2,
      utcQuarters: -14,
    };
    expect(toCsv([record, { ...record, number: 13, routine: 100 }])).toBe(
      'install,number,started,routine,planned_s,held_s,ending,rating,edition,\n' +
        '7,12,2024-05-15T06:00:00-03:30,ball,720,700,ended-early,better,2,\n' +
        '7,13,2024-05-15T06:00:00-03:30,spa,720,700,ended-early,better,2,',
    );
  });

  it('is refused whole when a row is damaged, and the row is named', () => {
    fc.assert(
      fc.property(
        records,
        fc.nat(1000),
        fc.nat(COLUMNS.length - 1),
        fc.constantFrom('', 'x', '-1', '1.5', '99999999999', '2024-02-30T10:00:00+01:00', '4.28E+09', 'NaN'),
        (all, place, column, bad) => {
          const lines = toCsv(all).split('\n');
          const row = 1 + (place % all.length);
          const cells = (lines[row] ?? '').split(',');
          cells[column] = bad;
          lines[row] = cells.join(',');
          expect(fromCsv(lines.join('\n'))).toEqual({ kind: 'bad-row', row });
        },
      ),
    );
  });

  it.each([
    '2024-13-45T99:00:00+00:00',
    '2024-02-30T10:00:00+00:00',
    '2023-02-29T10:00:00Z',
    '2024-04-31T10:00:00+02:00',
    '2024-05-15T24:00:00+02:00',
    '2024-05-15T10:00:00+02:10',
    '2024-05-15T10:00:00+99:00',
    '2024-05-15T10:00:00',
    '15.05.2024 10:00',
    '1969-12-31T23:59:59+00:00',
    '2200-01-01T00:00:00+00:00',
  ])('is refused where a session began at a time that there is not: %s', (moment) => {
    const row = `7,12,${moment},ball,720,700,finished,better,2,`;
    expect(fromCsv(`${COLUMNS.join()},\n${row}`)).toEqual({ kind: 'bad-row', row: 1 });
  });

  it('is refused where it says of a session one thing and another, and taken where it says the same twice', () => {
    const row = '7,12,2024-05-15T06:00:00-03:30,ball,720,700,finished,better,2,';
    const again = (other: string) => fromCsv([`${COLUMNS.join()},`, row, other].join('\n'));
    expect(again(row)).toMatchObject({ kind: 'read', records: [{ number: 12 }] });
    expect(again(row.replace('better', 'worse'))).toEqual({ kind: 'bad-row', row: 2 });
    expect(again(row.replace('700', '701'))).toEqual({ kind: 'bad-row', row: 2 });
    expect(again(row.replace('better,2', 'worse,3'))).toMatchObject({ records: [{ rating: 3, edition: 3 }] });
  });

  it('is never taken for whole where its end is cut off within a row', () => {
    const csv = toCsv([1, 2, 3].map((number) => sessionOf(number)));
    const from = csv.lastIndexOf('\n') + 2;
    for (let length = from; length < csv.lastIndexOf(','); length++) {
      expect(fromCsv(csv.slice(0, length))).toEqual({ kind: 'bad-row', row: 3 });
    }
  });

  it.each(['x', 'install,', ',', '\n', '"', ';\n', `${COLUMNS.join()},\n7,`])(
    'is not a megabyte of %p, and that is soon said',
    (junk) => {
      const text = junk.repeat(1_000_000 / junk.length);
      expect(fromCsv(text).kind).not.toBe('read');
    },
  );

  it.each([
    'name,age\nAnn,5',
    '',
    '  ',
    '{"drape":1}',
    'install',
    '\0\0\0',
    'install,number\n7,1',
    'PK\u0003\u0004',
  ])('is not this: %p', (text) => {
    expect(fromCsv(text)).toEqual({ kind: 'foreign' });
  });

  it('is never anything but sound, whatever is pasted', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `${COLUMNS.join()}\n${text}`),
        ),
        (text) => {
          const read = fromCsv(text);
          if (read.kind === 'read') expect(readOf(toCsv(read.records))).toEqual(read.records);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('has the later edition where it has a session twice', () => {
    const [heading, row] = toCsv([sessionOf(1)]).split('\n');
    const older = (row ?? '').replace('same,13', 'unsaid,1');
    for (const text of [`${heading}\n${row}\n${older}`, `${heading}\n${older}\n${row}`]) {
      expect(readOf(text)).toMatchObject([{ rating: 2, edition: 13 }]);
    }
  });
});

describe('a history as JSON', () => {
  it('has the same columns and cells as the CSV', () => {
    fc.assert(
      fc.property(records, (all) => {
        const { columns, sessions } = JSON.parse(toJson(all)) as { columns: string[]; sessions: unknown[][] };
        const csv = [columns, ...sessions].map((row) => `${row.join()},`).join('\n');
        expect(csv).toBe(toCsv(all));
      }),
    );
  });
});

/** A table with each of its rows changed. */
function rows(csv: string, change: (cells: string[]) => string[]): string {
  return csv
    .split('\n')
    .map((line) => change(line.split(',').filter((cell) => cell !== '')).join(','))
    .join('\n');
}
