import fc from 'fast-check';
import type { SessionRecord } from '../../common/session-record';
import { begin, flash, log } from './storage-support/flash';
import {
  EMPTY_LOG,
  INSTALL,
  keepMany,
  numbers,
  record,
  SEGMENT_ROWS,
  segments,
  waiting,
} from './storage-support/records';
import { otherThanWhole } from './support/with-at';

const UINT32 = 4_294_967_295;

let reported: jest.SpyInstance;
beforeEach(() => {
  reported = begin();
});
afterEach(() => {
  jest.restoreAllMocks();
});

/** What somebody does, and the phone: a session held, a later edition of the last one, some said to be on the phone. */
const deed = fc.oneof(
  { arbitrary: fc.constant('hold' as const), weight: 6 },
  { arbitrary: fc.constant('amend' as const), weight: 3 },
  { arbitrary: fc.array(fc.oneof(fc.nat(3), fc.nat(60)), { minLength: 1, maxLength: 20 }), weight: 2 },
);

describe('the log on flash', () => {
  it('has every session that is not on the phone, once, in its last edition, whatever happens in which order', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 90, size: 'max' }), (deeds) => {
        flash.files.clear();
        const { install } = log.loadLog();
        const expected = new Map<number, SessionRecord>();
        let last = record(0);
        for (const what of deeds) {
          if (what === 'hold') {
            expect(log.nextNumber()).toBe(last.number + 1);
            last = record(last.number + 1);
          } else if (what === 'amend' && last.number > 0) {
            last = { ...last, edition: last.edition + 1, rating: 2 };
          }
          if (typeof what === 'string') {
            if (last.number === 0) continue;
            expect(log.isOver(last.number, last.edition)).toBe(false);
            log.keepRecord(last);
            expected.set(last.number, last);
          } else {
            // The phone may name sessions of long ago, and such as never were.
            const named = what.map((back) => last.number - back);
            const kept = named.map((number): [number, number] => [
              number,
              expected.get(number)?.edition ?? 3,
            ]);
            log.forgetKept(install, kept);
            for (const [number] of kept) expected.delete(number);
          }
          expect(log.isOver(last.number, last.edition)).toBe(true);
          expect(log.isOver(last.number, last.edition + 1)).toBe(false);
          expect(log.isOver(last.number + 1, 0)).toBe(false);
          expect(log.isOver(last.number - 1, 9)).toBe(true);
        }
        expect(waiting()).toEqual([...expected.values()].sort((a, b) => a.number - b.number));
        for (const [, { rows }] of segments()) expect(rows.length).toBeLessThanOrEqual(SEGMENT_ROWS);
        expect(log.loadLog()).toMatchObject({ install, thinned: 0, thinnedS: 0 });
      }),
      { numRuns: 60 },
    );
    expect(reported).not.toHaveBeenCalled();
  });

  it('keeps an edition that came after what the phone has', () => {
    const { install } = log.loadLog();
    log.keepRecord(record(1, { edition: 2 }));
    log.keepRecord(record(2));
    log.forgetKept(install, [[1, 1]]);
    expect(numbers()).toEqual([1, 2]);
    log.forgetKept(install, [[1, 2]]);
    expect(numbers()).toEqual([2]);
    log.forgetKept(install + 1, [[2, 0]]);
    expect(numbers()).toEqual([2]);
  });

  it('keeps a session whose number was given before to another one, which the phone has', () => {
    const { install } = log.loadLog();
    const again = record(1);
    log.keepRecord(again);
    expect(log.forgetKept(install, [[1, 0, again.startedAtS - 1]])).toBe(false);
    expect(numbers()).toEqual([1]);
    expect(log.forgetKept(install, [[1, 0, again.startedAtS]])).toBe(true);
    expect(numbers()).toEqual([]);
  });

  it('writes a session in a new segment when it is amended after the segment was left, and both go by one word', () => {
    const { install } = log.loadLog();
    keepMany(SEGMENT_ROWS + 1);
    const amended = record(SEGMENT_ROWS, { edition: 1 });
    log.keepRecord(amended);
    expect(waiting().at(-1)).toEqual(amended);
    expect(waiting()).toHaveLength(SEGMENT_ROWS + 2);
    log.forgetKept(install, [[SEGMENT_ROWS, 1]]);
    expect(numbers()).not.toContain(SEGMENT_ROWS);
  });

  it('takes files away with their sessions, and does not look for those again', () => {
    const { install } = log.loadLog();
    keepMany(3 * SEGMENT_ROWS);
    expect(segments().map(([place]) => place)).toEqual([0, 1, 2]);
    const first = numbers().slice(0, SEGMENT_ROWS);
    log.forgetKept(
      install,
      first.map((number) => [number, 0]),
    );
    expect(flash.names).toEqual(['log', 'log.1', 'log.2']);
    expect(log.loadLog()).toMatchObject({ first: 1, last: 2 });
    expect(segments().map(([place]) => place)).toEqual([1, 2]);
    log.forgetKept(
      install,
      numbers().map((number) => [number, 0]),
    );
    expect(flash.names).toEqual(['log']);
    expect(log.nextNumber()).toBe(3 * SEGMENT_ROWS + 1);
    keepMany(1);
    expect(numbers()).toEqual([3 * SEGMENT_ROWS + 1]);
  });

  it('can be read from the oldest on, as far as is wanted', () => {
    keepMany(2 * SEGMENT_ROWS);
    const seen: number[] = [];
    log.visitSegments((place) => seen.push(place) < 1);
    expect(seen).toEqual([0]);
  });

  it('passes over segments that are gone or empty', () => {
    keepMany(3 * SEGMENT_ROWS);
    flash.files.delete('log.0');
    flash.put('log.1', { install: log.loadLog().install, rows: [] });
    expect(segments().map(([place]) => place)).toEqual([2]);
    log.forgetKept(log.loadLog().install, []);
    expect(log.loadLog()).toMatchObject({ first: 2, last: 2 });
  });
});

