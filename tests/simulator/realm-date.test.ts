import fc from 'fast-check';
import { NodeRealmHost } from '../../simulator/realm/node-realm';

const noModules = (id: string): never => {
  throw new Error(`no module ${id}`);
};

interface Clock {
  nowMs: number;
  /** Runs the body of a function that is given `t` and `a` inside the realm. */
  run(body: string, t?: number, a?: readonly unknown[]): unknown;
}

function makeClock(utcOffsetMinutes = 0, language: 'es5' | 'es2020' = 'es2020'): Clock {
  const clock = { nowMs: 0 };
  const realm = new NodeRealmHost().create({
    name: 'test',
    globals: {},
    now: () => clock.nowMs,
    utcOffsetMinutes,
    language,
  });
  return Object.assign(clock, {
    run(body: string, t?: number, a?: readonly unknown[]): unknown {
      const { run } = realm.load(`exports.run = function (t, a) { ${body} };`, 'run.js', noModules);
      return (run as (t?: number, a?: readonly unknown[]) => unknown)(t, a);
    },
  });
}

const offsets = fc.integer({ min: -14 * 4, max: 14 * 4 }).map((quarters) => quarters * 15);
const moments = fc.integer({ min: -2e12, max: 8e12 });
const languages = fc.constantFrom('es5' as const, 'es2020' as const);
const fields = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'];

describe("a realm's Date", () => {
  it('tells virtual time', () => {
    const clock = makeClock();
    clock.nowMs = 1_600_000_000_123.5;
    expect(clock.run('return Date.now()')).toBe(1_600_000_000_123);
    expect(clock.run('return new Date().getTime()')).toBe(1_600_000_000_123);
    expect(clock.run('return Date()')).toBe('Sun Sep 13 2020 12:26:40 GMT+0000');
    clock.nowMs = 0;
    expect(clock.run('return +new Date')).toBe(0);
  });

  it('reads local fields in the zone of the realm', () => {
    fc.assert(
      fc.property(moments, offsets, languages, (t, offset, language) => {
        const clock = makeClock(offset, language);
        for (const field of [...fields, 'Day']) {
          const expected: unknown = Reflect.apply(
            Reflect.get(Date.prototype, `getUTC${field}`) as () => number,
            new Date(t + offset * 60_000),
            [],
          );
          expect(clock.run(`return new Date(t).get${field}()`, t)).toBe(expected);
        }
        expect(clock.run('return new Date(t).getTimezoneOffset()', t)).toBe(0 - offset);
        expect(clock.run('return new Date(t).toISOString()', t)).toBe(new Date(t).toISOString());
      }),
      { numRuns: 40 },
    );
  });

  it('writes local fields in the zone of the realm', () => {
    fc.assert(
      fc.property(
        moments,
        offsets,
        fc.constantFrom(...fields),
        fc.integer({ min: -50, max: 3000 }),
        (t, offset, field, value) => {
          const reference = new Date(t + offset * 60_000);
          Reflect.apply(Reflect.get(Date.prototype, `setUTC${field}`) as (n: number) => number, reference, [
            value,
          ]);
          const expected = reference.getTime() - offset * 60_000;
          const actual = makeClock(offset).run(
            `var date = new Date(t); return [date.set${field}(a[0]), date.getTime()];`,
            t,
            [value],
          );
          expect([...(actual as number[])]).toEqual([expected, expected]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is made from local fields', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.integer({ min: 1900, max: 2200 }), fc.integer({ min: -3, max: 14 })),
        fc.array(fc.integer({ min: -5, max: 70 }), { maxLength: 5 }),
        offsets,
        ([year, month], rest, offset) => {
          const actual = makeClock(offset).run(
            'return new (Function.prototype.bind.apply(Date, [null].concat([].slice.call(a))))().getTime()',
            0,
            [year, month, ...rest],
          );
          expect(actual).toBe(Reflect.apply(Date.UTC, undefined, [year, month, ...rest]) - offset * 60_000);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('reads back what it has written, and local times without a zone', () => {
    fc.assert(
      fc.property(moments, offsets, languages, (t, offset, language) => {
        const clock = makeClock(offset, language);
        const second = Math.floor(t / 1000) * 1000;
        const local = new Date(second + offset * 60_000).toISOString().slice(0, -1);
        expect(clock.run('return Date.parse(String(new Date(t)))', t)).toBe(second);
        expect(clock.run('return Date.parse(new Date(t).toUTCString())', t)).toBe(second);
        expect(clock.run('return Date.parse(new Date(t).toISOString())', t)).toBe(t);
        expect(clock.run('return Date.parse(a[0])', t, [local])).toBe(second);
        expect(
          clock.run('return new Date(a[0]).getTime()', t, [local.replace('T', ' ').replace('.000', '')]),
        ).toBe(second);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['2020-01-01', '2020-01-01T00:00:00.000Z'],
    ['2020-01', '2020-01-01T00:00:00.000Z'],
    ['2020-01-01T10:00', '2020-01-01T08:00:00.000Z'],
    ['2020-01-01T10:00-05:00', '2020-01-01T15:00:00.000Z'],
    ['Jan 1, 2020', '2019-12-31T22:00:00.000Z'],
    ['1/2/2020 3:04 PM', '2020-01-02T13:04:00.000Z'],
    ['1-2-2020', '2020-01-01T22:00:00.000Z'],
    ['Wed, 01 Jan 2020 10:00:00 GMT', '2020-01-01T10:00:00.000Z'],
    ['Wed Jan 01 2020 10:00:00 GMT-0100 (somewhere)', '2020-01-01T11:00:00.000Z'],
    ['Wed Jan 01 2020 10:00:00 EST', '2020-01-01T15:00:00.000Z'],
  ])('takes %s two hours east for %s', (text, expected) => {
    expect(makeClock(120).run('return new Date(a[0]).toISOString()', 0, [text])).toBe(expected);
  });

  it('is still the Date of the language', () => {
    const clock = makeClock(60);
    expect(
      clock.run(`
        var own = class extends Date { twice() { return this.getTime() * 2; } };
        return JSON.stringify([
          new Date() instanceof Date, new Date(0).constructor === Date, Date.name, Date.length,
          Object.prototype.toString.call(new Date()), typeof Date(), new own(21).twice(), new own(0) instanceof own,
          isNaN(new Date(NaN).getHours()), String(new Date('nonsense')), isNaN(new Date(undefined)), +new Date(null),
          +new Date(new Date(5)), +new Date({ valueOf: function () { return 7; } }), new Date(0) + '', new Date(0) - 1,
          Object.keys(Date), Date.UTC(1970, 0, 2), new Date(2e15 * 10).getTime(),
          JSON.stringify(new Date(0)), isNaN(new Date(NaN).setHours(1)), new Date(NaN).setFullYear(1970),
          new Date(0).getYear(), new Date(0).toLocaleTimeString('en-GB'),
        ]);
      `),
    ).toBe(
      JSON.stringify([
        true,
        true,
        'Date',
        7,
        '[object Date]',
        'string',
        42,
        true,
        true,
        'Invalid Date',
        true,
        0,
        5,
        7,
        'Thu Jan 01 1970 01:00:00 GMT+0100',
        -1,
        [],
        86_400_000,
        null,
        '"1970-01-01T00:00:00.000Z"',
        true,
        -3_600_000,
        70,
        '01:00:00',
      ]),
    );
  });

  it('refuses an offset that is none', () => {
    expect(() => makeClock(0.5)).toThrow(RangeError);
    expect(() => makeClock(5000)).toThrow(RangeError);
  });
});
