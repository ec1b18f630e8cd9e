import { EventSource } from '../../events';
import { constructorOf } from '../../constructors';
import { moduleExports } from '../../modules';
import { Signal } from '../../signal';
import type { AppContext } from '../app-context';
import type { Axes, SensorName } from '../sensors/values';
import { createSensorModule } from './sensor-module';
import { frequencyOf } from './sensor-options';

const axesOfOne = {
  x: ({ x }: Axes) => x,
  y: ({ y }: Axes) => y,
  z: ({ z }: Axes) => z,
};
const axesOfLot = {
  x: (lot: readonly Axes[]) => Float32Array.from(lot, ({ x }) => x),
  y: (lot: readonly Axes[]) => Float32Array.from(lot, ({ y }) => y),
  z: (lot: readonly Axes[]) => Float32Array.from(lot, ({ z }) => z),
};

/**
 * The module "accelerometer". It needs no permission (there is none for it in lib/ProjectConfiguration.js of
 * \@fitbit/sdk).
 * Source: dev.fitbit.com/build/reference/device-api/accelerometer, build/guides/sensors/accelerometer (100 Hz by
 * default; that it cannot be more is an assumption); types/device/accelerometer.d.ts of fitbit-sdk-types.
 */
export function createAccelerometerModule(context: AppContext): Record<string, unknown> {
  const { motion } = context.machine;
  return createSensorModule(context, {
    name: 'Accelerometer',
    source: { measure: () => motion.acceleration, changing: motion.changing },
    defaultHz: 100,
    isThere: motion.isSensed,
    single: axesOfOne,
    lots: axesOfLot,
    failed: motion.failed,
  });
}

/** The module "gyroscope": rad/s. Source: types/device/gyroscope.d.ts of fitbit-sdk-types. */
export function createGyroscopeModule(context: AppContext): Record<string, unknown> {
  return createSensorModule(context, {
    name: 'Gyroscope',
    source: sourceOf(context, 'rotation', ({ sensors }) => sensors.get('rotation')),
    defaultHz: 100,
    single: axesOfOne,
    lots: axesOfLot,
  });
}

type Quaternion = readonly [number, number, number, number];

/** The module "orientation". Source: types/device/orientation.d.ts of fitbit-sdk-types (scalar first). */
export function createOrientationModule(context: AppContext): Record<string, unknown> {
  const { motion } = context.machine;
  const changing = new Signal<unknown>();
  const { program } = context;
  program.onEnd(motion.changing.listen(() => changing.emit(undefined)));
  program.onEnd(
    context.machine.sensors.changing.listen((name) => name === 'orientation' && changing.emit(name)),
  );
  const part = (index: 0 | 1 | 2 | 3) => (lot: readonly Quaternion[]) =>
    Float32Array.from(lot, (q) => q[index]);
  return createSensorModule<Quaternion>(context, {
    name: 'OrientationSensor',
    source: { measure: () => context.machine.sensors.get('orientation'), changing },
    defaultHz: 100,
    single: { quaternion: (quaternion) => [...quaternion] },
    lots: { scalar: part(0), i: part(1), j: part(2), k: part(3) },
  });
}

const SEA_LEVEL_PA = 101_325;

/** Pressure at a height in metres, by the standard atmosphere (ISO 2533). */
function pressureAt(altitudeM: number): number {
  return SEA_LEVEL_PA * (1 - 2.25577e-5 * altitudeM) ** 5.25588;
}

/** The module "barometer": Pa. Source: types/device/barometer.d.ts of fitbit-sdk-types. */
export function createBarometerModule(context: AppContext): Record<string, unknown> {
  return createSensorModule(context, {
    name: 'Barometer',
    source: sourceOf(context, 'altitude', ({ sensors }) => Math.round(pressureAt(sensors.get('altitude')))),
    defaultHz: 1,
    isThere: context.machine.family.modelName !== 'Versa Lite',
    single: { pressure: (pascal) => pascal },
    lots: { pressure: (lot) => Float32Array.from(lot) },
  });
}

/**
 * The module "heart-rate". Off the wrist the heart rate is null (an assumption: readings go on).
 * Source: types/device/heart-rate.d.ts of fitbit-sdk-types; dev.fitbit.com/build/guides/permissions.
 */
export function createHeartRateModule(context: AppContext): Record<string, unknown> {
  return createSensorModule<number | null>(context, {
    name: 'HeartRateSensor',
    source: sourceOf(context, 'heart-rate', ({ sensors }) => sensors.get('heart-rate'), 'worn'),
    defaultHz: 1,
    permission: 'access_heart_rate',
    single: { heartRate: (beats) => beats },
    lots: { heartRate: (lot) => Uint8Array.from(lot, (beats) => beats ?? 0) },
  });
}

/**
 * The module "body-presence": a reading when it has started, and one whenever it has changed (an assumption).
 * Source: types/device/body-presence.d.ts of fitbit-sdk-types; dev.fitbit.com/build/guides/permissions (access_activity).
 */
export function createBodyPresenceModule(context: AppContext): Record<string, unknown> {
  const { program, machine } = context;
  const { sensors, scheduler } = machine;
  const name = 'BodyPresenceSensor';
  const furnish = (target: object, options: unknown): void => {
    frequencyOf(options);
    let running = false;
    let latest: { readonly present: boolean; readonly atMs: number } | undefined;
    program.exposeOn(target, {
      get activated() {
        return running;
      },
      get present() {
        return latest?.present ?? null;
      },
      get timestamp() {
        return latest?.atMs ?? null;
      },
      readings: undefined,
      start: () => {
        if (running) return;
        if (!context.permissions.check('access_activity', name)) {
          const error = program.error('Error', 'the permission access_activity is not granted');
          program.after(0, () => events.dispatch('error', () => ({ error }), true));
          return;
        }
        running = true;
        latest = undefined;
        program.after(0, () => running && events.dispatch('activate', undefined, true));
        program.after(FIRST_PRESENCE_MS, read);
      },
      stop: () => void (running = false),
      setOptions: (wanted: unknown) => void frequencyOf(wanted),
    });
    const events = new EventSource(program, target, name, ['activate', 'error', 'reading']);
    const read = (): void => {
      if (!running || latest?.present === sensors.get('worn')) return;
      latest = { present: sensors.get('worn'), atMs: Math.floor(scheduler.nowMs) };
      events.dispatch('reading', undefined, true);
    };
    program.onEnd(sensors.changed.listen((changed) => changed === 'worn' && read()));
  };
  const Sensor = constructorOf(program, name, furnish);
  return moduleExports(program, {}, { main: name, raw: { [name]: Sensor } });
}

/** Until the watch knows whether it is worn; no measurement of it is public. */
const FIRST_PRESENCE_MS = 500;

/** Something that is measured of one value, and changes with it. */
function sourceOf<T>(
  { machine, program }: AppContext,
  name: SensorName,
  measure: (machine: AppContext['machine']) => T,
  ...others: SensorName[]
): { measure: () => T; changing: Signal<unknown> } {
  const changing = new Signal<unknown>();
  const names = [name, ...others];
  program.onEnd(
    machine.sensors.changing.listen((changed) => names.includes(changed) && changing.emit(changed)),
  );
  return { measure: () => measure(machine), changing };
}
