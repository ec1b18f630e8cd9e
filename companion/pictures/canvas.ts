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
export const NOTHING = 0;
export const GOOD = 1;
export const NEITHER = 2;
export const POOR = 3;

/** A picture of places in the palette, row by row from the top. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** An empty one. @param width @param height in pixels */
export function canvasOf(width: number, height: number): Canvas {
  return { width, height, pixels: new Uint8Array(width * height) };
}

/** Fills a rectangle; what lies outside is cut off. @param x @param y its left and upper edge, whole pixels */
export function fill(
  canvas: Canvas,
  x: number,
  y: number,
  width: number,
  height: number,
  colour: number,
): void {
  const right = Math.min(canvas.width, x + width);
  const bottom = Math.min(canvas.height, y + height);
  for (let row = Math.max(0, y); row < bottom; row++) {
    for (let column = Math.max(0, x); column < right; column++) {
      canvas.pixels[row * canvas.width + column] = colour;
    }
  }
}
