import fc from 'fast-check';
import type { Acceleration } from '../../../app/wrist/gravity';
import { feel, NOTHING_FELT } from '../../../app/wrist/turn';

/** Readings come this far apart, in ms. */
export const APART_MS = 200;
export const GRAVITY = 9.81;
export const DEGREE = Math.PI / 180;
const STILL_MS = 1500;
export const FOREARM: Acceleration = { x: 1, y: 0, z: 0 };
/** What the sensor's clock says when a movement begins. */
const SENSOR_CLOCK_MS = 897_701;

export type Reading = readonly [ms: number, felt: Acceleration];
/** Where gravity points at a moment, in ms since the movement began. */
export type Movement = (ms: number) => Acceleration;

export const add = (a: Acceleration, b: Acceleration, times = 1): Acceleration => ({
  x: a.x + b.x * times,
  y: a.y + b.y * times,
  z: a.z + b.z * times,
});
const dot = (a: Acceleration, b: Acceleration): number => a.x * b.x + a.y * b.y + a.z * b.z;
export const cross = (a: Acceleration, b: Acceleration): Acceleration => ({
  x: a.y * b.z - a.z * b.y,
  y: a.z * b.x - a.x * b.z,
  z: a.x * b.y - a.y * b.x,
});
export const ofLength = (a: Acceleration, length: number): Acceleration =>
  add({ x: 0, y: 0, z: 0 }, a, length / Math.sqrt(dot(a, a)));
export const angleBetween = (a: Acceleration, b: Acceleration): number =>
  Math.acos(dot(ofLength(a, 1), ofLength(b, 1))) / DEGREE;

/** Turns a direction about an axis of length 1, by degrees. */
export function rotated(felt: Acceleration, axis: Acceleration, degrees: number): Acceleration {
  const cos = Math.cos(degrees * DEGREE);
  const along = add(ofLength(felt, 0), axis, dot(axis, felt) * (1 - cos));
  return add(add(along, felt, cos), cross(axis, felt), Math.sin(degrees * DEGREE));
}

/** There, a while on the far side, and back, beginning and ending each way gently; 0 to 1. */
export const thereAndBack =
  (rampMs: number, holdMs: number) =>
  (ms: number): number => {
    const share = ms < rampMs ? ms / rampMs : 1 - (ms - rampMs - holdMs) / rampMs;
    return (1 - Math.cos(Math.PI * Math.min(1, Math.max(0, share)))) / 2;
  };

export const direction = fc
  .tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: 0, max: 360, noNaN: true }))
  .map(([z, turn]): Acceleration => {
    const side = Math.sqrt(1 - z * z);
    return { x: side * Math.cos(turn * DEGREE), y: side * Math.sin(turn * DEGREE), z };
  });
export const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });
/** A row of small pushes in all directions, of at most so many m/s²; the same for the same seed. */
type Pushes = (most: number) => Acceleration;
export const pushes = fc.integer().map((seed): Pushes => {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 8) / 2 ** 24;
  };
  return (most) => {
    const way = { x: next() - 0.5, y: next() - 0.5, z: next() - 0.5001 };
    return ofLength(way, next() * most);
  };
});

/** How an arm lies (where gravity points, and an axis across to that to turn it about), and how its readings fall. */
export const arm = fc
  .record({ towards: direction, other: direction, offset: fc.nat(APART_MS - 1), push: pushes })
  .filter(({ towards, other }) => angleBetween(towards, other) > 5 && angleBetween(towards, other) < 175)
  .map(({ towards, other, offset, push }) => ({
    rest: ofLength(towards, GRAVITY),
    across: ofLength(cross(towards, other), 1),
    offset,
    push,
  }));
export type Arm = typeof arm extends fc.Arbitrary<infer T> ? T : never;

/** What the sensor tells of stillness, a movement with pushes of at most so many m/s², and stillness where that ended. */
export function readings(
  { offset, push }: Pick<Arm, 'offset' | 'push'>,
  movement: Movement,
  lastsMs: number,
  most: number,
): Reading[] {
  const rows: Reading[] = [];
  for (let ms = offset - STILL_MS; ms < lastsMs + 2 * STILL_MS; ms += APART_MS) {
    const isMoving = ms > 0 && ms < lastsMs;
    rows.push([ms, add(movement(Math.min(lastsMs, Math.max(0, ms))), push(isMoving ? most : 0.2))]);
  }
  return rows;
}

/** When turns are told of, in ms of the rows. */
export function turnsOf(rows: readonly Reading[]): number[] {
  const told: number[] = [];
  rows.reduce((posture, [ms, felt]) => {
    const next = feel(posture, felt, ms + SENSOR_CLOCK_MS);
    for (let turn = posture.turns; turn < next.turns; turn++) told.push(ms);
    return next;
  }, NOTHING_FELT);
  return told;
}
