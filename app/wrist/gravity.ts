/**
 * What an accelerometer feels, in m/s² along the watch's axes: x to the right of the screen, y up, z out of it (dev.fitbit.com,
 * accelerometer). At rest that is gravity alone. A watch is worn with its x along the forearm.
 */
export interface Acceleration {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

const GRAVITY = 9.81;

/** Squares of the cosines of angles: comparing those needs no root. */
export const COS2_20_DEGREES = 0.883;
export const COS2_30_DEGREES = 0.75;
export const COS2_60_DEGREES = 0.25;

/** Of gravity, so much has to lie across the forearm, in m/s², to tell a roll: one that hangs by more than 70° tells none. */
const LEAST_ACROSS = 3;

/** Whether it is about as strong as gravity (9.81 m/s²). @param least @param most how many times as strong, e.g. 0.75 and 1.25 */
export function isStrong(felt: Acceleration, least: number, most: number): boolean {
  const squared = dot(felt, felt) / (GRAVITY * GRAVITY);
  return squared >= least * least && squared <= most * most;
}

/** Whether the angle between two is at most a given one, up to 90°. @param cosSquared the square of the cosine of that, 0 to 1 */
export function isWithin(a: Acceleration, b: Acceleration, cosSquared: number): boolean {
  const product = dot(a, b);
  return product > 0 && product * product >= cosSquared * dot(a, a) * dot(b, b);
}

/** Whether the forearm has rolled by more than 60° about itself from one to the other, as far as gravity tells. */
export function isRolled(a: Acceleration, b: Acceleration): boolean {
  const acrossA = across(a);
  const acrossB = across(b);
  const least = LEAST_ACROSS * LEAST_ACROSS;
  if (dot(acrossA, acrossA) < least || dot(acrossB, acrossB) < least) return false;
  return !isWithin(acrossA, acrossB, COS2_60_DEGREES);
}

/** A quarter of the way from one to the other. */
export function towards(from: Acceleration, to: Acceleration): Acceleration {
  return {
    x: from.x + (to.x - from.x) / 4,
    y: from.y + (to.y - from.y) / 4,
    z: from.z + (to.z - from.z) / 4,
  };
}

/** What is felt the other way up. */
export function opposite({ x, y, z }: Acceleration): Acceleration {
  return { x: -x, y: -y, z: -z };
}

function across({ y, z }: Acceleration): Acceleration {
  return { x: 0, y, z };
}

function dot(a: Acceleration, b: Acceleration): number {
  return a.x * b.x + a.y * b.y + a.z * b.z;
}