describe('a log that is full', () => {
  it('gives up the oldest segment, and counts what was in it', () => {
    keepMany(2 * SEGMENT_ROWS);
    flash.roomBytes = flash.usedBytes + 20;
    keepMany(1);
    expect(numbers()[0]).toBe(SEGMENT_ROWS + 1);
    expect(numbers().at(-1)).toBe(2 * SEGMENT_ROWS + 1);
    const heldS = (SEGMENT_ROWS * (SEGMENT_ROWS + 1)) / 2;
    expect(log.loadLog()).toMatchObject({ first: 1, thinned: SEGMENT_ROWS, thinnedS: heldS });
    expect(flash.names).not.toContain('log.0');
  });

  it('never gives up the newest segment: then the session is refused', () => {
    keepMany(3);
    flash.roomBytes = flash.usedBytes + 20;
    expect(() => keepMany(1)).toThrow('no space left');
    expect(numbers()).toEqual([1, 2, 3]);
    expect(log.loadLog()).toMatchObject({ thinned: 0, thinnedS: 0 });
  });
});

describe('a log that cannot be read', () => {
  it.each([
    ['install', 0, UINT32],
    ['last', 0, 65_535],
    ['lastNumber', 0, UINT32],
    ['lastEdition', 0, UINT32],
    ['thinned', 0, UINT32],
    ['thinnedS', 0, UINT32 * 86_400],
  ])('is one whose %s is out of its range', (name, min, max) => {
    for (const value of [min, max]) {
      flash.put('log', { ...EMPTY_LOG, [name]: value });
      expect(log.loadLog()).toEqual({ ...EMPTY_LOG, [name]: value });
    }
    for (const bad of otherThanWhole(min, max)) {
      flash.put('log', { ...EMPTY_LOG, [name]: bad });
      log.loadLog();
      expect([bad, flash.files.has('log.bad')]).toEqual([bad, true]);
      flash.files.delete('log.bad');
    }
  });

  it('is one that begins after its end', () => {
    flash.put('log', { ...EMPTY_LOG, first: 5, last: 5 });
    expect(log.loadLog().first).toBe(5);
    flash.put('log', { ...EMPTY_LOG, first: 6, last: 5 });
    expect(log.loadLog().first).toBe(0);
    for (const junk of ['junk', null, 7]) {
      flash.put('log', junk);
      expect(log.loadLog().first).toBe(0);
    }
  });

  it('begins anew as another install, and what lies there is still told and acknowledged', () => {
    keepMany(2 * SEGMENT_ROWS + 1);
    const before = log.loadLog();
    flash.put('log', 'junk');
    flash.put('log.x', 'nothing of the log');
    flash.put('xlog.70', 'nothing of the log');
    flash.put('log.700000', 'nothing of the log');
    const after = log.loadLog();
    expect(after).toMatchObject({ first: 0, last: 2, thinned: 0 });
    expect(log.loadLog()).toEqual(after);
    expect(waiting()).toHaveLength(2 * SEGMENT_ROWS + 1);
    // No number of the sessions that lie there is given again under their install.
    keepMany(1);
    expect(segments().at(-1)).toMatchObject([3, { install: after.install, rows: [{}] }]);
    log.forgetKept(
      before.install,
      numbers().map((number) => [number, 0]),
    );
    expect(waiting()).toHaveLength(1);
    expect(segments()).toHaveLength(1);
  });

  it('draws an install number of 32 bits, another one each time', () => {
    const drawn = new Set<number>();
    for (let time = 0; time < 50; time++) {
      flash.files.clear();
      drawn.add(log.loadLog().install);
    }
    expect(drawn.size).toBe(50);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThanOrEqual(UINT32);
    expect(Math.max(...drawn)).toBeGreaterThan(UINT32 / 8);
  });

  it('is begun behind the last of many segments', () => {
    flash.put('log.12345', { install: INSTALL + 1, rows: [record(5)] });
    expect(log.loadLog()).toMatchObject({ first: 0, last: 12_345 });
  });

  it('is reported where it cannot be begun, and goes on from memory', () => {
    flash.roomBytes = 0;
    expect(log.loadLog()).toMatchObject({ first: 0, last: 0, thinned: 0 });
    // That the flash is full, and what that means for the log.
    expect(reported).toHaveBeenCalledTimes(2);
  });

  it('knows the last edition although an earlier one lies in the newest segment', () => {
    flash.put('log', { ...EMPTY_LOG, lastNumber: 5, lastEdition: 2 });
    flash.put('log.0', { install: INSTALL, rows: [record(5, { edition: 1 })] });
    expect([log.isOver(5, 2), log.isOver(5, 3), log.nextNumber()]).toEqual([true, false, 6]);
  });
});
