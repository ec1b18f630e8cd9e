/** A second tap that comes this soon ... */
const SOON_MS = 600;
/** ... and this near to the first was meant for the screen before. */
const NEAR_PX = 40;

/** The last tap that was none. */
let last = { x: NaN, y: NaN, atMs: 0, screen: '' };

/**
 * Whether a tap is the second one of a double tap that had already led to another screen: it would press there
 * whatever happens to lie under the finger.
 * @param screen the screen that is shown now
 */
export function isSlip(event: MouseEvent, screen: string): boolean {
  const nowMs = Date.now();
  const { screenX, screenY } = event;
  const sinceMs = nowMs - last.atMs;
  const isSoon = sinceMs >= 0 && sinceMs < SOON_MS;
  const isNear = Math.abs(screenX - last.x) < NEAR_PX && Math.abs(screenY - last.y) < NEAR_PX;
  // The end is answered by a press at once, whatever was pressed before.
  if (isSoon && isNear && screen !== last.screen && screen !== 'finished') return true;
  last = { x: screenX, y: screenY, atMs: nowMs, screen };
  return false;
}
