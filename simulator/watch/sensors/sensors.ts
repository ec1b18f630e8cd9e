import { Signal } from '../../signal';
import type { WallClock } from '../../wall-clock';
import type { Motion } from '../motion';
import { MadeDay, type DayActivity } from './made-day';
import { checkSensorValue, type Axes, type SensorName, type SensorValues } from './values';
import { WEARER } from './wearer';

const MS_PER_MINUTE = 60_000;

/** Values that stay the same unless somebody sets them. The place: Greenwich. */
const STEADY = {
  worn: true,
  'goal-steps': 10_000,
  'goal-distance': 8047,
  'goal-calories': 2400,
  'goal-elevation-gain': 10,
  'goal-zone-minutes': 22,
  battery: 80,
  charging: false,
  rotation: { x: 0, y: 0, z: 0 },
  altitude: 45,
  location: { latitude: 51.4779, longitude: -0.0015 },
} as const satisfies Partial<SensorValues>;

/**
 * What the sensors of the watch feel: what somebody has set, else made values (see `MadeDay`), the same each time for the
 * same seed and time of day.
 */
export class Sensors {
  /** Emitted before a value becomes another one, so that whoever measures can note what was until now. */
  readonly changing = new Signal<SensorName>();
  /** Emitted afterwards. */
  readonly changed = new Signal<SensorName>();
  readonly day: MadeDay;
  private readonly chosen = new Map<SensorName, unknown>();

  constructor(
    private readonly clock: WallClock,
    private readonly motion: Motion,
    readonly seed: number,
  ) {
    this.day = new MadeDay(seed, WEARER.restingHeartRate, WEARER.bmr);
  }

  get<K extends SensorName>(name: K): SensorValues[K] {
    if (this.chosen.has(name)) return this.chosen.get(name) as SensorValues[K];
    return this.made(name);
  }

  isChosen(name: SensorName): boolean {
    return this.chosen.has(name);
  }

  /**
   * Holds a value until another is set; undefined gives it back to what is made up.
   * @throws RangeError for a name or value that there is not
   */
  set<K extends SensorName>(name: K, value: SensorValues[K] | undefined): void {
    checkSensorValue(name, value === undefined ? this.get(name) : value);
    this.changing.emit(name);
    if (value === undefined) this.chosen.delete(name);
    else this.chosen.set(name, value);
    if (name === 'acceleration') {
      const { x, y, z } = (value as Axes | undefined) ?? { x: 0, y: 0, z: 9.81 };
      this.chosen.delete(name);
      this.motion.set(x, y, z);
    }
    this.changed.emit(name);
  }

  /** Local time, ms since 1970 as if it were UTC. */
  get localMs(): number {
    return this.clock.now() + this.clock.utcOffsetMinutes * MS_PER_MINUTE;
  }

  private made<K extends SensorName>(name: K): SensorValues[K];
  private made(name: SensorName): unknown {
    if (Object.hasOwn(STEADY, name)) return STEADY[name as keyof typeof STEADY];
    switch (name) {
      case 'heart-rate':
        return this.get('worn') ? this.day.heartRate(this.localMs) : null;
      case 'sleep':
        return this.day.isAsleep(this.localMs) ? 'asleep' : 'awake';
      case 'acceleration':
        return this.motion.acceleration;
      case 'orientation':
        return orientationFrom(this.motion.acceleration);
      default:
        return activityOf(this.day.activity(this.localMs), name);
    }
  }
}

function activityOf(activity: DayActivity, name: SensorName): number {
  switch (name) {
    case 'steps':
    case 'distance':
    case 'calories':
      return activity[name];
    case 'elevation-gain':
      return activity.elevationGain;
    case 'fat-burn-minutes':
      return activity.zoneMinutes.fatBurn;
    case 'cardio-minutes':
      return activity.zoneMinutes.cardio;
    case 'peak-minutes':
      return activity.zoneMinutes.peak;
    default:
      throw new Error(`no value is made for "${name}"`);
  }
}

/** The smallest turn that brings "up" of a watch lying face up to where gravity says that up is. */
function orientationFrom({ x, y, z }: Axes): [number, number, number, number] {
  const length = Math.hypot(x, y, z);
  if (length === 0) return [1, 0, 0, 0];
  const scalar = 1 + z / length;
  if (scalar < 1e-9) return [0, 1, 0, 0];
  const norm = Math.hypot(scalar, y / length, x / length);
  return [scalar / norm, y / length / norm, -x / length / norm, 0];
}
