/** Colours by their place: none, and those that can be told apart on white and on black, also by their lightness. */
export const PALETTE = [
  { red: 0, green: 0, blue: 0, alpha: 0 },
  /** What is good. */
  { red: 0x2f, green: 0x9c, blue: 0x82, alpha: 255 },
  /** What is neither. */
  { red: 0x8f, green: 0x94, blue: 0x99, alpha: 255 },
  /** What is not so good. */
  { red: 0xd9, green: 0x6c, blue: 0x5f, alpha: 255 },
] as const;
export const GOOD = 1;
export const NEITHER = 2;
export const POOR = 3;

/** Bits of a pixel: as many as four colours take. */
export const PIXEL_BITS = 2;
const BYTE_PIXELS = 8 / PIXEL_BITS;
const COLOUR_MASK = (1 << PIXEL_BITS) - 1;
/** A byte with 1 in each of its pixels. */
const EVERY_PIXEL = 0xff / COLOUR_MASK;

/** A picture of places in the palette. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** Bytes of a line: one that says how it is filtered (PNG, section 9.2), here not at all, and its pixels. */
  readonly lineBytes: number;
  /** Line by line from the top, the leftmost pixel of a byte in its highest bits: what a PNG has before it is packed. */
  readonly lines: Uint8Array;
}

/** An empty one. @param width @param height in whole pixels, at least one each */
export function canvasOf(width: number, height: number): Canvas {
  const lineBytes = 1 + Math.ceil(width / BYTE_PIXELS);
  return { width, height, lineBytes, lines: new Uint8Array(lineBytes * height) };
}

/**
 * Fills a rectangle; what lies outside is cut off. All in whole pixels.
 * @param x its left edge, 0 on the left
 * @param y its upper edge, 0 at the top
 * @param colour place in PALETTE
 */
export function fill(
  { width: canvasWidth, height: canvasHeight, lineBytes, lines }: Canvas,
  x: number,
  y: number,
  width: number,
  height: number,
  colour: number,
): void {
  const left = Math.max(0, x);
  const right = Math.min(canvasWidth, x + width);
  const top = Math.max(0, y);
  const bottom = Math.min(canvasHeight, y + height);
  for (let column = left; column < right;) {
    const place = Math.floor(column / BYTE_PIXELS);
    let mask = 0;
    for (; column < right && column < (place + 1) * BYTE_PIXELS; column++) {
      mask |= COLOUR_MASK << (8 - PIXEL_BITS * ((column % BYTE_PIXELS) + 1));
    }
    const pixels = mask & (colour * EVERY_PIXEL);
    for (let at = top * lineBytes + 1 + place; at < bottom * lineBytes; at += lineBytes) {
      lines[at] = ((lines[at] as number) & ~mask) | pixels;
    }
  }
}
