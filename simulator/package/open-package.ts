import type { AppPackage, DeviceBundle } from './app-package';
import { PackageError } from './app-package';
import { Archive } from './archive';
import { openCompanionBundle } from './companion-bundle';
import { openDeviceBundle } from './device-bundle';
import { Fields, broken } from './fields';

interface Components {
  /** File names by family. */
  readonly watch: ReadonlyArray<readonly [family: string, fileName: string]>;
  readonly companion: string | undefined;
}

/** Manifest version 6: one device bundle for each family. */
function componentsOfVersion6(manifest: Fields): Components {
  const components = manifest.part('components');
  const watch = components.optionalPart('watch')?.parts() ?? [];
  return {
    watch: watch.map(([family, fields]) => [family, fields.text('filename')] as const),
    companion: components.optionalPart('companion')?.text('filename'),
  };
}

/** Manifest version 5 (SDK 1 and 2): the same device bundle for all families, which `platform` lists as 'Family:version'. */
function componentsOfVersion5(manifest: Fields): Components {
  const components = manifest.part('components');
  const fileName = components.optionalText('watch');
  const families = manifest.texts('platform').map((entry) => entry.replace(/:.*/, '').toLowerCase());
  return {
    watch: fileName === undefined ? [] : families.map((family) => [family, fileName] as const),
    companion: components.optionalText('companion'),
  };
}

function readComponents(manifest: Fields): Components {
  const version = manifest.object['manifestVersion'];
  if (version === 6) return componentsOfVersion6(manifest);
  if (version === 5) return componentsOfVersion5(manifest);
  throw new PackageError(
    `The package's manifest.json has manifestVersion ${version === undefined ? '(none)' : JSON.stringify(version)}, but only 5 and 6 are known. ` +
      'Build the project with @fitbit/sdk 6 and open the new build/app.fba.',
  );
}

function readSourceMaps(archive: Archive, manifest: Fields): Map<string, () => string> {
  const maps = new Map<string, () => string>();
  const add = (component: string, paths: Fields | undefined): void => {
    for (const file of Object.keys(paths?.object ?? {})) {
      const path = paths?.text(file) ?? '';
      if (!archive.has(path)) throw broken(`The package has no file "${path}", which its manifest names.`);
      maps.set(`${component}/${file}`, () => archive.text(path));
    }
  };
  const sourceMaps = manifest.optionalPart('sourceMaps');
  for (const [family, paths] of sourceMaps?.optionalPart('device')?.parts() ?? []) add(family, paths);
  add('companion', sourceMaps?.optionalPart('companion'));
  add('settings', sourceMaps?.optionalPart('settings'));
  return maps;
}

/**
 * Opens a package that fitbit-build made (`build/app.fba`). Versions 5 and 6 of its manifest are known, the same as
 * @fitbit/app-package reads. Source maps are found under '<component>/<file>', e.g. 'atlas/app/index.js'.
 * @throws PackageError when it is no package or could not be started; the message says what to do
 */
export function openPackage(bytes: Uint8Array): AppPackage {
  const archive = Archive.open(bytes, 'The file');
  if (!archive.has('manifest.json')) {
    throw new PackageError(
      'The file is a zip archive without a manifest.json, so it is no Fitbit package. Open the build/app.fba that fitbit-build makes.',
    );
  }
  const manifest = Fields.parse(archive.text('manifest.json'), "The package's manifest.json");
  const components = readComponents(manifest);
  if (components.watch.length === 0) {
    throw broken("The package holds no device bundle; package.json's fitbit.buildTargets must name a watch.");
  }
  const devices = new Map<string, DeviceBundle>(
    components.watch.map(([family, fileName]) => [family, openDeviceBundle(archive.bytes(fileName), family)]),
  );
  return {
    appId: manifest.text('appId'),
    buildId: manifest.text('buildId'),
    deviceApi: manifest.optionalPart('sdkVersion')?.optionalText('deviceApi'),
    requestedPermissions: manifest.texts('requestedPermissions'),
    devices,
    sourceMaps: readSourceMaps(archive, manifest),
    ...(components.companion !== undefined && {
      companion: openCompanionBundle(archive.bytes(components.companion)),
    }),
  };
}
