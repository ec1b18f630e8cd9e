/** A picture as the watch would show it. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** 'alpha' pictures carry only coverage and take the colour of the element's `fill` (A8 in TXI). */
  readonly kind: 'colour' | 'alpha';
  /** RGBA, 4 bytes a pixel, not premultiplied; for 'alpha' pictures RGB is 255. */
  readonly pixels: Uint8ClampedArray;
}

/** A picture in a format of the web, as files of an app may be: left as it is for those who draw. */
export interface EncodedPicture {
  readonly width: number;
  readonly height: number;
  readonly kind: 'encoded';
  readonly mediaType: 'image/jpeg' | 'image/png';
  readonly bytes: Uint8Array;
}

/** Whatever an `image` element can show. */
export type ShownPicture = Picture | EncodedPicture;

/** The device bundle for one family of watch. */
export interface DeviceBundle {
  readonly family: string;
  readonly manifest: DeviceManifest;
  /** Every file of the bundle by its path, e.g. `app/index.js`, `resources/index.view`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Size of the zipped bundle in bytes. */
  readonly zippedBytes: number;
}

/** `manifest.json` of a device bundle, the fields that are used here. */
export interface DeviceManifest {
  readonly uuid: string;
  readonly name: string;
  readonly appType: 'app' | 'clockface' | 'service';
  readonly main: string;
  readonly svgMain?: string;
  readonly svgWidgets?: string;
  readonly iconFile?: string;
  readonly wipeColor?: string;
  readonly buildId: string;
  readonly requestedPermissions: readonly string[];
  /** By locale in lower case, the default language first. */
  readonly i18n: Readonly<Record<string, { readonly name?: string; readonly resources?: string }>>;
}

/** The companion bundle: what runs on the phone. */
export interface CompanionBundle {
  readonly companionSource: string;
  readonly settingsSource?: string;
  readonly defaultWakeInterval?: number;
  readonly requestedPermissions: readonly string[];
}

/** An opened .fba file. */
export interface AppPackage {
  readonly appId: string;
  readonly buildId: string;
  readonly deviceApi: string | undefined;
  readonly requestedPermissions: readonly string[];
  /** By family: 'atlas' (Versa 3), 'vulcan' (Sense), ... */
  readonly devices: ReadonlyMap<string, DeviceBundle>;
  readonly companion?: CompanionBundle;
  /** Source maps, unpacked when asked for, by component ('companion', 'settings', or the device family) and file name. */
  readonly sourceMaps: ReadonlyMap<string, () => string>;
}

/** Thrown when a file is not a package that can be opened; the message says what is wrong and what to do. */
export class PackageError extends Error {}
