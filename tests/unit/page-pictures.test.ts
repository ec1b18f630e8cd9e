import fc from 'fast-check';
import { canvasOf, fill, PALETTE } from '../../companion/pictures/canvas';
import { drawRelief } from '../../companion/pictures/draw';
import { pngOf } from '../../companion/pictures/png';
import { contrast } from '../model/support/looks';
import { readPng } from './support/read-png';

describe('a picture of rectangles', () => {
  const place = fc.integer({ min: -5, max: 70 });
  const rectangle = fc.record({
    x: place,
    y: place,
    width: fc.nat(40),
    height: fc.nat(40),
    colour: fc.nat(3),
  });

  it('has each where it was drawn, the later over the earlier, and nothing outside', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        fc.array(rectangle, { maxLength: 8 }),
        (width, height, rectangles) => {
          const canvas = canvasOf(width, height);
          for (const { x, y, colour, ...size } of rectangles)
            fill(canvas, x, y, size.width, size.height, colour);
          const colourAt = (column: number, row: number) =>
            rectangles.findLast(
              ({ x, y, ...size }) =>
                column >= x && column < x + size.width && row >= y && row < y + size.height,
            )?.colour ?? 0;
          const rows = Array.from({ length: height }, (_, row) =>
            Array.from({ length: width }, (__, column) => colourAt(column, row)),
          );
          expect(readPng(pngOf(canvas))).toEqual({ width, height, rows });
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('how it felt, in the picture of it', () => {
  const NOTHING = { better: 0, same: 0, worse: 0 };

  /** How wide the column of a week is halfway up, whatever its colour, in px. */
  function widthOf(felt: Partial<typeof NOTHING>): number {
    const { height, rows } = readPng(pngOf(drawRelief([{ ...NOTHING, ...felt }])));
    return (rows[Math.floor(height / 2)] ?? []).filter((colour) => colour !== 0).length;
  }

  it('is told apart without colours: the better, the wider', () => {
    const [better, same, worse] = [widthOf({ better: 2 }), widthOf({ same: 2 }), widthOf({ worse: 2 })];
    expect(widthOf({})).toBe(0);
    expect(worse).toBeGreaterThan(0);
    // By so much that it is seen.
    expect(same).toBeGreaterThanOrEqual(2 * worse);
    expect(better).toBeGreaterThanOrEqual(1.5 * same);
  });

  it('has a gap between the parts of a week', () => {
    const { rows } = readPng(pngOf(drawRelief([{ better: 1, same: 1, worse: 1 }])));
    const middle = rows.map((row) => row[10] !== 0);
    const beginnings = middle.filter((isDrawn, row) => isDrawn && !middle[row - 1]);
    // Three parts, and the line that they stand on.
    expect(beginnings.length).toBe(4);
  });
});

/** What a page may stand on, as phones have it: white, nearly black, black. */
it.each([
  [255, 255, 255],
  [28, 30, 32],
  [0, 0, 0],
] as const)('every colour of a picture stands out from a ground of %i, %i, %i by 3 to 1', (...ground) => {
  const [, ...colours] = PALETTE;
  expect(colours).toHaveLength(3);
  const weak = colours.filter(({ red, green, blue }) => contrast([red, green, blue], ground) < 3);
  expect(weak).toEqual([]);
});
