/** Three axes of the watch: x to the right of the screen, y up, z out of it. */
export interface Axes {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Where the watch and the phone are. */
interface Place {
  /** In degrees. */
  readonly latitude: number;
  readonly longitude: number;
  /** In metres. Default: 10. */
  readonly accuracy?: number;
  /** In m/s. Default: 0. */
  readonly speed?: number;
  /** In degrees from north, clockwise. Default: none, as nothing moves. */
  readonly heading?: number;
}

/** Everything that the sensors of a watch can be made to feel, by name. */
export interface SensorValues {
  /** Beats a minute; null when none is found. */
  'heart-rate': number | null;
  /** Whether the watch is on a wrist. */
  worn: boolean;
  sleep: 'awake' | 'asleep' | 'unknown';
  /** Since midnight. */
  steps: number;
  /** In metres, since midnight. */
  distance: number;
  /** In kcal, since midnight. */
  calories: number;
  /** In floors, since midnight. */
  'elevation-gain': number;
  /** Active zone minutes since midnight, by zone. */
  'fat-burn-minutes': number;
  'cardio-minutes': number;
  'peak-minutes': number;
  'goal-steps': number;
  'goal-distance': number;
  'goal-calories': number;
  'goal-elevation-gain': number;
  'goal-zone-minutes': number;
  /** Charge of the battery, 0 to 100. */
  battery: number;
  /** Whether it stands on its charger. */
  charging: boolean;
  /** In m/s², gravity included. */
  acceleration: Axes;
  /** In rad/s. */
  rotation: Axes;
  /** Unit quaternion: scalar, i, j, k. */
  orientation: readonly [number, number, number, number];
  /** In metres above the sea; the barometer goes by it. */
  altitude: number;
  /** null: no position is to be had. */
  location: Place | null;
}

export type SensorName = keyof SensorValues;

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const between = (least: number, most: number) => (value: unknown) =>
  isNumber(value) && value >= least && value <= most;
const count = (value: unknown): boolean => isNumber(value) && value >= 0;
const isBoolean = (value: unknown): boolean => typeof value === 'boolean';
const isAxes = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  ['x', 'y', 'z'].every((axis) => isNumber(Reflect.get(value, axis)));
const isPlace = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  between(-90, 90)(Reflect.get(value, 'latitude')) &&
  between(-180, 180)(Reflect.get(value, 'longitude'));

/** Whether a value is one that the sensor can have, and how that is said. */
const RULES: Readonly<
  Record<SensorName, { readonly is: (value: unknown) => boolean; readonly words: string }>
> = {
  'heart-rate': { is: (value) => value === null || between(20, 300)(value), words: '20 to 300 bpm, or null' },
  worn: { is: isBoolean, words: 'true or false' },
  sleep: {
    is: (value) => ['awake', 'asleep', 'unknown'].includes(value as string),
    words: 'awake, asleep or unknown',
  },
  steps: { is: count, words: '0 or more' },
  distance: { is: count, words: '0 m or more' },
  calories: { is: count, words: '0 kcal or more' },
  'elevation-gain': { is: count, words: '0 floors or more' },
  'fat-burn-minutes': { is: count, words: '0 minutes or more' },
  'cardio-minutes': { is: count, words: '0 minutes or more' },
  'peak-minutes': { is: count, words: '0 minutes or more' },
  'goal-steps': { is: count, words: '0 or more' },
  'goal-distance': { is: count, words: '0 m or more' },
  'goal-calories': { is: count, words: '0 kcal or more' },
  'goal-elevation-gain': { is: count, words: '0 floors or more' },
  'goal-zone-minutes': { is: count, words: '0 minutes or more' },
  battery: { is: between(0, 100), words: '0 to 100 %' },
  charging: { is: isBoolean, words: 'true or false' },
  acceleration: { is: isAxes, words: 'x, y and z in m/s²' },
  rotation: { is: isAxes, words: 'x, y and z in rad/s' },
  orientation: {
    is: (value) => Array.isArray(value) && value.length === 4 && value.every(isNumber),
    words: 'four numbers: scalar, i, j, k',
  },
  altitude: { is: between(-500, 10_000), words: '-500 to 10000 m' },
  location: {
    is: (value) => value === null || isPlace(value),
    words: 'latitude and longitude in degrees, or null',
  },
};

/** All names, in a fixed order. */
export const SENSOR_NAMES = Object.keys(RULES) as SensorName[];

/** @throws RangeError for an unknown name or a value that the sensor cannot have */
export function checkSensorValue(name: string, value: unknown): void {
  const rule = Object.hasOwn(RULES, name) ? RULES[name as SensorName] : undefined;
  if (!rule) throw new RangeError(`there is no sensor "${name}", only ${SENSOR_NAMES.join(', ')}`);
  if (!rule.is(value)) throw new RangeError(`"${name}" takes ${rule.words}, not ${JSON.stringify(value)}`);
}
