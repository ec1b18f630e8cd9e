import { EventSource } from '../../events';
import { moduleExports } from '../../modules';
import { PlatformError, toText } from '../../platform-error';
import { SteadySensor, type Reading } from '../accelerometer';
import type { AppContext } from '../app-context';

const EVENTS = ['activate', 'error', 'reading'] as const;

/** In Hz: dev.fitbit.com/build/guides/sensors/accelerometer. That it cannot be more is an assumption. */
const DEFAULT_FREQUENCY_HZ = 100;
const LOWEST_FREQUENCY_HZ = 0.001;

/**
 * The module "accelerometer": the constructor `Accelerometer`, or undefined on a watch without one. It needs no
 * permission (there is none for it in lib/ProjectConfiguration.js of \@fitbit/sdk) and goes on with the display off
 * (apps are told to stop it then, to spare the battery).
 *
 * Source: dev.fitbit.com/build/reference/device-api/accelerometer and .../sensors, build/guides/sensors/accelerometer;
 * types/device/accelerometer.d.ts and sensor.d.ts of fitbit-sdk-types; fitbit-sdk-typed/DeviceApi/accelerometer.d.ts
 * and sensors.d.ts of Woyken/Mocked-Fitbit-SDK-Interfaces (arrays of readings are typed arrays; there are none without
 * `batch`; an error stops the sensor).
 */
export function createAccelerometerModule(context: AppContext): Record<string, unknown> {
  const { program, machine } = context;
  const furnish = program.enterable((sensor: object, options: unknown) =>
    furnishSensor(context, sensor, options),
  );
  function Accelerometer(this: object | undefined, options?: unknown): void {
    if (this === undefined) throw program.error('TypeError', 'Accelerometer is a constructor: use new');
    furnish(this, options);
  }
  Accelerometer.prototype = program.expose({});
  const module = moduleExports(program, {});
  const value = machine.motion.isSensed ? Accelerometer : undefined;
  Object.defineProperty(module, 'Accelerometer', { value, enumerable: true });
  Object.defineProperty(module.default, 'Accelerometer', { value, enumerable: true });
  return module;
}

/** Makes a sensor of an object that app code has got from `new`. */
function furnishSensor({ program, machine }: AppContext, target: object, options: unknown): void {
  const { motion, scheduler } = machine;
  const batch = batchOf(options);
  const sensor = new SteadySensor(
    motion,
    () => scheduler.nowMs,
    (dueMs, action) => program.at(dueMs, action),
    frequencyOf(options) ?? DEFAULT_FREQUENCY_HZ,
    batch ?? 1,
  );
  let latest: Reading | undefined;
  let readings = batch === undefined ? undefined : program.realm.adopt(arraysOf([]));
  program.exposeOn(target, {
    get activated() {
      return sensor.running;
    },
    get x() {
      return latest?.x ?? null;
    },
    get y() {
      return latest?.y ?? null;
    },
    get z() {
      return latest?.z ?? null;
    },
    get timestamp() {
      return latest ? Math.floor(latest.atMs) : null;
    },
    get readings() {
      return readings;
    },
    start: () => {
      if (sensor.running) return;
      sensor.start();
      program.after(0, () => {
        if (sensor.running) events.dispatch('activate', undefined, true);
      });
    },
    stop: () => sensor.stop(),
    setOptions: (wanted: unknown) => {
      const frequencyHz = frequencyOf(wanted);
      if (batchOf(wanted) !== undefined) program.unimitated('batch of Accelerometer.setOptions');
      if (frequencyHz !== undefined) sensor.setFrequency(frequencyHz);
    },
  });
  const events = new EventSource(program, target, 'Accelerometer', EVENTS);
  sensor.full.listen((lot) => {
    if (batch === undefined) latest = lot[lot.length - 1];
    else readings = program.realm.adopt(arraysOf(lot));
    events.dispatch('reading', undefined, true);
  });
  const fail = (message: string): void => {
    if (!sensor.running) return;
    sensor.stop();
    events.dispatch('error', () => ({ error: program.error('Error', message) }), true);
  };
  program.onEnd(motion.failed.listen(fail));
  program.onEnd(() => sensor.stop());
}

/** A lot as arrays, one of each channel; they are made anew for each lot (an assumption). */
function arraysOf(lot: readonly Reading[]): object {
  return {
    timestamp: Uint32Array.from(lot, ({ atMs }) => atMs),
    x: Float32Array.from(lot, ({ x }) => x),
    y: Float32Array.from(lot, ({ y }) => y),
    z: Float32Array.from(lot, ({ z }) => z),
  };
}

function option(options: unknown, name: string): unknown {
  if (options === undefined || options === null) return undefined;
  if (typeof options !== 'object') throw new PlatformError('TypeError', 'the options are not an object');
  return Reflect.get(options, name);
}

function frequencyOf(options: unknown): number | undefined {
  const wanted = option(options, 'frequency');
  if (wanted === undefined) return undefined;
  if (typeof wanted === 'number' && wanted >= LOWEST_FREQUENCY_HZ && Number.isFinite(wanted)) return wanted;
  throw new PlatformError('RangeError', `the frequency is readings a second, not ${toText(wanted)}`);
}

function batchOf(options: unknown): number | undefined {
  const wanted = option(options, 'batch');
  if (wanted === undefined) return undefined;
  if (typeof wanted === 'number' && Number.isInteger(wanted) && wanted >= 1) return wanted;
  throw new PlatformError('RangeError', `a batch is 1 reading or more, not ${toText(wanted)}`);
}
