import { arcPath } from './arc-path';
import { notOne, number, pick, word, type Attributes } from './svg-values';

/** A rectangle, its sides not less than 0. */
export function rect(attributes: Attributes): Record<string, string> {
  const size = {
    width: Math.max(0, number(attributes.width)),
    height: Math.max(0, number(attributes.height)),
  };
  return { ...pick(attributes, ['x', 'y', 'rx', 'ry']), ...pick(size, ['width', 'height']) };
}

/** The radius of a circle, not less than 0. */
export function radius(attributes: Attributes): Record<string, string> {
  return { r: word(Math.max(0, number(attributes.r))) };
}

/** What is filled by its colour. */
export function fill(attributes: Attributes): Record<string, string> {
  return { fill: word(attributes.fill), ...notOne('fill-opacity', attributes.fillOpacity) };
}

/** What is drawn as a line in its colour. */
export function stroke(attributes: Attributes): Record<string, string> {
  return { fill: 'none', stroke: word(attributes.fill), ...notOne('stroke-opacity', attributes.fillOpacity) };
}

/** An arc as a line of its width. */
export function arcStroke(attributes: Attributes): Record<string, string> {
  const { x, y, width, height, startAngle, sweepAngle, arcWidth } = attributes;
  return {
    d: arcPath({
      x: number(x),
      y: number(y),
      width: number(width),
      height: number(height),
      startAngle: number(startAngle),
      sweepAngle: number(sweepAngle),
      arcWidth: number(arcWidth),
    }),
    'stroke-width': word(arcWidth),
    'stroke-linecap': 'butt',
  };
}
