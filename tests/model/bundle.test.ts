import { parse } from 'acorn';
import { BUNDLE_BUDGET_BYTES, LANGUAGE_CEILING_BYTES, sizeByLanguages } from '../../bench/parts/size';
import type { DeviceBundle } from '../../simulator/package/app-package';
import { Drape } from './support/drape';
import { builtPackage, ONE_OF_EACH_SIZE, onWatch, PACKAGE_NAMES, WATCHES } from './support/watches';

/** What may be installed on a Versa Lite, zipped ([S:lib/buildTargets.js] of 4.3.2): of all, the least. */
const MOST_ON_VERSA_LITE_BYTES = 3 * 1024 * 1024;

/** What a session takes from its start to its end, with what is not collected yet. */
const SESSION_BYTES = 6 * 1024;

describe('the device bundle', () => {
  const bundles = PACKAGE_NAMES.flatMap((name) => [...builtPackage(name).devices.values()]);

  it('is there for every watch of the table', () => {
    expect(bundles.map(({ family }) => family).sort()).toEqual(WATCHES.map(({ family }) => family).sort());
  });

  it.each(WATCHES)(
    'shows on $family what is seen of its size of screen in the tests',
    ({ family, screen }) => {
      const filesOf = (of: string): unknown =>
        [...(onWatch(of).package.devices.get(of)?.files ?? [])]
          .filter(([path]) => path !== 'manifest.json')
          .sort();
      const seen = ONE_OF_EACH_SIZE.find((watch) => watch.screen === screen)?.family ?? '';
      expect(filesOf(family)).toEqual(filesOf(seen));
    },
  );

  it.each(PACKAGE_NAMES)('has the same code on every watch of %s', (name) => {
    const [first, ...others] = [...builtPackage(name).devices.values()].map(scripts);
    expect(first?.length).toBeGreaterThan(0);
    for (const other of others) expect(other).toEqual(first);
  });

  it('takes far less than a Versa Lite has room for', () => {
    for (const { zippedBytes } of bundles) expect(zippedBytes).toBeLessThan(MOST_ON_VERSA_LITE_BYTES / 10);
  });

  it.each(bundles.map((bundle) => [bundle.family, bundle] as const))('is ECMAScript 5 on %s', (_, bundle) => {
    for (const [, script] of scripts(bundle)) expect(() => parse(script, { ecmaVersion: 5 })).not.toThrow();
  });

  it.each(bundles.map((bundle) => [bundle.family, bundle] as const))(
    'stays under 40 KB zipped on %s with the words of one language, and each further one adds little',
    (_, bundle) => {
      const { withOne, further } = sizeByLanguages(bundle);
      expect(withOne).toBeLessThanOrEqual(BUNDLE_BUDGET_BYTES);
      expect(further.length).toBeGreaterThan(0);
      expect(Math.max(...further)).toBeLessThanOrEqual(LANGUAGE_CEILING_BYTES);
      // They are all there is: nothing else grows with the languages.
      const all = withOne + further.reduce((sum, size) => sum + size, 0);
      expect(Math.abs(bundle.zippedBytes - all)).toBeLessThan(all / 20);
    },
  );

  it.each(PACKAGE_NAMES)('asks for as much room as each chunk of %s takes, before it is loaded', (name) => {
    const [bundle] = builtPackage(name).devices.values();
    const code = bundle ? scripts(bundle) : [];
    const bytesOf = (...chunks: readonly string[]): number =>
      code
        .filter(([path]) => chunks.some((chunk) => path.startsWith(`app/${chunk}-`)))
        .reduce((sum, [, script]) => sum + script.length, 0);
    const [, main = ''] = code.find(([path]) => path.startsWith('app/main-')) ?? [];
    const room = (chunk: string): number => Number(new RegExp(`[{,]${chunk}:([\\de]+)[,}]`).exec(main)?.[1]);
    // On JerryScript a chunk takes about as many bytes as its script has (docs/costs.md), and what it brings along as much.
    expect(room('afterwards')).toBeGreaterThan(bytesOf('afterwards', 'knowledge'));
    for (const [chunk, ...scriptsOfIt] of [
      ['choosing', 'choosing'],
      ['exchange', 'exchange'],
      ['reading', 'reading', 'knowledge'],
      ['teaching', 'teaching', 'telling'],
      ['telling', 'telling'],
      ['turn', 'turn-sensor'],
    ] as const) {
      expect(bytesOf(...scriptsOfIt)).toBeGreaterThan(500);
      expect(room(chunk) - SESSION_BYTES).toBeGreaterThan(bytesOf(...scriptsOfIt));
    }
  });

  it.each(bundles.map(({ family }) => family))('opens on %s', async (family) => {
    const drape = new Drape(onWatch(family));
    await drape.open();
    expect(drape.words).toContain('Start');
    expect(drape.errors).toEqual([]);
  });

  it('asks for the internet alone, which it uses where somebody wants their history sent', () => {
    for (const name of PACKAGE_NAMES) {
      expect(builtPackage(name).requestedPermissions).toEqual(['access_internet']);
    }
  });
});

function scripts({ files }: DeviceBundle): Array<[name: string, script: string]> {
  return [...files]
    .filter(([name]) => name.endsWith('.js'))
    .map(([name, content]) => [name, new TextDecoder().decode(content)]);
}
