import { EventSource } from '../../events';
import { moduleExports } from '../../modules';
import type { AppContext } from '../app-context';
import type { DayActivity } from '../sensors/made-day';
import type { Sensors } from '../sensors/sensors';
import type { SensorName } from '../sensors/values';
import { createHistories } from './activity-history';

const PERMISSION = 'access_activity';
/** How often the watch looks whether a goal has been reached. */
const LOOK_EVERY_MS = 60_000;
/** Goals and what counts towards them. */
const GOALS = {
  steps: ['goal-steps', 'steps'],
  distance: ['goal-distance', 'distance'],
  calories: ['goal-calories', 'calories'],
  elevationGain: ['goal-elevation-gain', 'elevation-gain'],
} as const satisfies Record<string, readonly [SensorName, SensorName]>;
type GoalName = keyof typeof GOALS;
const GOAL_NAMES = Object.keys(GOALS) as GoalName[];
const WEEKLY_ZONE_MINUTES = 150;
const DAYS_PER_WEEK = 7;
const MS_PER_DAY = 86_400_000;

/**
 * The module "user-activity": today, goals, week, weekGoals, dayHistory, minuteHistory and primaryGoal, all of the made
 * wearer. Adjusted and local values are the same. Without the permission every value is undefined.
 *
 * Source: dev.fitbit.com/build/reference/device-api/user-activity (elevationGain is undefined on a watch without a
 * barometer); types/device/user-activity.d.ts of fitbit-sdk-types; fitbit-sdk-typed/DeviceApi/user-activity.d.ts of
 * Woyken/Mocked-Fitbit-SDK-Interfaces (activeMinutes of older SDKs).
 */
export function createUserActivityModule(context: AppContext): Record<string, unknown> {
  const { program, machine } = context;
  const { sensors } = machine;
  const may = (): boolean => context.permissions.check(PERMISSION, 'user-activity');
  const value = (name: SensorName): number | undefined => (may() ? (sensors.get(name) as number) : undefined);
  const floors = (name: SensorName): number | undefined =>
    machine.family.modelName === 'Versa Lite' ? undefined : value(name);

  const zoneMinutes = (): unknown => {
    if (!may()) return undefined;
    const { fatBurn, cardio, peak } = zonesNow(sensors);
    return program.realm.adopt({ fatBurn, cardio, peak, total: totalOf({ fatBurn, cardio, peak }) });
  };
  const activity = {
    get steps() {
      return value('steps');
    },
    get distance() {
      return value('distance');
    },
    get calories() {
      return value('calories');
    },
    get elevationGain() {
      return floors('elevation-gain');
    },
    get activeZoneMinutes() {
      return zoneMinutes();
    },
    get activeMinutes() {
      return may() ? totalOf(zonesNow(sensors)) : undefined;
    },
  };
  const goals = program.expose({
    get steps() {
      return value('goal-steps');
    },
    get distance() {
      return value('goal-distance');
    },
    get calories() {
      return value('goal-calories');
    },
    get elevationGain() {
      return floors('goal-elevation-gain');
    },
    get activeZoneMinutes() {
      return may() ? program.realm.adopt({ total: sensors.get('goal-zone-minutes') }) : undefined;
    },
    get activeMinutes() {
      return value('goal-zone-minutes');
    },
  });
  tellGoals(context, goals);
  const week = {
    get activeZoneMinutes() {
      return may() ? zoneMinutesOfWeek(context) : undefined;
    },
  };
  const weekGoals = program.expose({
    get activeZoneMinutes() {
      return may() ? WEEKLY_ZONE_MINUTES : undefined;
    },
  });
  new EventSource(program, weekGoals, 'weekGoals', ['reachgoal']);
  return moduleExports(program, {
    goals,
    today: program.expose({ adjusted: program.expose(activity), local: program.expose(activity) }),
    week: program.expose({ adjusted: program.expose(week), local: program.expose(week) }),
    weekGoals,
    primaryGoal: 'steps',
    ...createHistories(context, may),
  });
}

function zonesNow(sensors: Sensors): DayActivity['zoneMinutes'] {
  return {
    fatBurn: sensors.get('fat-burn-minutes'),
    cardio: sensors.get('cardio-minutes'),
    peak: sensors.get('peak-minutes'),
  };
}

/** A minute in the upper zones counts twice: dev.fitbit.com/build/reference/web-api/active-zone-minutes-timeseries. */
function totalOf({ fatBurn, cardio, peak }: DayActivity['zoneMinutes']): number {
  return fatBurn + 2 * (cardio + peak);
}

function zoneMinutesOfWeek({ machine: { sensors, locale } }: AppContext): number {
  const firstDay = locale === 'en-US' ? 0 : 1;
  const midnightMs = Math.floor(sensors.localMs / MS_PER_DAY) * MS_PER_DAY;
  const daysBefore = (new Date(midnightMs).getUTCDay() - firstDay + DAYS_PER_WEEK) % DAYS_PER_WEEK;
  let total = totalOf(zonesNow(sensors));
  for (let day = 1; day <= daysBefore; day++) {
    total += totalOf(sensors.day.activity(midnightMs - day * MS_PER_DAY + MS_PER_DAY - 1).zoneMinutes);
  }
  return total;
}

/** Raises `reachgoal` when something has come to its goal; looks only while somebody listens. */
function tellGoals(context: AppContext, goals: Record<string, unknown>): void {
  const { program, machine } = context;
  const { sensors } = machine;
  const isReached = (name: GoalName): boolean => {
    const [goal, done] = GOALS[name];
    return sensors.get(done) >= sensors.get(goal);
  };
  const reached = new Set(GOAL_NAMES.filter(isReached));
  let isLooking = false;
  const look = (): void => {
    for (const name of GOAL_NAMES) {
      if (!isReached(name)) reached.delete(name);
      else if (!reached.has(name)) {
        reached.add(name);
        events.dispatch('reachgoal', () => ({ goal: name }), true);
      }
    }
  };
  const goOnLooking = (): void => {
    program.after(LOOK_EVERY_MS, () => {
      look();
      goOnLooking();
    });
  };
  const heard = (): void => {
    if (isLooking || !context.permissions.check(PERMISSION, 'user-activity')) return;
    isLooking = true;
    program.onEnd(sensors.changed.listen(look));
    goOnLooking();
  };
  const events = new EventSource(program, goals, 'goals', ['reachgoal'], heard);
}
