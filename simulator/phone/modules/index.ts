import { createCborModule } from '../../cbor-module';
import { createClusterModule } from '../../cluster-module';
import { createCryptoModule } from '../../crypto-module';
import { createGeolocationModule } from '../../geolocation-module';
import { createMessagingModule } from '../../link/messaging-module';
import { moduleExports, type ModuleFactory } from '../../modules';
import type { Program } from '../../program';
import type { CompanionContext } from '../companion-context';
import { createLiveStorageObject, createStorageObject } from '../storage-object';
import { createCalendarsModule } from './calendars';
import { createCompanionModule } from './companion';
import { createFileTransferModule } from './file-transfer';
import { createImageModule } from './image';
import { createWeatherModule } from './weather';
import { createDeviceModule, createPeerModule } from './peer';

/** The module "user-settings" of the phone: the language alone, types/companion/user-settings.d.ts of fitbit-sdk-types. */
export function createUserSettingsModule(program: Program, language: string): Record<string, unknown> {
  return moduleExports(program, { locale: program.expose({ language }) });
}

/** Restricted or undocumented modules of the platform's list (lib/plugins/platformExternals.js of \@fitbit/sdk). */
export const UNIMITATED_COMPANION_MODULES: readonly string[] = [
  'device-notifications',
  'events',
  'external-app',
  'mobile-notifications',
  'permissions',
  'resources',
  'secure-exchange',
  'user-water',
  'user-weight',
  'util',
];

/** Phones know roughly where they are at once. */
const PHONE_FIX_MS = 500;
const PHONE_POSITION_EVERY_MS = 1000;

/**
 * The platform's modules that a companion may require; "i18n" is not among them, as the build puts it into the bundle
 * (lib/plugins/i18nPolyfill.js of \@fitbit/sdk).
 */
export function companionModules(context: CompanionContext): Readonly<Record<string, ModuleFactory>> {
  const { program, machine, permissions, port } = context;
  const { sensors } = machine.watch;
  return {
    'app-cluster-storage': () => createClusterModule(program, permissions, machine.clusters),
    calendars: () => createCalendarsModule(context),
    cbor: () => createCborModule(program),
    companion: () => createCompanionModule(context),
    crypto: () => createCryptoModule(program, sensors.seed),
    device: () => createDeviceModule(context),
    'file-transfer': () => createFileTransferModule(context),
    geolocation: () =>
      createGeolocationModule({
        program,
        permissions,
        sensors,
        now: machine.clock.now,
        fixMs: PHONE_FIX_MS,
        everyMs: PHONE_POSITION_EVERY_MS,
      }),
    image: () => createImageModule(context),
    'local-storage': () =>
      moduleExports(
        program,
        { localStorage: createStorageObject(program, machine.localStorage, 'companion') },
        { main: 'localStorage' },
      ),
    messaging: () => createMessagingModule(program, 'phone', machine.link.peers, port),
    peer: () => createPeerModule(context),
    settings: () =>
      moduleExports(
        program,
        { settingsStorage: createLiveStorageObject(program, machine.settingsStorage, 'companion') },
        { main: 'settingsStorage' },
      ),
    'user-settings': () => createUserSettingsModule(program, machine.locale),
    weather: () => createWeatherModule(context),
  };
}
