import type { Sensors } from '../sensors/sensors';

const MS_PER_MINUTE = 60_000;
const M_PER_KM = 1000;
/** A made runner: no sensor tells how fast somebody goes on a desk. */
const RUN = { speedMPerS: 2.5, stepsPerMinute: 152, kcalPerMinute: 9.5 } as const;

/** What an exercise, or a lap of it, has come to; units as in types/device/exercise.d.ts of fitbit-sdk-types. */
export interface ExerciseStats {
  readonly activeTime: number;
  readonly calories: number;
  readonly distance: number;
  readonly elevationGain: number;
  readonly heartRate: { readonly current: number; readonly max: number; readonly average: number };
  readonly pace: { readonly current: number; readonly average: number };
  readonly speed: { readonly current: number; readonly max: number; readonly average: number };
  readonly steps: number;
  readonly swimLengths: number | undefined;
}

/** Counts the time of one exercise, without its pauses. */
export class ExerciseSession {
  private activeBeforeMs = 0;
  private activeSinceMs: number | undefined;
  private lapFromMs = 0;

  constructor(
    private readonly nowMs: () => number,
    private readonly sensors: Sensors,
  ) {
    this.activeSinceMs = nowMs();
  }

  pause(): void {
    this.activeBeforeMs = this.activeMs;
    this.activeSinceMs = undefined;
  }

  resume(): void {
    this.activeSinceMs ??= this.nowMs();
  }

  /** Ends a lap. @returns what it has come to */
  splitLap(): ExerciseStats {
    const stats = this.lap();
    this.lapFromMs = this.activeMs;
    return stats;
  }

  whole(): ExerciseStats {
    return this.statsOf(this.activeMs);
  }

  lap(): ExerciseStats {
    return this.statsOf(this.activeMs - this.lapFromMs);
  }

  private get activeMs(): number {
    return this.activeBeforeMs + (this.activeSinceMs === undefined ? 0 : this.nowMs() - this.activeSinceMs);
  }

  private statsOf(activeMs: number): ExerciseStats {
    const minutes = activeMs / MS_PER_MINUTE;
    const speedMPerS = this.sensors.get('location')?.speed ?? RUN.speedMPerS;
    const current = this.activeSinceMs === undefined ? 0 : speedMPerS;
    const heartRate = this.heartRateAfter(minutes);
    const average = Math.round(heartRate - 8 * Math.exp(-minutes));
    const paceOf = (speed: number): number => (speed === 0 ? 0 : M_PER_KM / speed);
    return {
      activeTime: Math.round(activeMs),
      calories: Math.round(minutes * RUN.kcalPerMinute),
      distance: Math.round((activeMs / 1000) * speedMPerS),
      elevationGain: 0,
      heartRate: { current: heartRate, max: heartRate, average },
      pace: { current: paceOf(current), average: paceOf(speedMPerS) },
      speed: { current, max: speedMPerS, average: speedMPerS },
      steps: Math.round(minutes * RUN.stepsPerMinute),
      swimLengths: undefined,
    };
  }

  /** It rises over the first minutes, unless somebody has set it. */
  private heartRateAfter(minutes: number): number {
    const now = this.sensors.get('heart-rate') ?? 0;
    return this.sensors.isChosen('heart-rate') ? now : Math.round(now + 60 * (1 - Math.exp(-minutes / 2)));
  }
}
