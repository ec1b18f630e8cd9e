/** Points on a quarter of the outline; more can not be told apart at the size of a watch. */
const STEPS = 24;

/**
 * A superellipse as SVG path data: the "squircle" that the watch's case, glass and screen are shaped like.
 * @param exponent 2 is an ellipse, the higher the squarer; 5 cuts corners as a radius of about 0.22 of the width does
 */
export function squircle(
  centreX: number,
  centreY: number,
  width: number,
  height: number,
  exponent: number,
): string {
  const points: string[] = [];
  for (let step = 0; step < STEPS * 4; step++) {
    const angle = (step / (STEPS * 4)) * 2 * Math.PI;
    const x = centreX + (width / 2) * bend(Math.cos(angle), exponent);
    const y = centreY + (height / 2) * bend(Math.sin(angle), exponent);
    points.push(`${round(x)},${round(y)}`);
  }
  return `M${points.join('L')}Z`;
}

function bend(value: number, exponent: number): number {
  return Math.sign(value) * Math.abs(value) ** (2 / exponent);
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
