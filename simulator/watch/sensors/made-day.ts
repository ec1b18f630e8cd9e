import { mulberry32 } from '../../link/seeded-random';

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;
const STRIDE_M = 0.72;
const KCAL_PER_STEP = 0.04;
const STEPS_PER_FLOOR = 850;
/** Steps of a day from which on they count as brisk, and how many of those make an active zone minute. */
const BRISK_FROM_STEPS = 2500;
const STEPS_PER_ZONE_MINUTE = 220;

/** How much of the day's steps falls into each hour: the way to work, lunch, the way home, an evening walk. */
const STEPS_BY_HOUR = [0, 0, 0, 0, 0, 1, 3, 8, 9, 3, 3, 4, 9, 4, 3, 3, 5, 10, 9, 6, 4, 2, 1, 0] as const;
const ALL_HOURS = STEPS_BY_HOUR.reduce<number>((total, share) => total + share, 0);

/** What the wearer has done since midnight. */
export interface DayActivity {
  readonly steps: number;
  /** In metres. */
  readonly distance: number;
  /** In kcal, of the whole body, as the platform counts them. */
  readonly calories: number;
  /** In floors. */
  readonly elevationGain: number;
  readonly zoneMinutes: { readonly fatBurn: number; readonly cardio: number; readonly peak: number };
}

/**
 * A made wearer, plausible by the time of day and the same each time: everything is a function of local time and a seed.
 * Nothing of it is measured; it only gives apps something to show.
 */
export class MadeDay {
  /** @param bmrKcal what the body burns in a day at rest */
  constructor(
    private readonly seed: number,
    private readonly restingHeartRate: number,
    private readonly bmrKcal: number,
  ) {}

  /** Beats a minute; slower at night, faster while walking, never the same for long. @param localMs local time, ms since 1970 */
  heartRate(localMs: number): number {
    const minute = localMs / MS_PER_MINUTE;
    const hour = hourOf(localMs);
    const atNight = hour < 6.5 || hour >= 23 ? -6 : 6;
    const walking = (STEPS_BY_HOUR[Math.floor(hour)] ?? 0) * 2.2 * this.smooth(minute / 7, 1);
    const wandering = 8 * (this.smooth(minute / 3, 2) - 0.5) + 3 * (this.smooth(minute * 6, 3) - 0.5);
    return Math.round(this.restingHeartRate + atNight + walking + wandering);
  }

  /** What was done from midnight until then. */
  activity(localMs: number): DayActivity {
    const steps = this.stepsSinceMidnight(localMs);
    const brisk = Math.max(0, steps - BRISK_FROM_STEPS) / STEPS_PER_ZONE_MINUTE;
    return {
      steps,
      distance: Math.round(steps * STRIDE_M),
      calories: Math.round((this.bmrKcal * hourOf(localMs)) / 24 + steps * KCAL_PER_STEP),
      elevationGain: Math.floor(steps / STEPS_PER_FLOOR),
      zoneMinutes: {
        fatBurn: Math.floor(brisk),
        cardio: Math.floor(brisk / 6),
        peak: Math.floor(brisk / 30),
      },
    };
  }

  isAsleep(localMs: number): boolean {
    const hour = hourOf(localMs);
    return hour < 6.5 || hour >= 23;
  }

  private stepsSinceMidnight(localMs: number): number {
    const day = Math.floor(localMs / MS_PER_DAY);
    const total = 6000 + Math.floor(5000 * this.noise(day, 4));
    const hour = hourOf(localMs);
    const whole = STEPS_BY_HOUR.slice(0, Math.floor(hour)).reduce<number>((sum, share) => sum + share, 0);
    const part = (STEPS_BY_HOUR[Math.floor(hour)] ?? 0) * (hour % 1);
    return Math.floor((total * (whole + part)) / ALL_HOURS);
  }

  /** 0 to 1, changing gently with `at`. */
  private smooth(at: number, row: number): number {
    const from = Math.floor(at);
    const share = at - from;
    const eased = share * share * (3 - 2 * share);
    return this.noise(from, row) * (1 - eased) + this.noise(from + 1, row) * eased;
  }

  /** 0 to 1, the same for the same whole number. */
  private noise(at: number, row: number): number {
    return mulberry32(Math.imul(at, 0x9e3779b1) ^ Math.imul(this.seed * 8 + row, 0x85ebca6b))();
  }
}

function hourOf(localMs: number): number {
  return (((localMs % MS_PER_DAY) + MS_PER_DAY) % MS_PER_DAY) / (60 * MS_PER_MINUTE);
}
