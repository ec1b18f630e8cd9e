import { openPackage } from '../../simulator/package/open-package';
import { languagesFor } from '../../simulator/page/package/languages';
import { HEAP_BYTES, heapEstimate } from '../../simulator/page/watch/heap-estimate';
import { makePackage } from './support/make-package';

describe('languages to choose from', () => {
  const i18n = { 'de-DE': { hello: 'Hallo' }, 'en-US': { hello: 'Hello' } };
  const bundle = openPackage(makePackage({ i18n })).devices.get('atlas');

  test('those with words come first, the rest of the watch after them', () => {
    const { translated, others } = languagesFor(bundle, 'en-US');
    expect(translated).toEqual(['de-DE', 'en-US']);
    expect(others).toContain('ja-JP');
    expect(others).not.toContain('de-DE');
  });

  test('the one that holds is among them, once', () => {
    for (const locale of ['de-DE', 'en-GB', 'ja-JP']) {
      const { translated, others } = languagesFor(bundle, locale);
      expect([...translated, ...others].filter((tag) => tag === locale)).toEqual([locale]);
    }
    expect(languagesFor(undefined, 'en-US').translated).toEqual([]);
  });
});

describe('the estimate of the heap', () => {
  const estimateOf = (codeBytes: number) => {
    const bundle = openPackage(makePackage({ app: ' '.repeat(codeBytes) })).devices.get('atlas');
    if (!bundle) throw new Error('the test package is for atlas');
    return heapEstimate(bundle);
  };

  test('is what was measured of the engine: a small app of 4.2 KB takes 16 KB, the sample of 13.3 KB 31 KB', () => {
    // The measured figures hold data of the app, too, so they lie at the upper end or above it.
    expect(estimateOf(4200).mostBytes).toBeLessThanOrEqual(16_088);
    expect(estimateOf(4200).mostBytes).toBeGreaterThan(0.9 * 16_088);
    expect(estimateOf(13_300).mostBytes).toBeLessThanOrEqual(30_712);
    expect(estimateOf(13_300).mostBytes).toBeGreaterThan(0.9 * 30_712);
  });

  test('grows with the code and says where it may end', () => {
    const { codeBytes, leastBytes, mostBytes } = estimateOf(40_000);
    expect(codeBytes).toBe(40_000);
    expect(leastBytes).toBeLessThan(mostBytes);
    expect(mostBytes).toBeGreaterThan(HEAP_BYTES);
  });
});
