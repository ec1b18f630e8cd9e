import { countFelt, type Felt } from '../../common/answers';
import { WEEK_DAYS } from '../../common/durations';
import { canvasOf, fill, GOOD, NEITHER, POOR, type Canvas } from './canvas';

/** Twice as many pixels as a phone of some years ago shows them with. */
const HEIGHT = 128;
const BASE = 4;
const ROOM = HEIGHT - BASE;

const DAY_WIDTH = 12;
const DAY_GAP = 3;
const WEEK_GAP = 6;

const WEEK_WIDTH = 28;
const COLUMN_GAP = 6;
/** Between what was better, the same and worse. */
const PART_GAP = 3;
/** How wide each is, so that it is not by colour alone that they differ: the better, the wider. */
const PART_WIDTHS = { better: WEEK_WIDTH - COLUMN_GAP, same: 14, worse: 6 } as const;

/** A bar for each day, the highest one as high as the picture; a line below them, in weeks of seven. @param heldS seconds of each day, the oldest first */
export function drawMinutes(heldS: readonly number[]): Canvas {
  const weeks = Math.ceil(heldS.length / WEEK_DAYS);
  const canvas = canvasOf(heldS.length * DAY_WIDTH + (weeks - 1) * WEEK_GAP, HEIGHT);
  const most = Math.max(1, ...heldS);
  heldS.forEach((held, day) => {
    const x = day * DAY_WIDTH + Math.floor(day / WEEK_DAYS) * WEEK_GAP;
    const height = Math.round((held / most) * ROOM);
    fill(canvas, x, ROOM - height, DAY_WIDTH - DAY_GAP, height, GOOD);
    fill(canvas, x, ROOM + 1, DAY_WIDTH - DAY_GAP, BASE - 1, NEITHER);
  });
  return canvas;
}

/**
 * A column for each week: below what was better, then the same, on top worse, each narrower than the one before; each
 * session as high as every other.
 * @param weeks the oldest first
 */
export function drawRelief(weeks: readonly Felt[]): Canvas {
  const canvas = canvasOf(weeks.length * WEEK_WIDTH, HEIGHT);
  const most = Math.max(1, ...weeks.map(countFelt));
  weeks.forEach(({ better, same, worse }, week) => {
    const x = week * WEEK_WIDTH;
    let below = 0;
    for (const [count, colour, width] of [
      [better, GOOD, PART_WIDTHS.better],
      [same, NEITHER, PART_WIDTHS.same],
      [worse, POOR, PART_WIDTHS.worse],
    ] as const) {
      const from = Math.round((below / most) * ROOM);
      const to = Math.round(((below + count) / most) * ROOM);
      const indent = (PART_WIDTHS.better - width) / 2;
      fill(canvas, x + indent, ROOM - to, width, Math.max(0, to - from - PART_GAP), colour);
      below += count;
    }
    fill(canvas, x, ROOM + 1, PART_WIDTHS.better, BASE - 1, NEITHER);
  });
  return canvas;
}
