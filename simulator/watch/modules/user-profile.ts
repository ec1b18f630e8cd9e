import { moduleExports } from '../../modules';
import type { AppContext } from '../app-context';
import { heartRateZone, WEARER } from '../sensors/wearer';

/**
 * The module "user-profile": `user`, the made wearer; every value is undefined without the permission.
 *
 * Source: types/device/user-profile.d.ts of fitbit-sdk-types; fitbit-sdk-typed/DeviceApi/user-profile.d.ts of
 * Woyken/Mocked-Fitbit-SDK-Interfaces (undefined without the permission).
 */
export function createUserProfileModule(context: AppContext): Record<string, unknown> {
  const { program, permissions } = context;
  const may = (): boolean => permissions.check('access_user_profile', 'user-profile');
  const user = program.expose({
    heartRateZone: (heartRate: unknown) => (may() ? heartRateZone(Number(heartRate)) : undefined),
    get stride() {
      const { walk, run } = WEARER.stride;
      return program.realm.adopt(may() ? { walk, run } : { walk: undefined, run: undefined });
    },
  });
  for (const name of [
    'age',
    'bmr',
    'gender',
    'height',
    'maxHeartRate',
    'restingHeartRate',
    'weight',
  ] as const) {
    const get = program.enterable(() => (may() ? WEARER[name] : undefined));
    Object.defineProperty(user, name, { get, enumerable: true, configurable: true });
  }
  return moduleExports(program, { user }, { main: 'user' });
}
