import { constructorOf } from '../../constructors';
import { moduleExports } from '../../modules';
import { PlatformError } from '../../platform-error';
import type { Program } from '../../program';

type Numbers = Float32Array;

function arrayOf(value: unknown, name: string): Numbers {
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return Float32Array.from(value as Numbers);
  if (Array.isArray(value)) return Float32Array.from(value as number[]);
  throw new PlatformError('TypeError', `${name} needs a Float32Array`);
}

const sumOf = (values: Numbers): number => values.reduce((total, value) => total + value, 0);
const meanOf = (values: Numbers): number => sumOf(values) / values.length;
const varianceOf = (values: Numbers): number => {
  const mean = meanOf(values);
  return meanOf(values.map((value) => (value - mean) ** 2));
};
const indexOfMost = (values: Numbers, sign: 1 | -1): number =>
  values.reduce((best, value, index) => (sign * value > sign * (values[best] ?? NaN) ? index : best), 0);

/** What gives one number of an array. */
const REDUCERS: Readonly<Record<string, (values: Numbers) => number>> = {
  sum: sumOf,
  mean: meanOf,
  variance: varianceOf,
  std: (values) => Math.sqrt(varianceOf(values)),
  argmax: (values) => indexOfMost(values, 1),
  argmin: (values) => indexOfMost(values, -1),
  max: (values) => values.reduce((most, value) => Math.max(most, value), -Infinity),
  min: (values) => values.reduce((least, value) => Math.min(least, value), Infinity),
};

/** What gives an array of an array. */
const MAPPERS: Readonly<Record<string, (values: Numbers, ...rest: unknown[]) => Numbers>> = {
  sqrt: (values) => values.map(Math.sqrt),
  square: (values) => values.map((value) => value * value),
  abs: (values) => values.map(Math.abs),
  diff: (values) => values.slice(1).map((value, index) => value - (values[index] ?? 0)),
  cumsum: (values) => {
    let total = 0;
    return values.map((value) => (total += value));
  },
  clip: (values, least = -Infinity, most = Infinity) =>
    values.map((value) => Math.min(Number(most), Math.max(Number(least), value))),
  stride: (values, step = 1) => values.filter((_, index) => index % Number(step) === 0),
};

/** What joins two arrays, or an array and a number. */
const OPERATORS: Readonly<Record<string, (left: number, right: number) => number>> = {
  add: (left, right) => left + right,
  sub: (left, right) => left - right,
  mul: (left, right) => left * right,
  div: (left, right) => left / right,
};

function joined(
  name: string,
  operate: (left: number, right: number) => number,
  a: unknown,
  b: unknown,
): Numbers {
  if (typeof b === 'number') return arrayOf(a, name).map((value) => operate(value, b));
  const right = arrayOf(b, name);
  if (typeof a === 'number') return right.map((value) => operate(a, value));
  const left = arrayOf(a, name);
  if (left.length !== right.length)
    throw new PlatformError('RangeError', `${name}: the arrays differ in length`);
  return left.map((value, index) => operate(value, right[index] ?? NaN));
}

function range(first: unknown, stop: unknown, step: unknown): Numbers {
  const [from, to] = stop === undefined ? [0, Number(first)] : [Number(first), Number(stop)];
  const by = step === undefined ? 1 : Number(step);
  if (!(by !== 0 && Number.isFinite(by)))
    throw new PlatformError('RangeError', 'range: the step cannot be 0');
  return Float32Array.from(
    { length: Math.max(0, Math.ceil((to - from) / by)) },
    (_, index) => from + index * by,
  );
}

/**
 * The module "scientific": sums, means and the like of Float32Arrays, with the variance of the whole (divided by n).
 * Source: types/device/scientific.d.ts of fitbit-sdk-types; that arrays of other numbers are taken, too, and which
 * variance it is, are assumptions (NumPy's, whose names these are).
 */
export function createScientificModule(program: Program): Record<string, unknown> {
  const names: Record<string, unknown> = {
    range: (first: unknown, stop?: unknown, step?: unknown) => program.realm.adopt(range(first, stop, step)),
  };
  for (const [name, reduce] of Object.entries(REDUCERS)) {
    names[name] = (values: unknown) => reduce(arrayOf(values, name));
  }
  for (const [name, map] of Object.entries(MAPPERS)) {
    names[name] = (values: unknown, ...rest: unknown[]) =>
      program.realm.adopt(map(arrayOf(values, name), ...rest));
  }
  for (const [name, operate] of Object.entries(OPERATORS)) {
    names[name] = (a: unknown, b: unknown) => program.realm.adopt(joined(name, operate, a, b));
  }
  return moduleExports(program, names);
}

/**
 * The module "scientific/signal": `LinearFilter`, a digital filter in transposed direct form II, as SciPy's `lfilter`.
 * Source: types/device/scientific-signal.d.ts of fitbit-sdk-types. The order of the coefficients (a, then b) is that of
 * the typings.
 */
export function createSignalModule(program: Program): Record<string, unknown> {
  const furnish = (target: object, first: unknown, second: unknown, state?: unknown): void => {
    const a = arrayOf(first, 'LinearFilter');
    const b = arrayOf(second, 'LinearFilter');
    const scale = a[0] ?? 0;
    if (scale === 0)
      throw new PlatformError('RangeError', 'LinearFilter: the first coefficient of a cannot be 0');
    const order = Math.max(a.length, b.length);
    const z = new Float32Array(Math.max(1, order - 1));
    if (state !== undefined) z.set(arrayOf(state, 'LinearFilter').subarray(0, z.length));
    const at = (values: Numbers, index: number): number => (values[index] ?? 0) / scale;
    const update = (input: unknown): unknown =>
      program.realm.adopt(
        arrayOf(input, 'LinearFilter.update').map((x) => {
          const y = at(b, 0) * x + (z[0] ?? 0);
          for (let index = 0; index < z.length; index++) {
            z[index] = at(b, index + 1) * x + (z[index + 1] ?? 0) - at(a, index + 1) * y;
          }
          return y;
        }),
      );
    program.exposeOn(target, {
      get a() {
        return program.realm.adopt(a);
      },
      get b() {
        return program.realm.adopt(b);
      },
      get z() {
        return program.realm.adopt(z);
      },
      update,
    });
  };
  const LinearFilter = constructorOf(program, 'LinearFilter', furnish);
  return moduleExports(program, {}, { raw: { LinearFilter } });
}
