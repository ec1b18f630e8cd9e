import { createCborModule } from '../../cbor-module';
import { createMessagingModule } from '../../link/messaging-module';
import { moduleExports, type ModuleFactory } from '../../modules';
import type { AppContext } from '../app-context';
import { createAccelerometerModule } from './accelerometer';
import { createAppbitModule } from './appbit';
import { createClockModule } from './clock';
import { createDisplayModule } from './display';
import { createFileTransferModule } from './file-transfer';
import { createFsModule } from './fs';
import { createHapticsModule } from './haptics';
import { createDeviceModule, createPowerModule, createUserSettingsModule } from './information';

/**
 * The platform's modules that an app on the watch may require. The rest of the platform's list
 * (lib/plugins/platformExternals.js of \@fitbit/sdk) is not imitated.
 * @param documentModule the exports of "document", which belongs to the screen
 * @param translate looks up what `gettext` is asked for
 */
export function appModules(
  context: AppContext,
  documentModule: () => Record<string, unknown>,
  translate: (msgid: string) => string,
): Readonly<Record<string, ModuleFactory>> {
  const { program, machine, port } = context;
  return {
    accelerometer: () => createAccelerometerModule(context),
    appbit: () => createAppbitModule(context),
    cbor: () => createCborModule(program),
    clock: () => createClockModule(context),
    device: () => createDeviceModule(context),
    display: () => createDisplayModule(context),
    document: documentModule,
    'file-transfer': () => createFileTransferModule(context),
    fs: () => createFsModule(context),
    haptics: () => createHapticsModule(context),
    i18n: () => moduleExports(program, { gettext: (msgid: unknown) => translate(String(msgid)) }),
    messaging: () => createMessagingModule(program, 'watch', machine.link.peers, port),
    power: () => createPowerModule(context),
    'user-settings': () => createUserSettingsModule(context),
  };
}
