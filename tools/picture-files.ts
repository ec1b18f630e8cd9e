import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';

/** A picture of the watch app and the drawing that it is made from; paths are from the repository's folder. */
export interface Picture {
  readonly source: string;
  readonly target: string;
  /** Pixels of the target, and units of the source: one is drawn as one. */
  readonly width: number;
  readonly height: number;
}

/** A picture as its source gives it now. */
export interface DrawnPicture extends Picture {
  /** A PNG file of 8-bit RGBA. */
  readonly png: Uint8Array;
}

/** The source or the folder is not as it has to be; the message says what to mend. */
export class PictureFault extends Error {}

const SOURCES = 'art';
const FIGURES = 'resources/pictures';

/** All figures have one box, so that one can take another's place on a screen. */
const FIGURE = { width: 140, height: 124 };

/** fitbit-build takes an icon of exactly this size [S:lib/validateIcon.js]. */
const ICON = { width: 80, height: 80 };
const ICON_SOURCE = 'icon.svg';

/**
 * Every picture of the app, one for each source in art/: the icon, and figures by the ids of the moves.
 * @param root the repository's folder
 */
export function picturesOf(root: string): readonly Picture[] {
  return readdirSync(join(root, SOURCES))
    .filter((name) => name.endsWith('.svg'))
    .sort()
    .map((name) => {
      const source = `${SOURCES}/${name}`;
      if (name === ICON_SOURCE) return { source, target: 'resources/icon.png', ...ICON };
      return { source, target: `${FIGURES}/${name.replace(/svg$/, 'png')}`, ...FIGURE };
    });
}

/** What would make a drawing depend on more than its own file: fonts, other pictures, style sheets. */
const NOT_OWN_GEOMETRY = ['text', 'tspan', 'image', 'use', 'style', 'foreignObject', 'script'];

/**
 * Draws every picture from its source, the same bytes each time.
 *
 * The PNGs are colour with alpha on purpose: fitbit-build makes RGBA6666 of them, whereas greyscale would become a
 * mere mask that takes the element's `fill` [S:lib/convertImageToTXI.js].
 * @param root the repository's folder
 * @throws {PictureFault} when a source is of another size, or not made of geometry alone
 */
export function drawPictures(root: string): readonly DrawnPicture[] {
  return picturesOf(root).map((picture) => ({ ...picture, png: draw(picture, readSource(root, picture)) }));
}

/**
 * Which committed pictures are not what the sources give; none when all is well.
 * @param root the repository's folder
 * @returns targets, each with what is wrong about it
 * @throws {PictureFault} as `drawPictures`, and for a picture in resources/pictures that no source makes
 */
export function outdatedPictures(root: string): readonly string[] {
  const drawn = drawPictures(root);
  refuseUndrawn(root, drawn);
  return drawn.flatMap(({ source, target, png }) => {
    const file = join(root, target);
    if (!existsSync(file)) return [`${target} is missing`];
    return readFileSync(file).equals(png) ? [] : [`${target} is not what ${source} gives`];
  });
}

function refuseUndrawn(root: string, drawn: readonly Picture[]): void {
  if (!existsSync(join(root, FIGURES))) return;
  for (const name of readdirSync(join(root, FIGURES))) {
    const path = `${FIGURES}/${name}`;
    if (name.endsWith('.png') && !drawn.some(({ target }) => target === path))
      throw new PictureFault(
        `${path} is not a picture of the app. Draw it in ${SOURCES}/ or delete it: the watch would carry it for nothing.`,
      );
  }
}

function readSource(root: string, { source, width, height }: Picture): string {
  const svg = readFileSync(join(root, source), 'utf8');
  checkSource(svg, source, width, height);
  return svg;
}

function checkSource(svg: string, source: string, width: number, height: number): void {
  const element = parse(svg, source);
  const wanted = { width: `${width}`, height: `${height}`, viewBox: `0 0 ${width} ${height}` };
  for (const [name, value] of Object.entries(wanted)) {
    const found = element.getAttribute(name);
    if (found !== value)
      throw new PictureFault(
        `${source}: ${name} of the drawing has to be "${value}", it is "${found ?? ''}".`,
      );
  }
  for (const name of NOT_OWN_GEOMETRY) {
    if (element.getElementsByTagName(name).length > 0)
      throw new PictureFault(`${source}: draw with shapes and paths alone, without <${name}>.`);
  }
}

function parse(svg: string, source: string) {
  const element = parseXml(svg, source).documentElement;
  if (element?.tagName !== 'svg') throw new PictureFault(`${source}: the outermost element has to be <svg>.`);
  return element;
}

function parseXml(svg: string, source: string) {
  try {
    return new DOMParser({ onError: onErrorStopParsing }).parseFromString(svg, 'image/svg+xml');
  } catch (fault) {
    throw new PictureFault(
      `${source} is not well-formed: ${fault instanceof Error ? fault.message : String(fault)}`,
    );
  }
}

function draw({ source, width, height }: Picture, svg: string): Uint8Array {
  const image = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  if (image.width !== width || image.height !== height)
    throw new PictureFault(
      `${source} came out as ${image.width} x ${image.height} instead of ${width} x ${height}.`,
    );
  return image.asPng();
}
