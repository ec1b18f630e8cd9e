import fc from 'fast-check';
import { strFromU8 } from 'fflate';
import { PackageError } from '../../simulator/package/app-package';
import { openPackage } from '../../simulator/package/open-package';
import { localesFor, translatorFor } from '../../simulator/package/translations';
import type { PackageParts } from './support/make-package';
import { TEST_APP_ID, makePackage, zipOf } from './support/make-package';

const faultOf = (bytes: Uint8Array): string => {
  try {
    openPackage(bytes);
  } catch (error) {
    if (!(error instanceof PackageError)) throw error;
    return error.message;
  }
  return 'no fault';
};

describe('opening a package', () => {
  it('gives all that was packed', () => {
    const opened = openPackage(
      makePackage({
        app: 'var app;',
        companion: 'var companion;',
        settings: 'var settings;',
        files: { 'app/chunk.js': 'var chunk;' },
        i18n: { 'de-DE': { hi: 'Hallo' }, 'en-US': { hi: 'Hello' } },
        requestedPermissions: ['run_background'],
        companionManifest: { defaultWakeInterval: 300_000 },
        companionSourceMaps: { 'companion.js': '{"version":3}' },
      }),
    );
    expect(opened).toMatchObject({
      appId: TEST_APP_ID,
      deviceApi: '8.2.0',
      requestedPermissions: ['run_background'],
      companion: {
        companionSource: 'var companion;',
        settingsSource: 'var settings;',
        defaultWakeInterval: 300_000,
        requestedPermissions: ['run_background'],
      },
    });
    expect([...opened.devices.keys()]).toEqual(['atlas', 'vulcan']);
    const atlas = opened.devices.get('atlas');
    expect(atlas?.manifest).toMatchObject({
      main: 'app/index.js',
      svgMain: 'resources/index.view',
      svgWidgets: 'resources/widget.defs',
      appType: 'app',
    });
    expect(Object.keys(atlas?.manifest.i18n ?? {})).toEqual(['de-de', 'en-us']);
    expect(strFromU8(atlas?.files.get('app/chunk.js') ?? new Uint8Array())).toBe('var chunk;');
    expect(atlas?.zippedBytes).toBeGreaterThan(0);
    expect([...opened.sourceMaps.keys()]).toEqual(['companion/companion.js']);
    expect(opened.sourceMaps.get('companion/companion.js')?.()).toBe('{"version":3}');
  });

  it('opens packages without a phone side, and those of older SDKs', () => {
    expect(openPackage(makePackage()).companion).toBeUndefined();
    const sdk4 = openPackage(
      makePackage({
        deviceManifest: { svgMain: 'resources/index.gui', svgWidgets: 'resources/widgets.gui' },
      }),
    );
    expect(sdk4.devices.get('atlas')?.manifest.svgMain).toBe('resources/index.gui');
    const version5 = makePackage({
      companion: '',
      packageManifest: {
        manifestVersion: 5,
        platform: ['Higgs:27.1.1', 'meson'],
        components: { watch: 'device-atlas.zip', companion: 'companion.zip' },
        sourceMaps: undefined,
        sdkVersion: undefined,
      },
    });
    const opened = openPackage(version5);
    expect([...opened.devices.keys()]).toEqual(['higgs', 'meson']);
    expect(opened.companion?.companionSource).toBe('');
    expect(opened.deviceApi).toBeUndefined();
  });

  const broken: Array<[string, PackageParts, RegExp]> = [
    [
      'an unknown manifest version',
      { packageManifest: { manifestVersion: 7 } },
      /manifestVersion 7.*5 and 6/,
    ],
    ['no manifest version', { packageManifest: { manifestVersion: undefined } }, /manifestVersion \(none\)/],
    ['no device bundle', { families: [] }, /no device bundle/],
    ['no app id', { packageManifest: { appId: undefined } }, /"appId" must be a text.*absent/],
    [
      'an absent bundle',
      { packageManifest: { components: { watch: { atlas: { filename: 'x.zip' } } } } },
      /no file "x.zip"/,
    ],
    ['components of a wrong kind', { packageManifest: { components: [] } }, /"components" must be an object/],
    [
      'an absent source map',
      { packageManifest: { sourceMaps: { settings: { 'a.js': 'b.map' } } } },
      /no file "b.map"/,
    ],
    [
      'an absent main',
      { deviceManifest: { main: 'app/other.js' } },
      /"app\/other.js", which its manifest names as "main"/,
    ],
    ['no main', { deviceManifest: { main: undefined } }, /device bundle for "atlas".*"main" must be a text/],
    [
      'an unknown kind of app',
      { deviceManifest: { appType: 'game' } },
      /"appType" must be one of app, clockface/,
    ],
    [
      'an absent translation',
      { deviceManifest: { i18n: { 'en-us': { resources: 'l/en-US' } } } },
      /"l\/en-US".*translation/,
    ],
    [
      'permissions of a wrong kind',
      { deviceManifest: { requestedPermissions: [1] } },
      /must be a list of texts/,
    ],
    [
      'an absent companion main',
      { companion: '', companionManifest: { companion: { main: 'c.js' } } },
      /"c.js"/,
    ],
    [
      'no companion main',
      { companion: '', companionManifest: { companion: undefined } },
      /"companion" must be an object/,
    ],
    [
      'a settings page that is absent',
      { companion: '', companionManifest: { settings: { main: 's.js' } } },
      /"s.js"/,
    ],
    [
      'a wake interval that is none',
      { companion: '', companionManifest: { defaultWakeInterval: 'x' } },
      /must be a number/,
    ],
  ];

  it.each(broken)('says what is wrong and what to do: %s', (_, parts, message) => {
    const fault = faultOf(makePackage(parts));
    expect(fault).toMatch(message);
    expect(fault).toMatch(/open the new build\/app\.fba\.$/);
  });

  it('says when the file is no package at all', () => {
    expect(faultOf(new Uint8Array())).toMatch(/not a zip archive/);
    expect(faultOf(zipOf({ 'package.json': '{}' }))).toMatch(/without a manifest.json/);
    expect(faultOf(zipOf({ 'manifest.json': 'nonsense' }))).toMatch(/not valid JSON/);
    expect(faultOf(zipOf({ 'manifest.json': '[]' }))).toMatch(/does not hold a JSON object/);
  });

  it('opens or complains, whatever happened to the file', () => {
    const whole = makePackage({
      companion: 'var a;',
      settings: 'var b;',
      i18n: { 'en-US': { hi: 'Hello' } },
    });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        (changes) => {
          const damaged = whole.slice();
          for (const [index, byte] of changes) damaged[index] = byte;
          faultOf(damaged);
        },
      ),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.nat(whole.length - 1), (length) => faultOf(whole.slice(0, length)) !== 'no fault'),
    );
  });
});

