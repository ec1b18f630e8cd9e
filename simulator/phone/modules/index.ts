import { createCborModule } from '../../cbor-module';
import { createMessagingModule } from '../../link/messaging-module';
import { moduleExports, type ModuleFactory } from '../../modules';
import type { Program } from '../../program';
import type { CompanionContext } from '../companion-context';
import { createLiveStorageObject, createStorageObject } from '../storage-object';
import { createCompanionModule } from './companion';
import { createFileTransferModule } from './file-transfer';
import { createDeviceModule, createPeerModule } from './peer';

/** The module "user-settings" of the phone: the language alone, types/companion/user-settings.d.ts of fitbit-sdk-types. */
export function createUserSettingsModule(program: Program, language: string): Record<string, unknown> {
  return moduleExports(program, { locale: program.expose({ language }) });
}

/**
 * The platform's modules that a companion may require; "i18n" is not among them, as the build puts it into the bundle
 * (lib/plugins/i18nPolyfill.js of \@fitbit/sdk). The rest of the platform's list is not imitated.
 */
export function companionModules(context: CompanionContext): Readonly<Record<string, ModuleFactory>> {
  const { program, machine, port } = context;
  return {
    cbor: () => createCborModule(program),
    companion: () => createCompanionModule(context),
    device: () => createDeviceModule(context),
    'file-transfer': () => createFileTransferModule(context),
    'local-storage': () =>
      moduleExports(program, {
        localStorage: createStorageObject(program, machine.localStorage, 'companion'),
      }),
    messaging: () => createMessagingModule(program, 'phone', machine.link.peers, port),
    peer: () => createPeerModule(context),
    settings: () =>
      moduleExports(program, {
        settingsStorage: createLiveStorageObject(program, machine.settingsStorage, 'companion'),
      }),
    'user-settings': () => createUserSettingsModule(program, machine.locale),
  };
}
