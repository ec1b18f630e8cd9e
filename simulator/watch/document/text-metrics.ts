import { ADVANCES, type FontWeight } from './advances';

/** How a text is set. Sizes in px. */
export interface TextStyle {
  readonly fontSize: number;
  readonly weight: FontWeight;
  readonly letterSpacing: number;
  /** Width of letters against those of the font measured here. Default 1. */
  readonly stretch?: number;
  /** How wide figures are where they are not as the font's measured here. Default: as those, stretched too. */
  readonly figures?: Figures;
}

/** Widths of figures, in thousandths of the font size. */
interface Figures {
  readonly one: number;
  readonly other: number;
  /** Of the characters U+0010 to U+0019. */
  readonly equal: number;
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
 * resembles it, so they are near the truth and no more. Figures are as wide as each is (on OS 5 1 is narrow
 * in published pictures: [R:C-D-Lewis/fitbit-dev:apps/upcoming/screenshots]), those of U+0010 to U+0019 all equally.
 */
export function measureText(text: string, style: TextStyle): number {
  const table = ADVANCES[style.weight];
  const stretch = style.stretch ?? 1;
  let units = 0;
  let count = 0;
  for (const character of text) {
    units +=
      (style.figures && figureWidth(character, style.figures)) ??
      (table.widths[character] ?? table.other(character)) * (isOfAnotherFont(character) ? 1 : stretch);
    count++;
  }
  return (units * style.fontSize) / UNITS + style.letterSpacing * count;
}

function figureWidth(character: string, figures: Figures): number | undefined {
  if (character >= '\u0010' && character <= '\u0019') return figures.equal;
  if (character < '0' || character > '9') return undefined;
  return character === '1' ? figures.one : figures.other;
}

/** Cyrillic, ideographs, kana and Hangul are set in Noto Sans, on the watch as here. */
function isOfAnotherFont(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (code >= 0x400 && code <= 0x52f) || code >= 0x2e80;
}

/** How wide the letters of a family are against those of the font that stands in for it: light and regular, bold. */
type Stretch = readonly [thin: number, bold: number];

/**
 * Measured on words and figures of published pictures, near the truth and no more. The names of older fonts still bring
 * wider letters on OS 5 than the system's own do.
 *
 * System: [R:Fitbit/sdk-weather-clock:screenshot.png], [R:RPG-coder/fitbit-rps-rpg-rah:screenshot], bold by
 * [R:jeff-v-h/FitbitSimpleSlickMinimalClockface:screenshots] and [R:czandor/Sys-Info-Fitbit:screenshot/sense]. Others:
 * [R:C-D-Lewis/fitbit-dev:apps/news-headlines/screenshots], [R:cozie-app/cozie:screen].
 */
const PRESENT_STRETCHES: Readonly<Record<string, Stretch>> = {
  system: [0.94, 0.9],
  colfax: [1.09, 1.02],
  seville: [1.07, 1.07],
};

/**
 * System: [R:Fitbit/sdk-exercise:screenshots], [R:mxsshao/fitbit-weight-logger:screenshots]; Colfax and Seville:
 * [R:Fitbit/sdk-moment:screenshots], [R:C-D-Lewis/fitbit-dev:apps/news-headlines/screenshots]. None of them is open.
 */
const OLDER_STRETCHES: Readonly<Record<string, Stretch>> = {
  system: [0.95, 0.95],
  colfax: [0.96, 1.02],
  seville: [0.95, 0.95],
};

/**
 * Before OS 5 figures are all but equally wide, for 1 has a foot. System: from 0 to 0 and 5 to 5 it is 22 px at 40 px, from
 * 1 to 1 20 px [R:szymonbultrowicz/fitbit-clean-clockface:images]; of U+0010 and so on 50 px at 92 px
 * [R:mxsshao/versa-clockface:screenshots]; in bold 12 px at 20 px [R:adiroiban/fitbit-os-meistertask:screenshots/device.png],
 * its 1 by comparison. Seville: 127 px at 240 px in the first of these.
 */
const OLDER_FIGURES: Readonly<Record<string, Readonly<Partial<Record<FontWeight, Figures>>>>> = {
  system: {
    light: { one: 500, other: 550, equal: 543 },
    regular: { one: 500, other: 550, equal: 543 },
    bold: { one: 550, other: 600, equal: 600 },
  },
  seville: {
    light: { one: 510, other: 530, equal: 530 },
    regular: { one: 510, other: 530, equal: 530 },
  },
};

/**
 * How wide a family's figures are where its letters say nothing of it.
 * @param older the system is older than OS 5
 */
export function fontFigures(family: string, weight: FontWeight, older: boolean): Figures | undefined {
  return older ? OLDER_FIGURES[familyName(family)]?.[weight] : undefined;
}

/** `System-Light` and its like without their weights. */
function familyName(family: string): string {
  return family.toLowerCase().replace(/[^a-z].*$/, '');
}

/** By the look of their figures. */
const OTHER_STRETCHES: Readonly<Record<string, Stretch>> = {
  fabrikat: [1.07, 1.07],
  tungsten: [0.66, 0.66],
};

/**
 * How wide the letters of a family are.
 * @param older the system is older than OS 5
 */
export function fontStretch(family: string, weight: FontWeight, older: boolean): number {
  const name = familyName(family);
  const table = { ...OTHER_STRETCHES, ...(older ? OLDER_STRETCHES : PRESENT_STRETCHES) };
  const [thin, bold] = (Object.hasOwn(table, name) ? table[name] : undefined) ?? [1, 1];
  return weight === 'bold' ? bold : thin;
}

/** The weight that a family such as `System-Light` names; `font-weight` goes first. */
export function fontWeight(family: string, weight: string | undefined): FontWeight {
  if (weight === 'bold' || weight === 'light' || weight === 'regular') return weight;
  if (/-(light|thin|book)$/i.test(family)) return 'light';
  return /-(bold|black|semibold|medium)$/i.test(family) ? 'bold' : 'regular';
}
