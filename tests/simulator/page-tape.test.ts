import fc from 'fast-check';
import { Journal } from '../../simulator/journal';
import { buzzesOf } from '../../simulator/page/tape/buzzes';
import { placeLabels } from '../../simulator/page/tape/labels';
import { needlePath } from '../../simulator/page/tape/needle';
import { shapeOf } from '../../simulator/page/tape/patterns';
import { vibrationList } from '../../simulator/page/sound/device-vibration';
import { minutesAndTenths, timeOfDay } from '../../simulator/page/time/format';
import { VIBRATION_PATTERNS, strengthAt } from '../../simulator/watch/vibration-patterns';

const patterns = Object.entries(VIBRATION_PATTERNS);
const names = Object.keys(VIBRATION_PATTERNS);

describe('shapes of patterns', () => {
  test.each(patterns)('%s is as strong at each moment as the motor', (name, pattern) => {
    const shape = shapeOf(name);
    for (let atMs = 0; atMs < shape.lengthMs + 50; atMs++) {
      const inRoundMs = shape.loops ? atMs % shape.lengthMs : atMs;
      const pulse = shape.pulses.find(({ fromMs, toMs }) => fromMs <= inRoundMs && inRoundMs < toMs);
      expect(pulse?.strength ?? 0).toBe(strengthAt(pattern, atMs));
    }
  });

  test.each(patterns)(
    '%s as a list for the device runs and rests as long as the motor does',
    (name, pattern) => {
      const shape = shapeOf(name);
      const list = vibrationList(shape);
      expect(list.length % 2).toBe(1);
      expect(list.length).toBeLessThanOrEqual(99);
      let atMs = 0;
      list.forEach((durationMs, index) => {
        expect(durationMs).toBeGreaterThan(0);
        const middleMs = atMs + durationMs / 2;
        expect(strengthAt(pattern, middleMs) > 0).toBe(index % 2 === 0);
        atMs += durationMs;
      });
    },
  );

  test('a name that the motor does not know is nothing', () => {
    expect(shapeOf('constructor').pulses).toEqual([]);
    expect(vibrationList(shapeOf('nothing'))).toEqual([]);
  });
});

describe('the tape', () => {
  function journal() {
    let nowMs = 0;
    const written = new Journal(() => nowMs);
    return { written, at: (ms: number) => ((nowMs = ms), written) };
  }

  test('tells vibrations from the last launch on, with their ends', () => {
    const { written, at } = journal();
    at(0).write({ kind: 'vibration', pattern: 'bump', accepted: true });
    at(4000).write({ kind: 'lifecycle', side: 'app', state: 'launched' });
    at(5000).write({ kind: 'vibration', pattern: 'ring', accepted: true });
    at(5500).write({ kind: 'vibration', pattern: 'bump', accepted: false });
    at(9000).write({ kind: 'vibration-stop' });
    at(9500).write({ kind: 'vibration', pattern: 'alert', accepted: true });
    const told = buzzesOf(written.entries);
    expect(told.map(({ pattern, sinceLaunchMs, accepted }) => [pattern, sinceLaunchMs, accepted])).toEqual([
      ['bump', 0, true],
      ['ring', 1000, true],
      ['bump', 1500, false],
      ['alert', 5500, true],
    ]);
    expect(told.map(({ endMs }) => endMs)).toEqual([25, 9000, 5500, Infinity]);
  });

  test('draws no further than the motor has run and never higher than full strength', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.integer({ min: 1, max: 30_000 }),
        (pattern, atMs, ranForMs) => {
          const { written, at } = journal();
          at(atMs).write({ kind: 'vibration', pattern, accepted: true });
          at(atMs + ranForMs).write({ kind: 'vibration-stop' });
          const scale = { pxPerMs: 0.1, reachPx: 30, untilMs: Infinity };
          const path = buzzesOf(written.entries)
            .map((buzz) => needlePath(buzz, shapeOf(pattern), scale))
            .join('');
          const points = [...path.matchAll(/[ML]([-\d.]+),([-\d.]+)/g)].map((point) =>
            point.slice(1).map(Number),
          );
          expect(points.length).toBeGreaterThan(0);
          for (const [x = NaN, y = NaN] of points) {
            expect(Math.abs(y)).toBeLessThanOrEqual(30);
            expect(x).toBeGreaterThanOrEqual(atMs * 0.1 - 0.01);
            expect(x).toBeLessThanOrEqual((atMs + ranForMs) * 0.1 + 2);
          }
        },
      ),
    );
  });

  test('no name covers another', () => {
    const gaps = fc.array(fc.tuple(fc.constantFrom(...names), fc.integer({ min: 10, max: 20_000 })), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(gaps, (given) => {
        const { written, at } = journal();
        let nowMs = 0;
        for (const [pattern, gapMs] of given) {
          at((nowMs += gapMs)).write({ kind: 'vibration', pattern, accepted: true });
        }
        const labels = placeLabels(buzzesOf(written.entries), 0.016);
        for (const label of labels) {
          for (const other of labels) {
            if (other.row !== label.row || other.x <= label.x) continue;
            expect(other.x - other.text.length * 6.4).toBeGreaterThan(label.x);
          }
        }
        if (given.length > 0) expect(labels.length).toBeGreaterThan(0);
      }),
    );
  });

  test('counts a name that would stand behind itself', () => {
    const { written, at } = journal();
    for (const ms of [0, 2000, 4000, 60_000]) {
      at(ms).write({ kind: 'vibration', pattern: 'nudge', accepted: true });
    }
    expect(placeLabels(buzzesOf(written.entries), 0.016).map(({ text }) => text)).toEqual([
      'nudge x3',
      'nudge',
    ]);
  });
});

describe('times', () => {
  test('are told to the tenth, never rounded up', () => {
    expect(minutesAndTenths(12_399)).toBe('0:12.3');
    expect(minutesAndTenths(899_999)).toBe('14:59.9');
    expect(minutesAndTenths(-5)).toBe('0:00.0');
  });

  test('are told as the watch does, whatever its zone', () => {
    const noon = Date.UTC(2020, 5, 1, 12, 0, 5);
    expect(timeOfDay(noon, 0)).toBe('12:00:05');
    expect(timeOfDay(noon, 345)).toBe('17:45:05');
    expect(timeOfDay(noon, -720)).toBe('00:00:05');
  });
});
