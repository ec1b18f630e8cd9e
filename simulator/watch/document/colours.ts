import { COLOUR_NAMES } from './colour-names';

/** A colour of a view; `alpha` is 0 (clear) to 1. */
export interface Colour {
  /** '#rrggbb' in lower case. */
  readonly hex: string;
  readonly alpha: number;
}

const NO_COLOUR: Colour = { hex: '#000000', alpha: 0 };

/**
 * Reads a colour as the platform writes them: `#RRGGBB` (and `#RGB`), `##AARRGGBB`, a name of SVG or of
 * Fitbit, `none` [W:DeviceApi/document.d.ts, "Color identifier"], `rgb(85, 85, 85)`
 * [R:niilz/DeLorean_fitbit_clockFace:version102/resources/styles.css and its picture], and 0xRRGGBB as a number
 * [R:vasyltech/fitbit-focus:app/context.js, `DEFAULT_COLOR`, and its pictures].
 * @returns undefined when it is none of them
 */
export function parseColour(text: string): Colour | undefined {
  const word = text.trim().toLowerCase();
  if (word === 'none' || word === 'transparent') return NO_COLOUR;
  const named = COLOUR_NAMES.get(word);
  if (named) return { hex: named, alpha: 1 };
  if (/^#[0-9a-f]{6}$/.test(word)) return { hex: word, alpha: 1 };
  if (/^#[0-9a-f]{3}$/.test(word)) return { hex: word.replace(/[0-9a-f]/g, '$&$&'), alpha: 1 };
  if (/^\d{1,8}$/.test(word) && Number(word) <= 0xffffff)
    return { hex: `#${Number(word).toString(16).padStart(6, '0')}`, alpha: 1 };
  const channels = /^rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)$/.exec(word)?.slice(1);
  if (channels) return { hex: `#${channels.map(toHex).join('')}`, alpha: 1 };
  if (!/^##[0-9a-f]{8}$/.test(word)) return undefined;
  return { hex: `#${word.slice(4)}`, alpha: parseInt(word.slice(2, 4), 16) / 255 };
}

/** Two digits; what is above 255 counts as 255. */
function toHex(channel: string | number): string {
  return Math.min(255, Math.round(Number(channel)))
    .toString(16)
    .padStart(2, '0');
}

/** The colour `share` (0 to 1) of the way from one to the other, channel by channel, as '#rrggbb'. */
export function mixColours(from: Colour, to: Colour, share: number): string {
  let mixed = '#';
  for (const at of [1, 3, 5]) {
    const start = parseInt(from.hex.slice(at, at + 2), 16);
    const end = parseInt(to.hex.slice(at, at + 2), 16);
    mixed += toHex(start + (end - start) * share);
  }
  return mixed;
}