describe('translations', () => {
  const msgid = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .filter((text) => /^[^\0-\x1f\x7f\\]+$/.test(text));
  const messages = fc.uniqueArray(fc.tuple(msgid, msgid), {
    selector: ([id]) => id,
    minLength: 1,
    maxLength: 30,
  });
  const bundleOf = (i18n: NonNullable<PackageParts['i18n']>) => {
    const bundle = openPackage(makePackage({ i18n })).devices.get('atlas');
    if (!bundle) throw new Error('no bundle');
    return bundle;
  };

  it('are found as the tool of the SDK writes them, and the rest is given back', () => {
    fc.assert(
      fc.property(messages, msgid, (entries, other) => {
        const gettext = translatorFor(bundleOf({ 'en-US': Object.fromEntries(entries) }), 'en-US');
        for (const [id, text] of entries) expect(gettext(id)).toBe(text);
        if (!entries.some(([id]) => id === other)) expect(gettext(other)).toBe(other);
      }),
      { numRuns: 50 },
    );
  });

  it('fall back from the region to the language, the default language and the msgid', () => {
    const bundle = bundleOf({
      'de-DE': { a: 'a de', b: 'b de', c: 'c de' },
      'fr-FR': { a: 'a fr', b: '' },
      'zh-TW': { a: 'a tw' },
    });
    const told = (locale: string) => ['a', 'b', 'd'].map(translatorFor(bundle, locale)).join(', ');
    expect(told('fr-FR')).toBe('a fr, b de, d');
    expect(told('fr-CA')).toBe('a fr, b de, d');
    expect(told('FR_ca')).toBe('a fr, b de, d');
    expect(told('zh-TW')).toBe('a tw, b de, d');
    expect(told('pl-PL')).toBe('a de, b de, d');
    expect(localesFor(['en-us', 'zh-cn', 'zh-tw'], 'zh-TW')).toEqual(['zh-tw', 'en-us']);
    expect(localesFor([], 'en-US')).toEqual([]);
  });

  it('that are damaged are complained of', () => {
    const open = (file: Uint8Array) => {
      const i18n = { 'en-us': { resources: 'l/en-US' } };
      const bundle = openPackage(
        makePackage({ deviceManifest: { i18n }, files: { 'l/en-US': file } }),
      ).devices.get('atlas');
      if (!bundle) throw new Error('no bundle');
      return translatorFor(bundle, 'en-US');
    };
    expect(() => open(new Uint8Array([1]))).toThrow(PackageError);
    expect(() => open(new Uint8Array([9, 0, 0, 0]))).toThrow(PackageError);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          open(bytes)('any');
        } catch (error) {
          expect(error).toBeInstanceOf(PackageError);
        }
      }),
    );
  });
});
