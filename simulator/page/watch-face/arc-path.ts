/**
 * An arc inside the box x, y, width, height (px); 0 degrees is at the top, clockwise
 * [W:DeviceApi/document.d.ts `startAngle`].
 */
export interface Arc {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly startAngle: number;
  readonly sweepAngle: number;
  readonly arcWidth: number;
}

/** Just short of a full turn: a path whose ends meet would have no direction. */
const HALF = 180;
const FULL = 360;

/**
 * The middle line of the arc as path data, to be stroked `arcWidth` wide with butt ends; empty when there is
 * nothing to draw.
 */
export function arcPath(arc: Arc): string {
  const rx = (arc.width - arc.arcWidth) / 2;
  const ry = (arc.height - arc.arcWidth) / 2;
  if (rx <= 0 || ry <= 0 || arc.sweepAngle === 0) return '';
  const [cx, cy] = [arc.x + arc.width / 2, arc.y + arc.height / 2];
  const at = (degrees: number): string => {
    const angle = (degrees * Math.PI) / HALF;
    return `${round(cx + rx * Math.sin(angle))} ${round(cy - ry * Math.cos(angle))}`;
  };
  const sweep = Math.max(-FULL, Math.min(FULL, arc.sweepAngle));
  const direction = sweep > 0 ? 1 : 0;
  const curve = (large: 0 | 1, end: number): string =>
    `A${round(rx)} ${round(ry)} 0 ${large} ${direction} ${at(end)}`;
  const start = `M${at(arc.startAngle)}`;
  if (Math.abs(sweep) === FULL) {
    return `${start}${curve(0, arc.startAngle + sweep / 2)}${curve(0, arc.startAngle + sweep)}Z`;
  }
  return `${start}${curve(Math.abs(sweep) > HALF ? 1 : 0, arc.startAngle + sweep)}`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
