import { constructorOf } from '../../constructors';
import { EventSource } from '../../events';
import { moduleExports } from '../../modules';
import type { Signal } from '../../signal';
import type { AppContext } from '../app-context';
import { RunningSensors, type Stoppable } from '../sensors/running-sensors';
import { SteadySensor, type Measurable, type Reading } from '../sensors/steady-sensor';
import { batchOf, frequencyOf } from './sensor-options';

const EVENTS = ['activate', 'error', 'reading'] as const;

/** What sets one kind of sensor apart from the others. */
export interface SensorKind<T> {
  /** The constructor's name. */
  readonly name: string;
  readonly source: Measurable<T>;
  readonly defaultHz: number;
  /** Asked for when the sensor is started; without it there is an `error` and nothing is measured. */
  readonly permission?: string;
  /** Whether the watch has it at all; otherwise the constructor is undefined. Default true. */
  readonly isThere?: boolean;
  /** What the sensor has of its latest reading, by property; null before the first. */
  readonly single: Readonly<Record<string, (value: T) => unknown>>;
  /** What `readings` has of a lot, by property. */
  readonly lots: Readonly<Record<string, (values: readonly T[]) => unknown>>;
  /** The sensor has broken down; says why. */
  readonly failed?: Signal<string>;
}

/**
 * A module with one sensor: its constructor, or undefined on a watch without one. Sensors go on with the display off (apps
 * are told to stop them then, to spare the battery).
 *
 * Source: dev.fitbit.com/build/reference/device-api/sensors and build/guides/sensors; types/device/sensor.d.ts of
 * fitbit-sdk-types; fitbit-sdk-typed/DeviceApi/sensors.d.ts of Woyken/Mocked-Fitbit-SDK-Interfaces (arrays of readings
 * are typed arrays; there are none without `batch`; an error stops the sensor).
 */
export function createSensorModule<T>(context: AppContext, kind: SensorKind<T>): Record<string, unknown> {
  const { program } = context;
  let isCrowdTold = false;
  const running = new RunningSensors(() => {
    if (isCrowdTold) return;
    isCrowdTold = true;
    const text = `${kind.name}: so many measure at once that the earliest is let go (is a new one made again and again?)`;
    program.surroundings.journal.write({ kind: 'console', side: program.side, level: 'warn', text });
  });
  program.onEnd(() => running.stopAll());
  if (kind.failed) program.onEnd(kind.failed.listen((message) => running.failAll(message)));
  const make = (target: object, options: unknown): void =>
    furnishSensor(context, kind, running, target, options);
  const Sensor = kind.isThere === false ? undefined : constructorOf(program, kind.name, make);
  return moduleExports(program, {}, { main: kind.name, raw: { [kind.name]: Sensor } });
}

/** Makes a sensor of an object that app code has got from `new`. */
function furnishSensor<T>(
  context: AppContext,
  kind: SensorKind<T>,
  all: RunningSensors,
  target: object,
  options: unknown,
): void {
  const { program, machine } = context;
  const batch = batchOf(options);
  const sensor = new SteadySensor(
    kind.source,
    () => machine.scheduler.nowMs,
    (dueMs, action) => program.at(dueMs, action),
    frequencyOf(options) ?? kind.defaultHz,
    batch ?? 1,
  );
  const arraysOf = (lot: ReadonlyArray<Reading<T>>): unknown => {
    const arrays: Record<string, unknown> = { timestamp: Uint32Array.from(lot, ({ atMs }) => atMs) };
    const values = lot.map(({ value }) => value);
    for (const [name, toArray] of Object.entries(kind.lots)) arrays[name] = toArray(values);
    return program.realm.adopt(arrays);
  };
  let latest: Reading<T> | undefined;
  let readings = batch === undefined ? undefined : arraysOf([]);
  for (const [name, read] of Object.entries(kind.single)) {
    const get = program.enterable(() => (latest ? program.realm.adopt(read(latest.value)) : null));
    Object.defineProperty(target, name, { get, enumerable: true, configurable: true });
  }
  const start = (): void => {
    if (sensor.running) return;
    if (kind.permission !== undefined && !context.permissions.check(kind.permission, kind.name)) {
      program.after(0, () => fail(`the permission ${kind.permission ?? ''} is not granted`));
      return;
    }
    sensor.start();
    all.add(own);
    program.after(0, () => {
      if (sensor.running) events.dispatch('activate', undefined, true);
    });
  };
  program.exposeOn(target, {
    get activated() {
      return sensor.running;
    },
    get timestamp() {
      return latest ? Math.floor(latest.atMs) : null;
    },
    get readings() {
      return readings;
    },
    start,
    stop: () => own.stop(),
    setOptions: (wanted: unknown) => {
      const frequencyHz = frequencyOf(wanted);
      if (batchOf(wanted) !== undefined) program.unimitated(`batch of ${kind.name}.setOptions`);
      if (frequencyHz !== undefined) sensor.setFrequency(frequencyHz);
    },
  });
  const events = new EventSource(program, target, kind.name, EVENTS);
  sensor.full.listen((lot) => {
    if (batch === undefined) latest = lot[lot.length - 1];
    else readings = arraysOf(lot);
    events.dispatch('reading', undefined, true);
  });
  const fail = (message: string): void => {
    own.stop();
    events.dispatch('error', () => ({ error: program.error('Error', message) }), true);
  };
  const own: Stoppable = {
    stop: () => {
      sensor.stop();
      all.delete(own);
    },
    fail,
  };
}
