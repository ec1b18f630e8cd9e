import type { SceneNode } from '../../../simulator/watch/document/watch-document';

/** Something that is painted, in px of the screen, with the colour under its middle. */
export interface Painted {
  readonly node: SceneNode;
  readonly words: string;
  readonly colour: Colour;
  readonly ground: Colour;
  readonly fontSize: number;
}

type Colour = readonly [red: number, green: number, blue: number];

interface Shape {
  readonly fill: string;
  readonly colour: Colour;
  readonly opacity: number;
  readonly isSign: boolean;
  /** What is drawn on it says how much of it there is. */
  readonly isTrack?: boolean;
  readonly covers: (x: number, y: number) => boolean;
}

const BLACK: Colour = [0, 0, 0];
const RIM = '#000000';
/** What is smaller in both directions is a sign, what is larger a button or a ground. */
const SIGN_PX = 40;
/** What is wider, and at most so high, is a bar. */
const BAR_PX = 14;

/** Words and signs of a scene in the order in which they are painted. A small circle in black is the rim of a sign. */
export function paintedOf(scene: SceneNode): { words: Painted[]; signs: Painted[] } {
  const words: Painted[] = [];
  const signs: Painted[] = [];
  const shapes: Shape[] = [];
  const visit = (node: SceneNode, dx: number, dy: number, above: number): void => {
    if (!node.visible) return;
    const { type, attributes } = node;
    const number = (name: string): number => Number(attributes[name] ?? 0);
    const opacity = above * Number(attributes.opacity ?? 1);
    if (opacity === 0) return;
    const [x, y] = [number('x') + dx, number('y') + dy];
    const [width, height] = [number('width'), number('height')];
    const paint = (atX: number, atY: number, list: Painted[]): void => {
      const text = String(attributes.text ?? '').trim();
      // A plus is two strokes: neither is the other's ground.
      const own = String(attributes.fill);
      const under = shapes.filter(({ isSign, fill }) => !(isSign && fill === own));
      const ground = groundAt(under, atX, atY);
      const colour = over(ground, colourOf(attributes.fill), opacity);
      list.push({ node, words: text, colour, ground, fontSize: number('fontSize') });
    };
    if (type === 'text' && String(attributes.text ?? '').trim() !== '') {
      const toMiddle = { start: 12, middle: 0, end: -12 }[String(attributes.textAnchor)] ?? 0;
      paint(x + toMiddle, y - number('fontSize') / 3, words);
    } else if (type === 'textarea' && String(attributes.text ?? '').trim() !== '') {
      paint(x + width / 2, y + height / 2, words);
    } else if (type === 'line') {
      const x1 = number('x1') + dx;
      const y1 = number('y1') + dy;
      paint((x1 + number('x2') + dx) / 2, (y1 + number('y2') + dy) / 2, signs);
    } else if (type === 'rect') {
      const isSign = Math.max(width, height) <= SIGN_PX;
      // A bar on its track is one, as an arc is.
      const isBar = !isSign && height <= BAR_PX;
      const [midX, midY] = [x + width / 2, y + height / 2];
      const isOnTrack = isBar && shapes.some((shape) => shape.isTrack && shape.covers(midX, midY));
      if (isSign || isOnTrack) paint(midX, midY, signs);
      shapes.push({
        isSign,
        isTrack: isBar,
        fill: String(attributes.fill),
        colour: colourOf(attributes.fill),
        opacity,
        covers: (atX, atY) => atX >= x && atX <= x + width && atY >= y && atY <= y + height,
      });
    } else if (type === 'circle') {
      const [cx, cy, r] = [number('cx') + dx, number('cy') + dy, number('r')];
      const isSign = 2 * r <= SIGN_PX && attributes.fill !== RIM;
      if (isSign) paint(cx, cy, signs);
      shapes.push({
        isSign,
        fill: String(attributes.fill),
        colour: colourOf(attributes.fill),
        opacity,
        covers: (atX, atY) => Math.hypot(atX - cx, atY - cy) <= r,
      });
    }
    if (type === 'arc') {
      const radius = width / 2;
      const sweep = number('sweepAngle');
      const covers = (atX: number, atY: number): boolean => {
        const [right, up] = [atX - x - radius, y + radius - atY];
        const away = Math.hypot(right, up);
        const angle = (Math.atan2(right, up) * (180 / Math.PI) - number('startAngle') + 720) % 360;
        return away <= radius && away >= radius - number('arcWidth') && angle <= sweep;
      };
      // What is drawn on a track says how much of it there is.
      const middle = ((number('startAngle') + sweep / 2) * Math.PI) / 180;
      const away = radius - number('arcWidth') / 2;
      const [midX, midY] = [x + radius + away * Math.sin(middle), y + radius - away * Math.cos(middle)];
      if (sweep > 0 && shapes.some((shape) => shape.isTrack && shape.covers(midX, midY)))
        paint(midX, midY, signs);
      const [fill, colour] = [String(attributes.fill), colourOf(attributes.fill)];
      shapes.push({ isSign: false, isTrack: true, fill, colour, opacity, covers });
    }
    const [childX, childY] = type === 'svg' ? [x, y] : [dx, dy];
    for (const child of node.children) visit(child, childX, childY, opacity);
  };
  visit(scene, 0, 0, 1);
  return { words, signs };
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2, contrast ratio and relative luminance). */
export function contrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function groundAt(shapes: readonly Shape[], x: number, y: number): Colour {
  return shapes
    .filter(({ covers }) => covers(x, y))
    .reduce((ground, { colour, opacity }) => over(ground, colour, opacity), BLACK);
}

function over(ground: Colour, colour: Colour, opacity: number): Colour {
  return colour.map((value, at) => value * opacity + (ground[at] ?? 0) * (1 - opacity)) as unknown as Colour;
}

function colourOf(fill: unknown): Colour {
  const [, red, green, blue] = /^#(..)(..)(..)$/.exec(String(fill)) ?? [];
  if (red === undefined || green === undefined || blue === undefined)
    throw new Error(`${String(fill)} is no colour as the styles have them (#rrggbb)`);
  return [parseInt(red, 16), parseInt(green, 16), parseInt(blue, 16)];
}
