/** Control points of the timing curves, as CSS defines them; `ease-out-in` is made of two halves. */
const CURVES: Readonly<Record<string, readonly [number, number, number, number]>> = {
  ease: [0.25, 0.1, 0.25, 1],
  'ease-in': [0.42, 0, 1, 1],
  'ease-out': [0, 0, 0.58, 1],
  'ease-in-out': [0.42, 0, 0.58, 1],
};

/** The names that `easing` can have [D:build/guides/user-interface/animations]. */
export const EASINGS: readonly string[] = ['linear', ...Object.keys(CURVES), 'ease-out-in'];

/**
 * How far an animation is when `share` (0 to 1) of its time is over. The platform's own curves are not
 * public; those of CSS by the same names are taken.
 */
export function ease(name: string, share: number): number {
  if (name === 'ease-out-in') {
    return share < 0.5 ? ease('ease-out', share * 2) / 2 : 0.5 + ease('ease-in', share * 2 - 1) / 2;
  }
  const curve = CURVES[name];
  return curve ? bezier(curve, share) : share;
}

/**
 * The y of a cubic Bezier curve through (0,0) and (1,1) at the given x, found by halving: x grows steadily
 * along it.
 */
function bezier([x1, y1, x2, y2]: readonly [number, number, number, number], x: number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 30; step++) {
    const middle = (low + high) / 2;
    if (at(x1, x2, middle) < x) low = middle;
    else high = middle;
  }
  return at(y1, y2, (low + high) / 2);
}

function at(first: number, second: number, t: number): number {
  return 3 * (1 - t) ** 2 * t * first + 3 * (1 - t) * t ** 2 * second + t ** 3;
}
