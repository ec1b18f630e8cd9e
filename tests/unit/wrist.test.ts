import fc from 'fast-check';
import type { Acceleration } from '../../app/wrist/gravity';
import {
  add,
  angleBetween,
  APART_MS,
  arm,
  cross,
  DEGREE,
  degrees,
  direction,
  FOREARM,
  GRAVITY,
  ofLength,
  pushes,
  readings,
  rotated,
  thereAndBack,
  turnsOf,
  type Arm,
  type Movement,
  type Reading,
} from './wrist-support/arm';

describe('a deliberate turn of the wrist', () => {
  /** About the forearm, of an arm that hangs by up to 60°; or a bend, about whatever is across to gravity. */
  const rolling = fc
    .record({ rest: direction, degrees: degrees(90, 160) })
    .filter(({ rest }) => angleBetween(rest, FOREARM) >= 30 && angleBetween(rest, FOREARM) <= 150)
    .map((roll) => ({ ...roll, axis: FOREARM }));
  const bending = fc
    .record({ arm, degrees: degrees(75, 160) })
    .map(({ arm: { rest, across }, degrees: angle }) => ({ rest, axis: across, degrees: angle }));
  const turn = fc
    .record({
      turning: fc.oneof(rolling, bending),
      rampMs: fc.integer({ min: 250, max: 450 }),
      holdMs: fc.integer({ min: 400, max: 900 }),
      offset: fc.nat(APART_MS - 1),
      push: pushes,
    })
    .map(({ turning, rampMs, holdMs, ...how }) => {
      const share = thereAndBack(rampMs, holdMs);
      const rest = ofLength(turning.rest, GRAVITY);
      const movement: Movement = (ms) => rotated(rest, turning.axis, turning.degrees * share(ms));
      const lastsMs = 2 * rampMs + holdMs;
      return { lastsMs, rows: readings(how, movement, lastsMs, 1) };
    });

  it('is noticed once, whichever way the arm lies, within 0.6 s', () => {
    fc.assert(
      fc.property(turn, ({ rows, lastsMs }) => {
        const told = turnsOf(rows);
        expect(told).toHaveLength(1);
        expect(told[0]).toBeLessThanOrEqual(lastsMs + 600);
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same when the watch repeats readings, as it does', () => {
    const repeats = fc.array(fc.record({ at: fc.nat(25), back: fc.integer({ min: 1, max: 4 }) }), {
      maxLength: 10,
    });
    fc.assert(
      fc.property(turn, repeats, ({ rows }, again) => {
        const repeated = rows.flatMap((row, index) => [
          row,
          ...again
            .filter(({ at }) => at === index)
            .flatMap(({ back }) => rows.slice(Math.max(0, index - back), index + 1)),
        ]);
        expect(turnsOf(repeated)).toEqual(turnsOf(rows));
      }),
    );
  });

  it('counts from where the arm has slowly gone', () => {
    fc.assert(
      fc.property(arm, degrees(30, 180), degrees(5, 15), (how, angle, perS) => {
        const driftMs = (angle / perS) * 1000;
        const share = thereAndBack(300, 500);
        const movement: Movement = (ms) =>
          rotated(how.rest, how.across, Math.min(angle, (perS * ms) / 1000) + 90 * share(ms - driftMs));
        expect(turnsOf(readings(how, movement, driftMs + 1100, 0.5))).toHaveLength(1);
      }),
    );
  });

  it('needs stillness before, so that many in one go count once at most', () => {
    fc.assert(
      fc.property(arm, degrees(80, 150), fc.constantFrom(2000, 20_000), (how, roll, lastsMs) => {
        const share = thereAndBack(300, 400);
        const movement: Movement = (ms) => rotated(how.rest, how.across, roll * share(ms % 1000));
        expect(turnsOf(readings(how, movement, lastsMs, 0.5)).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('no turn of the wrist', () => {
  const never = (rows: readonly Reading[]): void => expect(turnsOf(rows)).toEqual([]);
  /** The arm turned by so many degrees. */
  const by = ({ rest, across }: Arm, angle: number): Acceleration => rotated(rest, across, angle);

  it('is lying still', () => {
    fc.assert(fc.property(arm, (how) => never(readings(how, () => how.rest, 30_000, 1))));
  });

  it('is a change that stays: to lie down, to look at the watch', () => {
    fc.assert(
      fc.property(arm, degrees(-180, 180), fc.integer({ min: 1, max: 4000 }), (how, angle, lastsMs) => {
        never(readings(how, (ms) => by(how, (angle * ms) / lastsMs), lastsMs, 2));
      }),
      { numRuns: 500 },
    );
  });

  it('is a slow drift there and back', () => {
    fc.assert(
      fc.property(arm, degrees(0, 180), degrees(2, 20), (how, angle, perS) => {
        const oneWayMs = (angle / perS) * 1000;
        const movement: Movement = (ms) => by(how, (perS * (oneWayMs - Math.abs(ms - oneWayMs))) / 1000);
        never(readings(how, movement, 2 * oneWayMs, 0.5));
      }),
    );
  });

  it('is to go away and come back after a while', () => {
    fc.assert(
      fc.property(arm, degrees(40, 180), fc.integer({ min: 2300, max: 9000 }), (how, angle, holdMs) => {
        const share = thereAndBack(300, holdMs);
        never(readings(how, (ms) => by(how, angle * share(ms)), holdMs + 600, 1));
      }),
    );
  });

  it('is a smaller movement: a roll by up to 50°, a bend by up to 25°', () => {
    const times = fc.record({ angle: degrees(-1, 1), holdMs: fc.integer({ min: 0, max: 1500 }) });
    fc.assert(
      fc.property(arm, times, (how, { angle, holdMs }) => {
        const share = thereAndBack(250, holdMs);
        const lastsMs = holdMs + 500;
        never(readings(how, (ms) => rotated(how.rest, FOREARM, 50 * angle * share(ms)), lastsMs, 0.3));
        never(readings(how, (ms) => by(how, 25 * angle * share(ms)), lastsMs, 0.5));
      }),
      { numRuns: 500 },
    );
  });

  it('is an arm that swings through straight down by up to 14° each way', () => {
    fc.assert(
      fc.property(direction, arm, degrees(0, 14), degrees(400, 2000), (way, how, angle, periodMs) => {
        const axis = ofLength(cross(FOREARM, way), 1);
        const down = ofLength(FOREARM, GRAVITY);
        never(
          readings(
            how,
            (ms) => rotated(down, axis, angle * Math.cos((ms / periodMs) * 360 * DEGREE)),
            10_000,
            0.5,
          ),
        );
      }),
    );
  });

  it('is a single shake or knock, however hard and whatever the sensor makes of it', () => {
    fc.assert(
      fc.property(arm, fc.integer({ min: 1, max: 400 }), (how, lastsMs) => {
        const rows = readings(how, () => how.rest, lastsMs, 0);
        never(rows.map(([ms, felt]): Reading => [ms, ms > 0 && ms < lastsMs ? how.push(40) : felt]));
        never(
          rows.map(([ms, felt]): Reading => [
            ms,
            ms > 0 && ms < lastsMs ? by(how, 90 + how.push(30).x) : felt,
          ]),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('is a wave: to one side and then to the other', () => {
    fc.assert(
      fc.property(arm, degrees(90, 110), fc.integer({ min: 800, max: 1000 }), (how, angle, lastsMs) => {
        const movement: Movement = (ms) => by(how, angle * Math.sin((ms / lastsMs) * 360 * DEGREE));
        never(readings(how, movement, lastsMs, 0.5));
      }),
      { numRuns: 500 },
    );
  });

  it('is walking: an arm that swings, with a bounce at each step', () => {
    const gait = fc.record({
      swing: degrees(10, 50),
      strides: fc.double({ min: 0.7, max: 1.2, noNaN: true }),
      bounce: fc.double({ min: 0, max: 4, noNaN: true }),
      phase: degrees(0, 360),
    });
    fc.assert(
      fc.property(arm, gait, (how, { swing, strides, bounce, phase }) => {
        const movement: Movement = (ms) => {
          const angle = (ms / 1000) * strides * 360 * DEGREE;
          const down = by(how, swing * Math.sin(angle));
          return add(down, ofLength(down, 1), bounce * Math.sin(2 * angle + phase * DEGREE));
        };
        // The first stride from a stand may well be felt as a turn: still before, there and back.
        never(readings(how, movement, 30_000, 1).filter(([ms]) => ms > 0 && ms < 30_000));
      }),
      { numRuns: 500 },
    );
  });
});

describe('any readings at all', () => {
  it('are taken as they come, with at most one turn in 1.5 s', () => {
    const anyhow = fc.tuple(
      fc.integer({ min: -1500, max: 1500 }),
      fc.record({ x: fc.double(), y: fc.double(), z: fc.double() }),
    );
    const likely = fc.tuple(
      fc.integer({ min: 50, max: 400 }),
      fc.constantFrom({ x: 0, y: 0, z: GRAVITY }, { x: GRAVITY, y: 0, z: 0 }, { x: 7, y: 0, z: 7 }),
    );
    const steps = fc.oneof(
      fc.array(anyhow, { maxLength: 60 }),
      fc.array(likely, { minLength: 20, maxLength: 200 }),
    );
    fc.assert(
      fc.property(steps, (row) => {
        let ms = 0;
        const told = turnsOf(row.map(([step, felt]): Reading => [(ms += step), felt]));
        told
          .slice(1)
          .forEach((later, index) => expect(later - (told[index] ?? 0)).toBeGreaterThanOrEqual(1500));
      }),
      { numRuns: 500 },
    );
  });
});
