import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { create, type Font } from 'fontkit';
import { ROOT } from './places.mjs';

/** `npm run font-widths` writes the widths that the headless model measures text with; `-- --check` only compares. */
const TARGET = 'simulator/watch/document/advance-tables.ts';
const WEIGHTS = { light: 300, regular: 400, bold: 700 } as const;
const UNITS = 1000;
const PER_LINE = 20;

/** Characters of the watch for the figures 0 to 9, all equally wide. */
const EQUAL_FIGURES: readonly [from: number, to: number] = [0x10, 0x19];

/** The characters measured: figures, Latin with its extensions, Cyrillic, and the signs that words come with. */
const RANGES: ReadonlyArray<readonly [from: number, to: number]> = [
  EQUAL_FIGURES,
  [0x20, 0x7e],
  [0xa1, 0x17f],
  [0x218, 0x21b],
  [0x400, 0x45f],
  [0x2013, 0x2014],
  [0x2018, 0x201e],
  [0x2022, 0x2022],
  [0x2026, 0x2026],
  [0x20ac, 0x20ac],
  [0x2212, 0x2212],
];

/** Figtree has no Cyrillic: as on the watch, Noto Sans stands in for what the system font lacks. */
const SUBSETS = [
  ['figtree', 'latin'],
  ['figtree', 'latin-ext'],
  ['noto-sans', 'cyrillic'],
] as const;

const require = createRequire(import.meta.url);

function fontsOf(weight: number): Font[] {
  return SUBSETS.map(([font, subset]) => {
    const file = require.resolve(`@fontsource/${font}/files/${font}-${subset}-${weight}-normal.woff2`);
    const opened = create(readFileSync(file));
    if (!('layout' in opened)) throw new Error(`${file} is a collection of fonts, not one`);
    return opened;
  });
}

/** In thousandths of the font size; undefined when no font has the character. */
function widthOf(character: string, fonts: readonly Font[]): number | undefined {
  const code = character.codePointAt(0) as number;
  const [zero, nine] = EQUAL_FIGURES;
  if (code >= zero && code <= nine) return advanceOf(String(code - zero), fonts, 'tnum');
  return advanceOf(character, fonts, 'pnum');
}

function advanceOf(character: string, fonts: readonly Font[], feature: string): number | undefined {
  const font = fonts.find((each) => each.hasGlyphForCodePoint(character.codePointAt(0) as number));
  if (!font) return undefined;
  return Math.round((font.layout(character, [feature]).advanceWidth * UNITS) / font.unitsPerEm);
}

function charactersOf(fonts: readonly Font[]): string[] {
  const characters: string[] = [];
  for (const [from, to] of RANGES) {
    for (let code = from; code <= to; code++) {
      const character = String.fromCodePoint(code);
      if (widthOf(character, fonts) !== undefined) characters.push(character);
    }
  }
  return characters;
}

function table(): string {
  const characters = charactersOf(fontsOf(WEIGHTS.regular));
  const text = JSON.stringify(characters.join(''))
    .replace(/^"|"$/g, '')
    .replace(/\\"/g, '"')
    .replace(/'/g, "\\'");
  const rows = Object.entries(WEIGHTS).map(([name, weight]) => {
    const fonts = fontsOf(weight);
    const widths = characters.map((character) => {
      const width = widthOf(character, fonts);
      if (width === undefined) throw new Error(`the ${name} weight lacks ${JSON.stringify(character)}`);
      return width;
    });
    const lines: string[] = [];
    for (let at = 0; at < widths.length; at += PER_LINE)
      lines.push(widths.slice(at, at + PER_LINE).join(' '));
    return `  ${name}: \`\n  ${lines.join('\n  ')}\`,`;
  });
  return [
    '// Made by "npm run font-widths" from the fonts that the page draws with.',
    '',
    '/** The characters that were measured. */',
    '// prettier-ignore',
    `export const CHARACTERS =\n  '${text}';`,
    '',
    '/** Their widths by weight, in thousandths of the font size, in the same order. */',
    "export const WIDTHS: Readonly<Record<'light' | 'regular' | 'bold', string>> = {",
    ...rows,
    '};',
    '',
  ].join('\n');
}

const target = join(ROOT, TARGET);
const made = table();
if (!process.argv.includes('--check')) {
  writeFileSync(target, made);
  console.log(`${TARGET} is written.`);
} else if (readFileSync(target, 'utf8') === made) {
  console.log('The widths of text are those of the fonts.');
} else {
  console.error(`${TARGET} is not what the fonts give. Run "npm run font-widths".`);
  process.exitCode = 1;
}
