import type { ElementNode } from './element-node';
import { boxOf, lengthOf } from './layout';
import type { Properties } from './properties';
import { numberOf } from './values';

/** A flat transformation: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

const FUNCTION = /(translate|rotate|scale)\(([^)]*)\)/g;

/**
 * Reads `translate(x,y) rotate(angle) scale(x,y)` [D:build/guides/user-interface/svg;
 * T:device/document/elements.d.ts `Transform`]. An element has one of each, whatever their order in the text.
 * @returns undefined when something else stands there
 */
export function parseTransform(text: string): Properties | undefined {
  const found: Properties = {};
  const rest = text.replace(FUNCTION, (_whole, kind: string, list: string) => {
    Object.assign(found, transformParts(kind, list));
    return '';
  });
  return rest.trim() === '' ? found : undefined;
}

/**
 * The properties that one function of a transformation sets; a single number of `scale` counts for both
 * directions.
 */
export function transformParts(kind: string, list: string): Properties {
  const [first = '', second] = list.trim().split(/[\s,]+/);
  if (kind === 'translate') return { translateX: first, translateY: second ?? '0' };
  if (kind === 'rotate') return { rotate: first };
  return { scaleX: first, scaleY: second ?? first };
}

/**
 * Where an element puts what is inside: containers and groups only. A group is first scaled, then turned
 * clockwise around its origin, then moved. Scaled before it is moved: pictures pulse in their place
 * [R:bazzarelli/meditation-timer:resources/widget.defs]; where turning comes is an assumption.
 */
export function innerMatrix(node: ElementNode): Matrix {
  if (node.type.role === 'container') {
    const { x, y } = boxOf(node);
    return [1, 0, 0, 1, x - node.scroll.x, y - node.scroll.y];
  }
  if (node.type.role !== 'group') return IDENTITY;
  const angle = (numberOf(node, 'rotate', 0) * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const [scaleX, scaleY] = [numberOf(node, 'scaleX', 1), numberOf(node, 'scaleY', 1)];
  return [
    cos * scaleX,
    sin * scaleX,
    -sin * scaleY,
    cos * scaleY,
    lengthOf(node, 'translateX'),
    lengthOf(node, 'translateY'),
  ];
}

/** The transformation that applies `inner` first, then `outer`. */
export function combine(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [ia, ib, ic, id, ie, jf] = inner;
  return [
    a * ia + c * ib,
    b * ia + d * ib,
    a * ic + c * id,
    b * ic + d * id,
    a * ie + c * jf + e,
    b * ie + d * jf + f,
  ];
}

/** Where a point comes to lie, both in px. */
export function apply(matrix: Matrix, x: number, y: number): { x: number; y: number } {
  const [a, b, c, d, e, f] = matrix;
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** Takes a point back; undefined when the transformation has flattened everything (scale 0). */
export function applyInverse(matrix: Matrix, x: number, y: number): { x: number; y: number } | undefined {
  const [a, b, c, d, e, f] = matrix;
  const determinant = a * d - b * c;
  if (determinant === 0) return undefined;
  const [dx, dy] = [x - e, y - f];
  return { x: (d * dx - c * dy) / determinant, y: (a * dy - b * dx) / determinant };
}

/** From the element's own coordinates to the screen's. */
export function screenMatrix(node: ElementNode): Matrix {
  let matrix = IDENTITY;
  for (let parent = node.parent; parent; parent = parent.parent)
    matrix = combine(innerMatrix(parent), matrix);
  return matrix;
}
