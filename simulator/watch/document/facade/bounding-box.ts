import type { Box, ElementNode } from '../element-node';
import { boxOf } from '../layout';
import type { RealmObjects } from '../realm-objects';
import { apply, combine, innerMatrix, screenMatrix, type Matrix } from '../transform';
import { isDisplayed } from '../values';

/**
 * Where an element is on the screen, in px [T:device/document/elements.d.ts `DOMRect`]. That it is the
 * screen's coordinates, not the parent's, is how a published widget uses it
 * [R:gondwanasoft/fitbit-text-rect:app/widgets/text_rect/index.js].
 */
export function boundingBox(objects: RealmObjects, node: ElementNode): object {
  const { x, y, width, height } = screenBoxOf(node);
  const rect = objects.object();
  return Object.assign(rect, { x, y, width, height, left: x, top: y, right: x + width, bottom: y + height });
}

/** The upright rectangle on the screen that holds the element. */
export function screenBoxOf(node: ElementNode): Box {
  return extent(node, screenMatrix(node)) ?? { x: 0, y: 0, width: 0, height: 0 };
}

const WITHOUT_PLACE: ReadonlySet<string> = new Set(['animation', 'data', 'mask']);

function extent(node: ElementNode, outer: Matrix): Box | undefined {
  if (node.type.role !== 'group') return corners(boxOf(node), outer);
  const inside = combine(outer, innerMatrix(node));
  let whole: Box | undefined;
  for (const child of node.children) {
    const box = isDisplayed(child) && !WITHOUT_PLACE.has(child.type.role) ? extent(child, inside) : undefined;
    if (box) whole = whole ? union(whole, box) : box;
  }
  return whole;
}

function corners(box: Box, matrix: Matrix): Box {
  const points = [
    apply(matrix, box.x, box.y),
    apply(matrix, box.x + box.width, box.y),
    apply(matrix, box.x, box.y + box.height),
    apply(matrix, box.x + box.width, box.y + box.height),
  ];
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function union(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const right = Math.max(a.x + a.width, b.x + b.width);
  const bottom = Math.max(a.y + a.height, b.y + b.height);
  return { x, y, width: right - x, height: bottom - y };
}
