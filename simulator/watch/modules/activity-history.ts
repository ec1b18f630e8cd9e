import type { AppContext } from '../app-context';
import { WEARER } from '../sensors/wearer';

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;
/** No public source gives how many records a watch keeps. */
const MOST_DAYS = 7;
const MOST_MINUTES = 60;

/**
 * `dayHistory` and `minuteHistory`: full days and minutes before this one, the latest first.
 * Source: dev.fitbit.com/build/reference/device-api/user-activity; types/device/user-activity.d.ts of fitbit-sdk-types.
 */
export function createHistories(context: AppContext, may: () => boolean): Record<string, unknown> {
  const { program, machine } = context;
  const { sensors } = machine;
  const { day } = sensors;
  const history = (most: number, record: (ago: number) => Record<string, unknown>): unknown =>
    program.expose({
      maxRecordCount: most,
      query: (options?: unknown) => {
        const records = may()
          ? Array.from({ length: limitOf(options, most) }, (_, index) => record(index + 1))
          : [];
        return program.realm.adopt(records);
      },
    });
  return {
    dayHistory: history(MOST_DAYS, (ago) => {
      const midnightMs = Math.floor(sensors.localMs / MS_PER_DAY) * MS_PER_DAY;
      const { steps, distance, calories, elevationGain } = day.activity(
        midnightMs - (ago - 1) * MS_PER_DAY - 1,
      );
      const averageHeartRate = WEARER.restingHeartRate + 12;
      const { restingHeartRate } = WEARER;
      return { steps, distance, calories, elevationGain, averageHeartRate, restingHeartRate };
    }),
    minuteHistory: history(MOST_MINUTES, (ago) => {
      const endMs = Math.floor(sensors.localMs / MS_PER_MINUTE) * MS_PER_MINUTE - (ago - 1) * MS_PER_MINUTE;
      const [before, after] = [day.activity(endMs - MS_PER_MINUTE), day.activity(endMs)];
      const grown = (name: 'steps' | 'distance' | 'calories' | 'elevationGain'): number =>
        Math.max(0, after[name] - before[name]);
      return {
        steps: grown('steps'),
        distance: grown('distance'),
        calories: grown('calories'),
        elevationGain: grown('elevationGain'),
        averageHeartRate: day.heartRate(endMs),
        restingHeartRate: WEARER.restingHeartRate,
      };
    }),
  };
}

function limitOf(options: unknown, most: number): number {
  const wanted: unknown =
    typeof options === 'object' && options !== null ? Reflect.get(options, 'limit') : undefined;
  return typeof wanted === 'number' && wanted >= 0 ? Math.min(most, Math.floor(wanted)) : most;
}
