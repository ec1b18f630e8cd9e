import { createCborModule } from '../../cbor-module';
import { createClusterModule } from '../../cluster-module';
import { createDeviceCryptoModule } from '../../crypto-module';
import { createGeolocationModule } from '../../geolocation-module';
import { createMessagingModule } from '../../link/messaging-module';
import { moduleExports, type ModuleFactory } from '../../modules';
import type { AppContext } from '../app-context';
import { createAppbitModule } from './appbit';
import { createClockModule } from './clock';
import { createDisplayModule } from './display';
import { createExerciseModule } from './exercise';
import { createFileTransferModule } from './file-transfer';
import { createFsModule } from './fs';
import { createHapticsModule } from './haptics';
import { createDeviceModule, createUserSettingsModule } from './information';
import { createJpegModule } from './jpeg';
import { createPowerModule } from './power';
import { createScientificModule, createSignalModule } from './scientific';
import {
  createAccelerometerModule,
  createBarometerModule,
  createBodyPresenceModule,
  createGyroscopeModule,
  createHeartRateModule,
  createOrientationModule,
} from './sensors';
import { createSleepModule } from './sleep';
import { createSystemModule } from './system';
import { createUserActivityModule } from './user-activity';
import { createUserProfileModule } from './user-profile';

/** How long the watch's own receiver takes to find a position, and how often it tells; no measurement is public. */
const WATCH_FIX_MS = 5000;
const WATCH_POSITION_EVERY_MS = 1000;

/** Modules of the platform's list (lib/plugins/platformExternals.js of \@fitbit/sdk) of which nothing is documented. */
export const UNDOCUMENTED_DEVICE_MODULES: readonly string[] = [
  'events',
  'permissions',
  'resources',
  'sensors',
  'util',
];

/**
 * The platform's modules that an app on the watch may require.
 * @param documentModule the exports of "document", which belongs to the screen
 * @param translate looks up what `gettext` is asked for
 */
export function appModules(
  context: AppContext,
  documentModule: () => Record<string, unknown>,
  translate: (msgid: string) => string,
): Readonly<Record<string, ModuleFactory>> {
  const { program, machine, port, permissions } = context;
  const { sensors, clock } = machine;
  return {
    accelerometer: () => createAccelerometerModule(context),
    'app-cluster-storage': () => createClusterModule(program, permissions, machine.clusters),
    appbit: () => createAppbitModule(context),
    barometer: () => createBarometerModule(context),
    'body-presence': () => createBodyPresenceModule(context),
    cbor: () => createCborModule(program),
    clock: () => createClockModule(context),
    crypto: () => createDeviceCryptoModule(program, sensors.seed),
    device: () => createDeviceModule(context),
    display: () => createDisplayModule(context),
    document: documentModule,
    exercise: () => createExerciseModule(context),
    'file-transfer': () => createFileTransferModule(context),
    fs: () => createFsModule(context),
    geolocation: () =>
      createGeolocationModule({
        program,
        permissions,
        sensors,
        now: clock.now,
        fixMs: WATCH_FIX_MS,
        everyMs: WATCH_POSITION_EVERY_MS,
      }),
    gyroscope: () => createGyroscopeModule(context),
    haptics: () => createHapticsModule(context),
    'heart-rate': () => createHeartRateModule(context),
    i18n: () => moduleExports(program, { gettext: (msgid: unknown) => translate(String(msgid)) }),
    jpeg: () => createJpegModule(context),
    messaging: () => createMessagingModule(program, 'watch', machine.link.peers, port),
    orientation: () => createOrientationModule(context),
    power: () => createPowerModule(context),
    scientific: () => createScientificModule(program),
    'scientific/signal': () => createSignalModule(program),
    sleep: () => createSleepModule(context),
    system: () => createSystemModule(context),
    'user-activity': () => createUserActivityModule(context),
    'user-profile': () => createUserProfileModule(context),
    'user-settings': () => createUserSettingsModule(context),
  };
}
