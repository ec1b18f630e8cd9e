import type { World } from '../../contract';
import { clearScene, paintScene } from '../watch-face/paint-scene';
import { fontRules } from './font-rules';

const SVG = 'http://www.w3.org/2000/svg';

/** The watch's screen as it is now, a pixel for each of its own; black while it sleeps or no app runs. */
export async function screenCanvas(world: World): Promise<HTMLCanvasElement> {
  const { width, height } = world.watch.screenSize;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('this browser gives no 2d canvas, which pictures need');
  context.fillStyle = '#000';
  context.fillRect(0, 0, width, height);
  const drawn = drawnSvg(world);
  if (drawn !== undefined) context.drawImage(await imageOf(drawn, await fontRules()), 0, 0, width, height);
  return canvas;
}

/** The scene as SVG text, taken at once: it may have changed when the fonts are there. */
function drawnSvg({ watch }: World): SVGSVGElement | undefined {
  const { scene, screenSize, display } = watch;
  if (!scene || watch.app !== 'running' || !display.on) return undefined;
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${screenSize.width} ${screenSize.height}`);
  svg.setAttribute('width', String(screenSize.width));
  svg.setAttribute('height', String(screenSize.height));
  paintScene(svg, scene, (href) => watch.picture(href));
  const copy = svg.cloneNode(true) as SVGSVGElement;
  clearScene(svg);
  return copy;
}

async function imageOf(svg: SVGSVGElement, fonts: string): Promise<HTMLImageElement> {
  const style = document.createElementNS(SVG, 'style');
  style.textContent = fonts;
  svg.prepend(style);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
  await image.decode();
  return image;
}
