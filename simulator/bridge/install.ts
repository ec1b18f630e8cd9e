import { PackageError, type AppPackage } from '../package/app-package';
import { Archive } from '../package/archive';
import { openCompanionBundle } from '../package/companion-bundle';
import { openDeviceBundle } from '../package/device-bundle';
import { Fields } from '../package/fields';
import { watchFamilies } from '../watch/families';
import type { AppIdentity, ComponentKind } from './component';

/** What is installed once a component has come. */
export interface Installed {
  readonly opened: AppPackage;
  readonly family: string;
  /** Another app than before: nothing that was kept is its own. */
  readonly isOther: boolean;
}

/**
 * Puts a component, as it comes over the developer bridge, in the place of the one that is there. The bridge carries no
 * source maps: those of the package before stay when it is the same build.
 * @param family of the watch on the bench; a bundle for another screen goes to the first watch that has it
 * @throws PackageError for what is no such component, or for the companion of an app that is not on the watch
 */
export function installComponent(
  kind: ComponentKind,
  zipped: Uint8Array,
  current: AppPackage,
  family: string,
): Installed {
  return kind === 'app'
    ? installApp(zipped, current, family)
    : { opened: installCompanion(zipped, current), family, isOther: false };
}

/** Which build of which app is on the watch. */
export function identityOf(opened: AppPackage): AppIdentity {
  return { uuid: uuidOf(opened), buildID: opened.buildId.replace(/^0x/, '') };
}

function installApp(zipped: Uint8Array, current: AppPackage, family: string): Installed {
  const manifest = manifestOf(zipped, 'The device bundle');
  const target = familyFor(manifest, family);
  const bundle = openDeviceBundle(zipped, target);
  const { uuid, buildId, requestedPermissions } = bundle.manifest;
  const isOther = uuid !== uuidOf(current);
  const isSameBuild = !isOther && buildId === current.buildId;
  const { companion } = current;
  const opened: AppPackage = {
    appId: uuid,
    buildId,
    deviceApi: manifest.optionalText('apiVersion'),
    requestedPermissions,
    devices: new Map([...(isSameBuild ? current.devices : []), [target, bundle]]),
    sourceMaps: isSameBuild ? current.sourceMaps : new Map(),
    ...(isOther || !companion ? {} : { companion }),
  };
  return { opened, family: target, isOther };
}

function installCompanion(zipped: Uint8Array, current: AppPackage): AppPackage {
  const uuid = manifestOf(zipped, 'The companion bundle').text('uuid');
  if (uuid !== uuidOf(current)) {
    throw new PackageError(
      `This companion belongs to the app ${uuid}, but ${uuidOf(current)} is on the watch: install its app first.`,
    );
  }
  return { ...current, companion: openCompanionBundle(zipped) };
}

function uuidOf({ devices, appId }: AppPackage): string {
  return devices.values().next().value?.manifest.uuid ?? appId;
}

function manifestOf(zipped: Uint8Array, where: string): Fields {
  return Fields.parse(Archive.open(zipped, where).text('manifest.json'), `${where}, manifest.json`);
}

/** A device bundle does not say for which watch it was built, only (since SDK 4) for which screen. */
function familyFor(manifest: Fields, family: string): string {
  const size = manifest.optionalPart('supports')?.optionalPart('screenSize');
  const width = size?.optionalCount('w');
  const height = size?.optionalCount('h');
  if (width === undefined || height === undefined) return family;
  const fitting = watchFamilies().filter(
    ([, { screen }]) => screen.width === width && screen.height === height,
  );
  const names = fitting.map(([name]) => name);
  if (names.includes(family)) return family;
  const [first] = names;
  if (first === undefined) {
    throw new PackageError(`The app is for a screen of ${width} x ${height} px, which no watch here has.`);
  }
  return first;
}
