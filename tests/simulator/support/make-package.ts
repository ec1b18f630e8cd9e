import { TXIOutputFormat, encode } from '@fitbit/image-codec-txi';
import { TranslationLoader } from '@fitbit/bison-i18n';
import { strToU8, zipSync } from 'fflate';

export type PictureFormat = keyof typeof TXIOutputFormat;

/** What a test package holds; everything left out has a default that makes a package which starts. */
export interface PackageParts {
  /** `app/index.js` for the watch: CommonJS. Default: an empty file. */
  readonly app?: string;
  /** Files of `resources/` by name, e.g. 'index.view'; beside an empty index.view and widget.defs. */
  readonly views?: Readonly<Record<string, string>>;
  /** `companion.js`; without it and `settings` the package has no companion component. */
  readonly companion?: string;
  /** `settings.js`; brings an empty companion when there is none. */
  readonly settings?: string;
  /** Further files of the device bundle by their whole path, e.g. 'app/chunk.js', 'resources/icon.png.txi'. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Translations of the app by locale, e.g. { 'en-US': { hello: 'Hello' } }; the first is the default language. */
  readonly i18n?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Families of watch. Default: atlas and vulcan. */
  readonly families?: readonly string[];
  readonly requestedPermissions?: readonly string[];
  /** Laid over the manifests; a value of undefined removes the field. */
  readonly packageManifest?: Readonly<Record<string, unknown>>;
  readonly deviceManifest?: Readonly<Record<string, unknown>>;
  readonly companionManifest?: Readonly<Record<string, unknown>>;
  /** Source map of `app/index.js`, for every family. */
  readonly appSourceMap?: string;
  /** Source maps of the companion by file name. */
  readonly companionSourceMaps?: Readonly<Record<string, string>>;
}

export const TEST_APP_ID = '00000000-1111-4222-8333-444444444444';
const BUILD_ID = '0x0123456789abcdef';

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? strToU8(content) : new Uint8Array(content);

/** Zips files by their paths. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([path, content]) => [path, bytesOf(content)])),
  );
}

/** Compiles translations as fitbit-build does. */
function makeTranslations(messages: Readonly<Record<string, string>>): Uint8Array {
  const quoted = (text: string) => JSON.stringify(text);
  const po = ['msgid ""\nmsgstr ""\n'].concat(
    Object.entries(messages).map(([id, text]) => `msgid ${quoted(id)}\nmsgstr ${quoted(text)}\n`),
  );
  const table = new TranslationLoader().loadLanguage('any', po.join('\n')).build();
  return new Uint8Array(table.getLanguage('any'));
}

/** Encodes RGBA pixels (4 bytes each) as fitbit-build does for a PNG. */
export function makeTxi(
  width: number,
  height: number,
  rgba: ArrayLike<number>,
  format: PictureFormat = 'RGBA8888',
  rle: boolean | 'auto' = 'auto',
): Uint8Array {
  const data = new Uint8ClampedArray(rgba);
  return new Uint8Array(encode({ width, height, data }, { outputFormat: TXIOutputFormat[format], rle }));
}

function deviceZip(parts: PackageParts): Uint8Array {
  const translations = Object.entries(parts.i18n ?? {});
  const i18n: Record<string, unknown> = { 'en-us': { name: 'Test' } };
  for (const [locale] of translations) {
    i18n[locale.toLowerCase()] = { name: 'Test', resources: `l/${locale}` };
  }
  const [defaultLocale] = translations;
  const ordered = defaultLocale
    ? { [defaultLocale[0].toLowerCase()]: i18n[defaultLocale[0].toLowerCase()], ...i18n }
    : i18n;
  const manifest = {
    appType: 'app',
    i18n: ordered,
    appManifestVersion: 1,
    main: 'app/index.js',
    apiVersion: '8.2.0',
    buildId: BUILD_ID,
    bundleDate: '1970-01-01T00:00:00.000Z',
    uuid: TEST_APP_ID,
    name: 'Test',
    requestedPermissions: parts.requestedPermissions ?? [],
    supports: { screenSize: { w: 336, h: 336 } },
    iconFile: 'resources/icon.png',
    wipeColor: '#5fd3b3',
    svgMain: 'resources/index.view',
    svgWidgets: 'resources/widget.defs',
    ...parts.deviceManifest,
  };
  const views = { 'index.view': '<svg></svg>', 'widget.defs': '<svg><defs></defs></svg>', ...parts.views };
  return zipOf({
    'manifest.json': JSON.stringify(manifest),
    'app/index.js': parts.app ?? '',
    ...Object.fromEntries(Object.entries(views).map(([name, text]) => [`resources/${name}`, text])),
    ...Object.fromEntries(
      translations.map(([locale, messages]) => [`l/${locale}`, makeTranslations(messages)]),
    ),
    ...parts.files,
  });
}

function companionZip(parts: PackageParts): Uint8Array {
  const manifest = {
    manifestVersion: 2,
    companion: { main: 'companion.js' },
    apiVersion: '3.3.0',
    buildId: BUILD_ID,
    bundleDate: '1970-01-01T00:00:00.000Z',
    uuid: TEST_APP_ID,
    name: 'Test',
    requestedPermissions: parts.requestedPermissions ?? [],
    ...(parts.settings === undefined ? {} : { settings: { main: 'settings.js' } }),
    ...parts.companionManifest,
  };
  return zipOf({
    'manifest.json': JSON.stringify(manifest),
    'companion.js': parts.companion ?? '',
    ...(parts.settings === undefined ? {} : { 'settings.js': parts.settings }),
  });
}

/** Makes a package (.fba) in the shape that fitbit-build of SDK 6.1 gives it. */
export function makePackage(parts: PackageParts = {}): Uint8Array {
  const families = parts.families ?? ['atlas', 'vulcan'];
  const hasCompanion = parts.companion !== undefined || parts.settings !== undefined;
  const device = deviceZip(parts);
  const maps = Object.entries(parts.companionSourceMaps ?? {});
  const appMap: Record<string, string> =
    parts.appSourceMap === undefined ? {} : { 'sourceMaps/device/app/index.js.map': parts.appSourceMap };
  const manifest = {
    buildId: BUILD_ID,
    components: {
      watch: Object.fromEntries(
        families.map((family) => [family, { platform: ['128.1.1+'], filename: `device-${family}.zip` }]),
      ),
      ...(hasCompanion ? { companion: { filename: 'companion.zip' } } : {}),
    },
    sourceMaps: {
      device: Object.fromEntries(
        families.map((family) => [
          family,
          Object.fromEntries(Object.keys(appMap).map((path) => ['app/index.js', path])),
        ]),
      ),
      companion: Object.fromEntries(maps.map(([name]) => [name, `sourceMaps/companion/${name}.map`])),
    },
    manifestVersion: 6,
    sdkVersion: { deviceApi: '8.2.0', ...(hasCompanion ? { companionApi: '3.3.0' } : {}) },
    requestedPermissions: parts.requestedPermissions ?? [],
    appId: TEST_APP_ID,
    ...parts.packageManifest,
  };
  return zipOf({
    'manifest.json': JSON.stringify(manifest),
    ...Object.fromEntries(families.map((family) => [`device-${family}.zip`, device])),
    ...(hasCompanion ? { 'companion.zip': companionZip(parts) } : {}),
    ...appMap,
    ...Object.fromEntries(maps.map(([name, map]) => [`sourceMaps/companion/${name}.map`, map])),
  });
}
