import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SceneNode } from '../../simulator/watch/document/watch-document';
import { TOUR } from '../browser/support/tour';
import { ROOT } from '../../tools/places.mjs';
import { contrast, paintedOf, type Painted } from './support/looks';
import { ModelVisitor } from './support/visitor';
import { ONE_OF_EACH_SIZE } from './support/watches';

jest.setTimeout(60_000);

const CONTRAST_OF_WORDS = 7;
const CONTRAST_OF_SIGNS = 4.5;

describe.each(ONE_OF_EACH_SIZE)('$screen', ({ screen: size, family }) => {
  /** Every screen of the tour, by single presses and without one swipe. */
  const seen = new Map<string, { screens: string[]; words: Painted[]; signs: Painted[] }>();
  beforeAll(async () => {
    for (const { go } of TOUR) {
      const visitor = new ModelVisitor('en-US', family);
      await visitor.drape.open();
      await go(visitor, async (name) => {
        await visitor.drape.look();
        const { scene } = visitor.drape.world.watch;
        if (!scene) throw new Error(`the app is closed at ${name}`);
        seen.set(name, { screens: screensIn(scene), ...paintedOf(scene) });
      });
      expect(visitor.drape.errors).toEqual([]);
    }
  });

  /** Each as a sentence that says where it is. */
  function weak(kind: 'words' | 'signs', least: number): string[] {
    return [...seen].flatMap(([name, painted]) =>
      painted[kind]
        .map(({ words, node, colour, ground }) => ({
          what: words || (node.id ?? node.type),
          ratio: contrast(colour, ground),
        }))
        .filter(({ ratio }) => ratio < least)
        .map(({ what, ratio }) => `${name}: ${what} has ${ratio.toFixed(2)}`),
    );
  }

  it('every screen is reached by single presses, without a swipe', () => {
    const view = readFileSync(join(ROOT, `resources/index~${size}.view`), 'utf8');
    const all = [...view.matchAll(/id="([a-z-]+-screen)"/g)].map(([, id]) => id as string);
    expect(all.length).toBeGreaterThan(10);
    expect([...new Set([...seen.values()].flatMap(({ screens }) => screens))].sort()).toEqual(all.sort());
  });

  it('every word stands out from its ground by 7 to 1', () => {
    expect([...seen.values()].every(({ words }) => words.length > 0)).toBe(true);
    expect(weak('words', CONTRAST_OF_WORDS)).toEqual([]);
  });

  it('every sign stands out from its ground by 4.5 to 1', () => {
    const signs = new Set([...seen.values()].flatMap((painted) => painted.signs.map(({ node }) => node.id)));
    for (const sign of ['ring', 'step-mark']) expect(signs).toContain(sign);
    expect(weak('signs', CONTRAST_OF_SIGNS)).toEqual([]);
  });

  it('a time or a length is by far the largest that is on its screen', () => {
    const withTime = [...seen].filter(([, { words }]) => words.some(isTime));
    expect(withTime.length).toBeGreaterThan(15);
    for (const [name, { words }] of withTime) {
      const time = Math.min(...words.filter(isTime).map(({ fontSize }) => fontSize));
      const others = Math.max(...words.filter((painted) => !isTime(painted)).map(({ fontSize }) => fontSize));
      expect([name, time >= 2 * others]).toEqual([name, true]);
    }
  });
});

function screensIn(node: SceneNode): string[] {
  if (!node.visible) return [];
  const own = node.id?.endsWith('-screen') ? [node.id] : [];
  return [...own, ...node.children.flatMap(screensIn)];
}

function isTime({ node }: Painted): boolean {
  return /^(time-|length-number)/.test(node.id ?? '');
}

describe('contrast', () => {
  it('is 21 of white and black, and 1 of a colour and itself', () => {
    expect(contrast([255, 255, 255], [0, 0, 0])).toBeCloseTo(21);
    expect(contrast([120, 30, 60], [120, 30, 60])).toBe(1);
  });

  it('is the one that the guidelines give for a known pair', () => {
    // #767676 on white is the grey that is known to just have 4.5.
    expect(contrast([0x76, 0x76, 0x76], [255, 255, 255])).toBeCloseTo(4.54, 2);
  });
});
