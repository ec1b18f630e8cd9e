import { ADVANCES, type FontWeight } from './advances';

/** How a text is set. Sizes in px. */
export interface TextStyle {
  readonly fontSize: number;
  readonly weight: FontWeight;
  readonly letterSpacing: number;
  /** Width of letters against those of the font measured here. Default 1. */
  readonly stretch?: number;
}

/**
 * Parts of the font size above and below the baseline, and from one line to the next, as in the same font.
 */
export const ASCENT = 0.95;
export const DESCENT = 0.25;
export const LINE_HEIGHT = 1.2;

const UNITS = 1000;

/**
 * Width of one line in px. The watch's font is not public: the widths are those of an open font that
 * resembles it, so they are near the truth and no more; all digits are equally wide.
 */
export function measureText(text: string, style: TextStyle): number {
  const table = ADVANCES[style.weight];
  let units = 0;
  let count = 0;
  for (const character of text) {
    units += table.widths[character] ?? table.other(character);
    count++;
  }
  return (units * (style.stretch ?? 1) * style.fontSize) / UNITS + style.letterSpacing * count;
}

/**
 * Fonts of older systems [D:build/guides/user-interface/css, an older copy], none of which is open: how wide their letters
 * are against those of the font that stands in for them. Near the truth by the look of their figures, and no more.
 */
const STRETCHES: Readonly<Record<string, number>> = {
  colfax: 0.94,
  fabrikat: 0.97,
  seville: 0.92,
  tungsten: 0.6,
};

/** How wide the letters of a family are. */
export function fontStretch(family: string): number {
  const name = family.toLowerCase().replace(/[^a-z].*$/, '');
  return Object.hasOwn(STRETCHES, name) ? (STRETCHES[name] ?? 1) : 1;
}

/** The weight that a family such as `System-Light` names; `font-weight` goes first. */
export function fontWeight(family: string, weight: string | undefined): FontWeight {
  if (weight === 'bold' || weight === 'light' || weight === 'regular') return weight;
  if (/-(light|thin|book)$/i.test(family)) return 'light';
  return /-(bold|black|semibold|medium)$/i.test(family) ? 'bold' : 'regular';
}
