import { element, setShown, setText } from './elements';

const CELLS = ['time-m10', 'time-m1', 'time-s10', 'time-s1'] as const;
/** Half the width of a digit's cell: minutes below ten leave theirs empty, and the rest moves to the middle. */
const HALF_CELL_PX = 29;
/** Middle of the screen, and of the ring's stroke from there. */
const MIDDLE_PX = 168;
const RING_RADIUS_PX = 155;

/** More than these have no place in two cells. */
const MOST_MINUTES = 99;
/** The sign of the unit, the same in all languages. */
const HOURS = 'h';

/** Of the light behind what is finished. */
const GLOWS = { bright: 0.9, dim: 0.4, still: 0.55 } as const;

let lastMark: number | undefined;

/**
 * Minutes and seconds in cells of their own, so that nothing jumps about whatever the digits' widths; from a hundred
 * minutes on hours and minutes ("2h30").
 */
export function showTime(seconds: number): void {
  const minutes = Math.floor(seconds / 60);
  const isLong = minutes > MOST_MINUTES;
  showCells(isLong ? Math.floor(minutes / 60) : minutes, isLong ? minutes % 60 : seconds % 60);
  setText('time-colon', isLong ? HOURS : ':');
}

function showCells(left: number, right: number): void {
  const digits = [Math.floor(left / 10), left % 10, Math.floor(right / 10), right % 10];
  for (let cell = 0; cell < CELLS.length; cell++) setText(CELLS[cell] as string, String(digits[cell]));
  const narrow = left < 10;
  setShown('time-m10', !narrow);
  const x = narrow ? -HALF_CELL_PX : 0;
  const time = element('time');
  if (time.x !== x) time.x = x;
}

/**
 * What is left of what goes on now, the ring of the whole, and where on it the step ends.
 * @param wholeShare share of the whole that is left, 0 to 1
 * @param stepEndShare as a share of the whole that is then left; undefined when the step ends the whole
 */
export function showDial(remainingMs: number, wholeShare: number, stepEndShare: number | undefined): void {
  // Rounded up: "0:00" means over, never "nearly".
  showTime(Math.ceil(remainingMs / 1000));
  showRing(wholeShare);
  showStepMark(stepEndShare);
}

/** The ring, emptying clockwise from the top. */
function showRing(share: number): void {
  const ring = element('ring') as ArcElement;
  const sweep = Math.round(360 * share);
  if (ring.sweepAngle === sweep) return;
  ring.startAngle = 360 - sweep;
  ring.sweepAngle = sweep;
}

/** A mark on the ring where the step that is held will end; none when it ends the whole. */
function showStepMark(share: number | undefined): void {
  if (share === lastMark) return;
  lastMark = share;
  const angle = (1 - (share || 0)) * 2 * Math.PI;
  for (const id of ['step-rim', 'step-mark']) {
    setShown(id, share !== undefined);
    const mark = element(id) as CircleElement;
    mark.cx = Math.round(MIDDLE_PX + RING_RADIUS_PX * Math.sin(angle));
    mark.cy = Math.round(MIDDLE_PX - RING_RADIUS_PX * Math.cos(angle));
  }
}

/** The light behind what is finished. */
export function showGlow(glow: keyof typeof GLOWS): void {
  const { style } = element('glow');
  if (style.opacity !== GLOWS[glow]) style.opacity = GLOWS[glow];
}
