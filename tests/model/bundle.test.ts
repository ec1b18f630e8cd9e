import { parse } from 'acorn';
import { BUNDLE_BUDGET_BYTES, LANGUAGE_CEILING_BYTES, sizeByLanguages } from '../../bench/parts/size';
import { Drape } from './support/drape';
import { builtPackage } from './support/watches';

describe('the device bundle', () => {
  const bundles = [...builtPackage().devices.values()];

  it('is there for Versa 3 and Sense', () => {
    expect(bundles.map(({ family }) => family).sort()).toEqual(['atlas', 'vulcan']);
  });

  it.each(bundles.map((bundle) => [bundle.family, bundle] as const))('is ECMAScript 5 on %s', (_, bundle) => {
    const scripts = [...bundle.files].filter(([name]) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    for (const [, content] of scripts) {
      expect(() => parse(new TextDecoder().decode(content), { ecmaVersion: 5 })).not.toThrow();
    }
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

  it.each(bundles.map(({ family }) => family))('opens on %s', async (family) => {
    const drape = new Drape({ family });
    await drape.open();
    expect(drape.words).toContain('Start');
    expect(drape.errors).toEqual([]);
  });

  it('asks for the internet alone, which it uses where somebody wants their history sent', () => {
    expect(builtPackage().requestedPermissions).toEqual(['access_internet']);
  });
});
