import { ADVANCES, type FontWeight } from './advances';

/** How a text is set. Sizes in px. */
export interface TextStyle {
  readonly fontSize: number;
  readonly weight: FontWeight;
  readonly letterSpacing: number;
  /** Width of letters against those of the font measured here. Default 1. */
  readonly stretch?: number;
}

/** Parts of the font size above and below the baseline, and from one line to the next. */
export interface FontMetrics {
  readonly ascent: number;
  readonly descent: number;
  readonly lineHeight: number;
}

/**
 * As in the same font. A published picture has 46 px from line to line at 38 px
 * [R:Fitbit/sdk-weather-clock:screenshot.png].
 */
const PRESENT_METRICS: FontMetrics = { ascent: 0.95, descent: 0.25, lineHeight: 1.2 };

/** Before OS 5: 35 px at 32 px, the first baseline at 28 [R:Flippo24/fitbit-kraken, its picture of a Versa]. */
const OLDER_METRICS: FontMetrics = { ascent: 0.875, descent: 0.22, lineHeight: 35 / 32 };

/** @param older the system is older than OS 5 */
export function fontMetrics(older: boolean): FontMetrics {
  return older ? OLDER_METRICS : PRESENT_METRICS;
}

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

/** Letters of the system's font before OS 5, by the same picture. */
const OLDER_SYSTEM_STRETCH = 0.94;

/**
 * How wide the letters of a family are.
 * @param older the system is older than OS 5
 */
export function fontStretch(family: string, older = false): number {
  const name = family.toLowerCase().replace(/[^a-z].*$/, '');
  if (older && name === 'system') return OLDER_SYSTEM_STRETCH;
  return Object.hasOwn(STRETCHES, name) ? (STRETCHES[name] ?? 1) : 1;
}

/** The weight that a family such as `System-Light` names; `font-weight` goes first. */
export function fontWeight(family: string, weight: string | undefined): FontWeight {
  if (weight === 'bold' || weight === 'light' || weight === 'regular') return weight;
  if (/-(light|thin|book)$/i.test(family)) return 'light';
  return /-(bold|black|semibold|medium)$/i.test(family) ? 'bold' : 'regular';
}
