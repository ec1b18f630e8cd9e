import { EventSource } from '../../events';
import { moduleExports } from '../../modules';
import type { Program } from '../../program';
import type { AppContext } from '../app-context';
import type { WatchMachine } from '../machine';

/** No public source gives these values for the watches imitated here. */
const ASSUMED = { firmwareVersion: '128.6.17.4', bodyColor: 'black' } as const;

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
  const me = program.exposeOn(program.expose(basicDeviceInfo(program, machine)), ASSUMED);
  return moduleExports(program, { me });
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

/**
 * The module "power": a battery that is well charged and stays so (assumed), and no charger.
 * Source: types/device/power.d.ts of fitbit-sdk-types; fitbit-sdk-typed/DeviceApi/power.d.ts of
 * Woyken/Mocked-Fitbit-SDK-Interfaces (Infinity while not charging).
 */
export function createPowerModule({ program }: AppContext): Record<string, unknown> {
  const battery = program.expose({ chargeLevel: 80, charging: false, timeUntilFull: Infinity });
  const charger = program.expose({ connected: false, powerIsGood: undefined });
  new EventSource(program, battery, 'battery', ['change']);
  new EventSource(program, charger, 'charger', ['change']);
  return moduleExports(program, { battery, charger });
}
