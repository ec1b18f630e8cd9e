import { moduleExports } from '../../modules';
import { PlatformError, toText } from '../../platform-error';
import type { AppContext } from '../app-context';

/**
 * The module "haptics": `vibration`.
 *
 * Source: types/device/haptics.d.ts of fitbit-sdk-types; dev.fitbit.com/build/reference/device-api/haptics (busy:
 * false; an unknown name throws; stop is harmless).
 */
export function createHapticsModule({ program, machine }: AppContext): Record<string, unknown> {
  const vibration = program.expose({
    start: (pattern: unknown) => {
      const name = toText(pattern);
      if (!machine.motor.knows(name)) {
        throw new PlatformError('TypeError', `"${name}" is not a vibration pattern`);
      }
      return machine.motor.start(name);
    },
    stop: () => machine.motor.stop(),
  });
  return moduleExports(program, { vibration }, { main: 'vibration' });
}
