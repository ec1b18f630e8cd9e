import type { DeviceBundle, DeviceManifest } from './app-package';
import { Archive } from './archive';
import { Fields, broken } from './fields';

const APP_TYPES = ['app', 'clockface', 'service'] as const;

function readTranslations(manifest: Fields): DeviceManifest['i18n'] {
  const entries = manifest.optionalPart('i18n')?.parts() ?? [];
  return Object.fromEntries(
    entries.map(([locale, fields]) => {
      const name = fields.optionalText('name');
      const resources = fields.optionalText('resources');
      return [
        locale.toLowerCase(),
        { ...(name !== undefined && { name }), ...(resources !== undefined && { resources }) },
      ];
    }),
  );
}

/** Optional texts as an object that lacks what is absent. */
function optionalTexts<K extends string>(fields: Fields, keys: readonly K[]): Partial<Record<K, string>> {
  const found: Partial<Record<K, string>> = {};
  for (const key of keys) {
    const value = fields.optionalText(key);
    if (value !== undefined) found[key] = value;
  }
  return found;
}

/**
 * Opens the zip for one family of watch. Its manifest is what `lib/componentManifest.js` of @fitbit/sdk writes; the names
 * of the views come from there (index.gui and widgets.gui before SDK 5, index.view and widget.defs since).
 * @throws PackageError when it cannot be started
 */
export function openDeviceBundle(zipped: Uint8Array, family: string): DeviceBundle {
  const where = `The device bundle for "${family}"`;
  const archive = Archive.open(zipped, where);
  const fields = Fields.parse(archive.text('manifest.json'), `${where}, manifest.json`);
  const appType = APP_TYPES.find((type) => type === fields.optionalText('appType'));
  if (!appType) throw fields.wrong('appType', `one of ${APP_TYPES.join(', ')}`);
  const manifest: DeviceManifest = {
    uuid: fields.text('uuid'),
    name: fields.text('name'),
    appType,
    main: fields.text('main'),
    buildId: fields.text('buildId'),
    requestedPermissions: fields.texts('requestedPermissions'),
    i18n: readTranslations(fields),
    ...optionalTexts(fields, ['svgMain', 'svgWidgets', 'iconFile', 'wipeColor']),
  };
  if (!archive.has(manifest.main)) {
    throw broken(`${where} has no file "${manifest.main}", which its manifest names as "main".`);
  }
  for (const { resources } of Object.values(manifest.i18n)) {
    if (resources !== undefined && !archive.has(resources)) {
      throw broken(`${where} has no file "${resources}", which its manifest names as a translation.`);
    }
  }
  return { family, manifest, files: archive.all(), zippedBytes: zipped.length };
}
