import { drawRelief } from '../../companion/pictures/draw';

const NOTHING = { better: 0, same: 0, worse: 0 };

/** How wide the column of a week is halfway up, whatever its colour, in px. */
function widthOf(felt: Partial<typeof NOTHING>): number {
  const { width, height, pixels } = drawRelief([{ ...NOTHING, ...felt }]);
  const row = Math.floor(height / 2);
  return pixels.slice(row * width, (row + 1) * width).filter((colour) => colour !== 0).length;
}

describe('how it felt, in the picture of it', () => {
  it('is told apart without colours: the better, the wider', () => {
    const [better, same, worse] = [widthOf({ better: 2 }), widthOf({ same: 2 }), widthOf({ worse: 2 })];
    expect(widthOf({})).toBe(0);
    expect(worse).toBeGreaterThan(0);
    // By so much that it is seen.
    expect(same).toBeGreaterThanOrEqual(2 * worse);
    expect(better).toBeGreaterThanOrEqual(1.5 * same);
  });

  it('has a gap between the parts of a week', () => {
    const { width, height, pixels } = drawRelief([{ better: 1, same: 1, worse: 1 }]);
    const middle = Array.from({ length: height }, (_, row) => pixels[row * width + 10] !== 0);
    const beginnings = middle.filter((isDrawn, row) => isDrawn && !middle[row - 1]);
    // Three parts, and the line that they stand on.
    expect(beginnings.length).toBe(4);
  });
});
