import type { Buzz } from './buzzes';
import type { Shape } from './shape';

const FULL_STRENGTH = 7;
/** The needle swings to the other side so often. */
const SWING_PX = 1.25;
/** More rounds of a looping pattern than this are not drawn one by one. */
const MOST_PULSES = 400;

/** How a tape is drawn: where a moment lies and how far the needle goes. */
export interface TapeScale {
  readonly pxPerMs: number;
  /** From the middle line to the edge at full strength. */
  readonly reachPx: number;
  /** The tape is drawn up to here, virtual ms; what lies ahead is uncovered as time goes on. */
  readonly untilMs: number;
}

/** The needle's way through one vibration as SVG path data, middle line at y 0, x from the world's beginning. */
export function needlePath(buzz: Buzz, shape: Shape, scale: TapeScale): string {
  const endMs = Math.min(buzz.endMs, scale.untilMs);
  const parts: string[] = [];
  let drawn = 0;
  for (let roundMs = buzz.atMs; roundMs < endMs && drawn < MOST_PULSES; roundMs += shape.lengthMs) {
    for (const pulse of shape.pulses) {
      const fromMs = roundMs + pulse.fromMs;
      const toMs = Math.min(roundMs + pulse.toMs, endMs);
      if (fromMs >= toMs) continue;
      parts.push(swings(fromMs * scale.pxPerMs, toMs * scale.pxPerMs, pulse.strength, scale.reachPx));
      drawn++;
    }
    if (!shape.loops || shape.lengthMs <= 0) break;
  }
  return parts.join('');
}

function swings(fromX: number, toX: number, strength: number, reachPx: number): string {
  const reach = (strength / FULL_STRENGTH) * reachPx;
  const count = Math.max(2, 2 * Math.round((toX - fromX) / SWING_PX / 2));
  const width = Math.max(toX - fromX, SWING_PX);
  let path = `M${fromX.toFixed(2)},0`;
  for (let swing = 0; swing < count; swing++) {
    const x = fromX + ((swing + 0.5) / count) * width;
    path += `L${x.toFixed(2)},${((swing % 2 === 0 ? -1 : 1) * reach).toFixed(1)}`;
  }
  return `${path}L${(fromX + width).toFixed(2)},0`;
}
