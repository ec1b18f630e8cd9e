import { element, setShown, setText } from './elements';

/** Half the width of the ring's stroke, on every screen (arc-width). */
const HALF_STROKE_PX = 7;

/** More than these have no place in two cells. */
const MOST_MINUTES = 99;
/** The sign of the unit, the same in all languages. */
const HOURS = 'h';

/** Opacities of the light behind what is finished: bright and dim by turns, or still. */
export const BRIGHT = 0.9;
export const DIM = 0.4;
export const STILL = 0.55;

let lastMark: number | undefined;
let wholeBarPx: number | undefined;

/**
 * Minutes and seconds in cells of their own, so that nothing jumps about whatever the digits' widths; from a hundred
 * minutes on hours and minutes ("2h30").
 * @param seconds whole ones, 0 and up
 */
export function showTime(seconds: number): void {
  const minutes = Math.floor(seconds / 60);
  const isLong = minutes > MOST_MINUTES;
  showCells(isLong ? Math.floor(minutes / 60) : minutes, isLong ? minutes % 60 : seconds % 60);
  setText('time-colon', isLong ? HOURS : ':');
}

function showCells(left: number, right: number): void {
  setText('time-m10', String(Math.floor(left / 10)));
  setText('time-m1', String(left % 10));
  setText('time-s10', String(Math.floor(right / 10)));
  setText('time-s1', String(right % 10));
  const narrow = left < 10;
  setShown('time-m10', !narrow);
  // Minutes below ten leave half a cell empty, and the rest moves to the middle.
  const x = narrow ? (element('time-m10').x - element('time-m1').x) / 2 : 0;
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

/** The ring, emptying clockwise from the top; on a wide screen the view has a bar in its place, emptying to the left. */
function showRing(share: number): void {
  const ring = element('ring');
  if (ring.type === 'rect') {
    const width = Math.round(barPx() * share);
    if (ring.width !== width) ring.width = width;
    return;
  }
  const arc = ring as ArcElement;
  const sweep = Math.round(360 * share);
  if (arc.sweepAngle === sweep) return;
  arc.startAngle = 360 - sweep;
  arc.sweepAngle = sweep;
}

/** The whole length of the bar, as the view has it before it is shown for the first time. */
function barPx(): number {
  if (wholeBarPx === undefined) wholeBarPx = element('ring').width;
  return wholeBarPx;
}

/** A mark on the ring where the step that is held will end; none when it ends the whole. */
function showStepMark(share: number | undefined): void {
  if (share === lastMark) return;
  lastMark = share;
  for (const id of ['step-rim', 'step-mark']) {
    setShown(id, share !== undefined);
    if (share !== undefined) put(element(id) as CircleElement, share);
  }
}

function put(mark: CircleElement, share: number): void {
  const { x, y, width, type } = element('ring');
  if (type === 'rect') {
    mark.cx = Math.round(x + barPx() * share);
    return;
  }
  const angle = (1 - share) * 2 * Math.PI;
  const half = width / 2;
  const radius = half - HALF_STROKE_PX;
  mark.cx = Math.round(x + half + radius * Math.sin(angle));
  mark.cy = Math.round(y + half - radius * Math.cos(angle));
}

/** The light behind what is finished. @param opacity BRIGHT, DIM or STILL */
export function showGlow(opacity: number): void {
  const { style } = element('glow');
  if (style.opacity !== opacity) style.opacity = opacity;
}
