import { number, pick, word, type Attributes } from './svg-values';

/**
 * A line has round ends that lie within its length: of one 110 px long and 8 px wide the tip is 110 px away
 * [R:immutable-pro/fitbit-pride-pills-clockface, its pictures of a Versa 3; ends as round, without a word of them in the
 * view, R:C-D-Lewis/fitbit-dev:faces/cosmic-rays/screenshots]. That a line no longer than it is wide keeps its corners
 * is an assumption.
 */
export function lineStroke(attributes: Attributes): Record<string, string> {
  const [x1, y1] = [number(attributes.x1), number(attributes.y1)];
  const [dx, dy] = [number(attributes.x2) - x1, number(attributes.y2) - y1];
  const [length, width] = [Math.hypot(dx, dy), number(attributes.strokeWidth)];
  const inwards = length > width ? width / 2 / length : 0;
  const ends = {
    x1: x1 + dx * inwards,
    y1: y1 + dy * inwards,
    x2: x1 + dx * (1 - inwards),
    y2: y1 + dy * (1 - inwards),
  };
  return {
    ...pick(ends, Object.keys(ends)),
    'stroke-width': word(width),
    'stroke-linecap': inwards > 0 ? 'round' : 'butt',
  };
}
