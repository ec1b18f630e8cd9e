import type { Page } from '@playwright/test';
import type { SceneNode } from '../../../simulator/watch/document/watch-document';
import { watchFamily } from '../../../simulator/watch/families';
import type {} from '../../../simulator/page/bench/bench';
import { ModelVisitor } from '../../model/support/visitor';
import { measureScreen, type MeasuredScreen } from './fit';
import { EVERY_CUE, LONGEST, TOUR, type Walk } from './tour';

/** Of the glass of the newer watches (docs/simulator-assumed.md); older ones are rectangles, or as good as. */
const ROUNDED = 5;
const SQUARE = 400;

/** What is painted for a test, and where it stands on the page. */
export const PAINTED = '#painted svg';

/** Every screen that a watch can show in a language, by its name, from journeys on the model. */
export async function scenesOf(
  family: string,
  language: string,
  walks: readonly Walk[] = [...TOUR, ...EVERY_CUE, ...LONGEST],
): Promise<Map<string, SceneNode>> {
  const scenes = new Map<string, SceneNode>();
  for (const { go, missing } of walks) {
    const visitor = new ModelVisitor(language, family, missing);
    await visitor.drape.open();
    await go(visitor, async (name) => {
      await visitor.drape.look();
      const { scene } = visitor.drape.world.watch;
      if (!scene) throw new Error(`the app is closed at ${name}`);
      scenes.set(name, scene);
    });
    visitor.drape.world.dispose();
  }
  return scenes;
}

/** Has the simulator's page paint scenes as it paints its own, one after the other, and measures what is drawn. */
export async function measureScenes(
  page: Page,
  family: string,
  scenes: ReadonlyMap<string, SceneNode>,
): Promise<Map<string, MeasuredScreen>> {
  const { os } = watchFamily(family);
  await preparePaper(page, family);
  await page.addScriptTag({ content: `window.measureScreen = ${String(measureScreen)};` });
  // Fonts come with the letters that need them: all are painted once before any is measured.
  await page.evaluate(
    async (all) => {
      window.toMeasure = all;
      for (const scene of all) window.paintForTest?.(scene);
      await document.fonts.ready;
    },
    [...scenes.values()],
  );
  const measured = await page.evaluate(() =>
    window.toMeasure?.map((scene) => {
      window.paintForTest?.(scene);
      return window.measureScreen?.();
    }),
  );
  return new Map(
    [...scenes].map(([name, scene], place) => {
      const drawn = measured?.[place];
      if (!drawn) throw new Error(`${name} was not measured`);
      const bounds = { ringInnerRadius: ringInnerRadius(scene), glassExponent: os < 5 ? SQUARE : ROUNDED };
      return [name, { ...drawn, ...bounds }];
    }),
  );
}

/** Paints a scene on the simulator's page, over all that is there, in px of the watch. */
export async function paintScene(page: Page, family: string, scene: SceneNode): Promise<void> {
  await preparePaper(page, family);
  await page.evaluate((painted) => window.paintForTest?.(painted), scene);
}

/** What there is to paint on, as large as the screen of a watch; `paintForTest` of the page's window paints there. */
async function preparePaper(page: Page, family: string): Promise<void> {
  await page.evaluate(
    ({ width, height, place }) => {
      if (document.querySelector(`${place}[viewBox="0 0 ${width} ${height}"]`)) return;
      document.querySelector('#painted')?.remove();
      document.body.insertAdjacentHTML(
        'afterbegin',
        `<div id="painted" class="glass" style="position: fixed; z-index: 2000; inset: 0 auto auto 0; width: ${width}px; height: ${height}px; clip-path: none">
          <svg class="screen" viewBox="0 0 ${width} ${height}"></svg>
        </div>`,
      );
      const svg = document.querySelector<SVGSVGElement>(place);
      window.paintForTest = (scene) => {
        if (!svg || !window.simulator) throw new Error('there is nothing to paint on');
        window.simulator.paint(svg, scene);
        // Letters whose font is still to come are asked for by being laid out.
        svg.getBoundingClientRect();
      };
    },
    { ...watchFamily(family).screen, place: PAINTED },
  );
}

/** Undefined where there is no ring, or where a bar stands in its place. */
function ringInnerRadius(scene: SceneNode): number | undefined {
  const ring = find(scene, 'ring');
  if (ring?.visible !== true || ring.type !== 'arc') return undefined;
  return Number(ring.attributes.width) / 2 - Number(ring.attributes.arcWidth);
}

function find(node: SceneNode, id: string): SceneNode | undefined {
  if (!node.visible) return undefined;
  if (node.id === id) return node;
  for (const child of node.children) {
    const found = find(child, id);
    if (found) return found;
  }
  return undefined;
}

declare global {
  interface Window {
    paintForTest?: (scene: SceneNode) => void;
    measureScreen?: typeof measureScreen;
    toMeasure?: readonly SceneNode[];
  }
}
