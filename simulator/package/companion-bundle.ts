import type { CompanionBundle } from './app-package';
import { Archive } from './archive';
import { Fields, broken } from './fields';

/**
 * Opens the zip with what runs on the phone: companion and settings page (`lib/componentManifest.js` of @fitbit/sdk).
 * @throws PackageError when it cannot be started
 */
export function openCompanionBundle(zipped: Uint8Array): CompanionBundle {
  const where = 'The companion bundle';
  const archive = Archive.open(zipped, where);
  const manifest = Fields.parse(archive.text('manifest.json'), `${where}, manifest.json`);
  const source = (component: string): string => {
    const main = manifest.part(component).text('main');
    if (!archive.has(main)) {
      throw broken(
        `${where} has no file "${main}", which its manifest names as main file of "${component}".`,
      );
    }
    return archive.text(main);
  };
  const defaultWakeInterval = manifest.optionalCount('defaultWakeInterval');
  return {
    companionSource: source('companion'),
    requestedPermissions: manifest.texts('requestedPermissions'),
    ...(manifest.optionalPart('settings') && { settingsSource: source('settings') }),
    ...(defaultWakeInterval !== undefined && { defaultWakeInterval }),
  };
}
