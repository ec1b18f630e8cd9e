import { moduleExports } from '../../modules';
import type { Program } from '../../program';
import type { AppContext } from '../app-context';
import type { WatchMachine } from '../machine';

/** No public source gives these values for the watches imitated here. */
const ASSUMED = { bodyColor: 'black' } as const;
/** By Fitbit OS; the watch puts its model's number before it. */
const FIRMWARE = { 4: '71.20.43', 5: '128.6.17' } as const;

/** What watch and phone both say of the watch: types/shared/device.d.ts of fitbit-sdk-types. */
export function basicDeviceInfo(program: Program, machine: WatchMachine): Record<string, unknown> {
  const { modelId, modelName, screen } = machine.family;
  return {
    modelId,
    modelName,
    type: 'WATCH',
    screen: program.realm.adopt({ width: screen.width, height: screen.height }),
    get lastSyncTime() {
      return new program.realm.intrinsics.Date(machine.lastSyncEpochMs);
    },
  };
}

/** The module "device": `me`. Source: types/device/device.d.ts of fitbit-sdk-types; the values are assumptions. */
export function createDeviceModule({ program, machine }: AppContext): Record<string, unknown> {
  const { modelId, os } = machine.family;
  const me = program.exposeOn(program.expose(basicDeviceInfo(program, machine)), {
    ...ASSUMED,
    firmwareVersion: `${modelId}.${FIRMWARE[os]}`,
  });
  return moduleExports(program, { me }, { main: 'me' });
}

/**
 * The module "user-settings" of the watch. Source: types/device/user-settings.d.ts of fitbit-sdk-types. The choices
 * follow the language as the phone's app would set them at first: 12 hours, Sunday and US units for en-US (assumed).
 */
export function createUserSettingsModule({ program, machine }: AppContext): Record<string, unknown> {
  const isUs = machine.locale === 'en-US';
  const unit = isUs ? 'us' : 'metric';
  return moduleExports(program, {
    preferences: program.expose({ clockDisplay: isUs ? '12h' : '24h', firstDayOfWeek: isUs ? 0 : 1 }),
    device: program.expose({ airplaneModeEnabled: false, vibrationEnabled: true }),
    exercise: program.expose({ poolLength: 25 }),
    locale: program.expose({ language: machine.locale }),
    units: program.expose({
      bodyWeight: unit,
      distance: unit,
      height: unit,
      speed: unit,
      temperature: isUs ? 'F' : 'C',
      volume: unit,
      weight: unit,
    }),
  });
}
