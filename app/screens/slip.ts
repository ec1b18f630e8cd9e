/** A second tap that comes this soon ... */
const SOON_MS = 600;
/** ... and this near to the first was meant for the screen before. */
const NEAR_PX = 40;

let lastX = NaN;
let lastY = NaN;
let lastAtMs = 0;
let lastScreen = '';

/**
 * Whether a tap is the second one of a double tap that had already led to another screen: it would press there
 * whatever happens to lie under the finger.
 * @param screen the screen that is shown now
 */
export function isSlip(event: MouseEvent, screen: string): boolean {
  const sinceMs = Date.now() - lastAtMs;
  const isSoon = sinceMs >= 0 && sinceMs < SOON_MS;
  const isNear = Math.abs(event.screenX - lastX) < NEAR_PX && Math.abs(event.screenY - lastY) < NEAR_PX;
  // The end is answered by a press at once, whatever was pressed before.
  if (isSoon && isNear && screen !== lastScreen && screen !== 'finished') return true;
  lastX = event.screenX;
  lastY = event.screenY;
  lastAtMs = Date.now();
  lastScreen = screen;
  return false;
}
