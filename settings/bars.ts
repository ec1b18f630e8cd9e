/** Characters of growing height; every font of a phone has them. */
const HEIGHTS = '▁▂▃▄▅▆▇█';
const NONE = '·';
const ONE = '▪';

/** A value as a bar one character wide. @param value 0 and up @param most the one that is as high as a line */
export function barOf(value: number, most: number): string {
  if (value <= 0) return NONE;
  const step = Math.ceil((Math.min(value, most) / most) * HEIGHTS.length);
  return HEIGHTS.charAt(Math.max(1, step) - 1);
}

/** A count as a bar that lies. */
export function barsOf(count: number): string {
  let bar = '';
  for (let drawn = 0; drawn < count; drawn++) bar += ONE;
  return bar === '' ? NONE : bar;
}
