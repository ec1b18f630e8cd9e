import { CHARACTERS, WIDTHS } from './advance-tables';

/** The weights of the system font: System-Light, System-Regular, System-Bold. */
export type FontWeight = 'light' | 'regular' | 'bold';

/** Advance widths of one weight in thousandths of the font size. */
export interface Advances {
  readonly widths: Readonly<Record<string, number>>;
  /** Of a character that the table does not hold. */
  readonly other: (character: string) => number;
}

/** Ideographs, kana and their signs are as wide as they are high; Hangul is a little narrower (both as in Noto Sans). */
const FULL_WIDTH = 1000;
const HANGUL_WIDTH = 920;
/** Everything else that is unknown is taken for a wide letter. */
const UNKNOWN_WIDTH = 700;

/** Width of a character that the tables do not hold, in thousandths of the font size. */
function otherWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xac00 && code <= 0xd7a3) return HANGUL_WIDTH;
  return isFullWidth(code) ? FULL_WIDTH : UNKNOWN_WIDTH;
}

/** CJK signs, kana and ideographs (Unicode blocks U+2E80 to U+9FFF, compatibility and full-width forms, supplements). */
function isFullWidth(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0x20000 && code <= 0x3ffff)
  );
}

function advances(weight: FontWeight): Advances {
  const numbers = WIDTHS[weight].trim().split(/\s+/).map(Number);
  const widths: Record<string, number> = {};
  Array.from(CHARACTERS).forEach((character, index) => {
    widths[character] = numbers[index] ?? UNKNOWN_WIDTH;
  });
  return { widths, other: otherWidth };
}

export const ADVANCES: Readonly<Record<FontWeight, Advances>> = {
  light: advances('light'),
  regular: advances('regular'),
  bold: advances('bold'),
};
