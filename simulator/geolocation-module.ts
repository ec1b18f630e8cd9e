import { isCallable } from './callable';
import { moduleExports } from './modules';
import type { Permissions } from './permissions';
import { PlatformError } from './platform-error';
import type { Program } from './program';
import type { Appointment } from './time/scheduler';
import type { Sensors } from './watch/sensors/sensors';

const CODES = { PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3 } as const;
const ACCURACY_M = 10;
/**
 * How many watches tell at once; a further one takes the place of the earliest, as with sensors (see
 * watch/sensors/running-sensors.ts): of one begun at each tick 3600 would tell each second after an hour, which no watch
 * holds.
 */
const MOST_WATCHES = 16;

/** What a program's geolocation goes by. */
export interface GeolocationParts {
  readonly program: Program;
  readonly permissions: Permissions;
  readonly sensors: Sensors;
  /** Time of day of this side, ms since 1970. */
  readonly now: () => number;
  /** Until a position is found. No measurement is public. */
  readonly fixMs: number;
  /** How often `watchPosition` tells. */
  readonly everyMs: number;
}

/**
 * The module "geolocation", the same on watch and phone: `geolocation`.
 *
 * Source: types/shared/geolocation.d.ts of fitbit-sdk-types; fitbit-sdk-typed/CommonApi/geolocation.d.ts of
 * Woyken/Mocked-Fitbit-SDK-Interfaces. Error codes are those of the web's Geolocation, which it follows (an assumption).
 */
export function createGeolocationModule(parts: GeolocationParts): Record<string, unknown> {
  const { program, everyMs } = parts;
  const watches = new Map<number, Appointment>();
  let lastWatch = 0;
  let isCrowdTold = false;
  const clear = (id: number): void => {
    watches.get(id)?.cancel();
    watches.delete(id);
  };
  const makeRoom = (): void => {
    const [earliest] = watches.keys();
    if (earliest === undefined || watches.size < MOST_WATCHES) return;
    clear(earliest);
    if (isCrowdTold) return;
    isCrowdTold = true;
    const text =
      'geolocation: so many watches tell at once that the earliest is let go (is a new one made again and again?)';
    program.surroundings.journal.write({ kind: 'console', side: program.side, level: 'warn', text });
  };
  const geolocation = program.expose({
    getCurrentPosition: (success: unknown, failure?: unknown, options?: unknown) => {
      request(parts, 'getCurrentPosition', success, failure, options);
    },
    watchPosition: (success: unknown, failure?: unknown, options?: unknown) => {
      const id = ++lastWatch;
      makeRoom();
      const again = (): void => {
        watches.set(
          id,
          program.after(everyMs, () => {
            tell(parts, success, failure);
            if (watches.has(id)) again();
          }),
        );
      };
      const first = request(parts, 'watchPosition', success, failure, options, again);
      watches.set(id, first);
      return id;
    },
    clearWatch: (id: unknown) => clear(id as number),
  });
  return moduleExports(program, { geolocation }, { main: 'geolocation' });
}

function request(
  parts: GeolocationParts,
  name: string,
  success: unknown,
  failure: unknown,
  options: unknown,
  afterwards: () => void = () => undefined,
): Appointment {
  const { program, permissions, fixMs, sensors } = parts;
  if (!isCallable(success)) throw new PlatformError('TypeError', `geolocation.${name} needs a function`);
  if (!permissions.check('access_location', 'geolocation')) {
    return program.after(0, () =>
      fail(program, failure, 'PERMISSION_DENIED', 'the permission is not granted'),
    );
  }
  const wanted: unknown =
    typeof options === 'object' && options !== null ? Reflect.get(options, 'timeout') : undefined;
  const timeoutMs = typeof wanted === 'number' ? Math.max(0, wanted) : Infinity;
  if (timeoutMs < fixMs || (sensors.get('location') === null && timeoutMs < Infinity)) {
    return program.after(timeoutMs, () => {
      fail(program, failure, 'TIMEOUT', 'there was no position in time');
      afterwards();
    });
  }
  return program.after(fixMs, () => {
    tell(parts, success, failure);
    afterwards();
  });
}

function tell({ program, sensors, now }: GeolocationParts, success: unknown, failure: unknown): void {
  const place = sensors.get('location');
  if (!place) {
    fail(program, failure, 'POSITION_UNAVAILABLE', 'there is no position to be had');
    return;
  }
  const { latitude, longitude, accuracy = ACCURACY_M, speed = 0, heading = NaN } = place;
  const altitude = sensors.get('altitude');
  const coords = { latitude, longitude, accuracy, altitude, altitudeAccuracy: ACCURACY_M, speed, heading };
  const position = program.realm.adopt({ coords, timestamp: now() });
  program.call(() => (success as (position: unknown) => unknown)(position), true);
}

function fail(program: Program, failure: unknown, code: keyof typeof CODES, message: string): void {
  if (!isCallable(failure)) return;
  const error = program.realm.adopt({ ...CODES, code: CODES[code], message });
  program.call(() => failure(error), true);
}
