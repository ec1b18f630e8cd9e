import type { ElementNode } from './element-node';
import { arcNumber, boxOf, lengthOf } from './layout';
import { takesTouches } from './press';
import { inOrder } from './scene';
import { applyInverse, innerMatrix } from './transform';
import { isDisplayed, wordOf } from './values';

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The topmost element that takes touches at a point, in the coordinates of `node`'s surroundings. One that
 * lies above takes the touch even when it is hidden; one that is not displayed does not
 * [sites.google.com/site/bingsite/web-development/fitbit; W:DeviceApi/document.d.ts `display` says that the
 * latter "may still receive events"]. A clear one takes it, too: published views put a rect of opacity 0 above
 * what is to be pressed [R:Fitbit/sdk-app-demo:resources/widget.defs].
 */
export function hitTest(node: ElementNode, point: Point): ElementNode | undefined {
  if (!isDisplayed(node) || node.type.role === 'mask') return undefined;
  const isContainer = node.type.role === 'container';
  const clipped =
    isContainer && wordOf(node, 'overflow', 'visible') === 'hidden' && !inBox(boxOf(node), point);
  const inside = clipped ? undefined : applyInverse(innerMatrix(node), point.x, point.y);
  if (!inside) return undefined;
  for (const child of inOrder(node).reverse()) {
    const hit = hitTest(child, inside);
    if (hit) return hit;
  }
  return takesTouches(node) && covers(node, point) ? node : undefined;
}

/** The topmost displayed container at a point for which `picks` says yes, whether it takes touches or not. */
export function containerAt(
  node: ElementNode,
  point: Point,
  picks: (node: ElementNode) => boolean,
): ElementNode | undefined {
  if (!isDisplayed(node) || node.type.role === 'shape') return undefined;
  const inside = applyInverse(innerMatrix(node), point.x, point.y);
  if (!inside) return undefined;
  for (const child of inOrder(node).reverse()) {
    const found = containerAt(child, inside, picks);
    if (found) return found;
  }
  return node.type.role === 'container' && picks(node) && inBox(boxOf(node), point) ? node : undefined;
}

/** Whether the element's outline holds the point. */
function covers(node: ElementNode, point: Point): boolean {
  switch (node.tag) {
    case 'g': {
      const inside = applyInverse(innerMatrix(node), point.x, point.y);
      return (
        inside !== undefined &&
        node.children.some(
          (child) => isDisplayed(child) && child.type.role !== 'mask' && covers(child, inside),
        )
      );
    }
    case 'circle': {
      const distance = Math.hypot(point.x - lengthOf(node, 'cx'), point.y - lengthOf(node, 'cy'));
      return distance <= lengthOf(node, 'r');
    }
    case 'arc':
    case 'gradientArc':
      return onArc(node, point);
    case 'line':
      return onLine(node, point);
    default:
      return inBox(boxOf(node), point);
  }
}

/** A level or upright line has a box without area: its own width is what is hit. */
function onLine(node: ElementNode, point: Point): boolean {
  const [x1, y1, x2, y2] = [
    lengthOf(node, 'x1'),
    lengthOf(node, 'y1'),
    lengthOf(node, 'x2'),
    lengthOf(node, 'y2'),
  ];
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = ((point.x - x1) * dx + (point.y - y1) * dy) / Math.max(1, dx * dx + dy * dy);
  const share = Math.min(1, Math.max(0, along));
  const distance = Math.hypot(point.x - x1 - share * dx, point.y - y1 - share * dy);
  return distance <= lengthOf(node, 'strokeWidth', 1) / 2;
}

function inBox(box: { x: number; y: number; width: number; height: number }, { x, y }: Point): boolean {
  return x >= box.x && y >= box.y && x < box.x + box.width && y < box.y + box.height;
}

/** 0 degrees is at the top, counted clockwise [W:DeviceApi/document.d.ts `startAngle`]. */
function onArc(node: ElementNode, point: Point): boolean {
  const box = boxOf(node);
  const [dx, dy] = [point.x - box.x - box.width / 2, point.y - box.y - box.height / 2];
  const [rx, ry] = [box.width / 2, box.height / 2];
  if (rx <= 0 || ry <= 0) return false;
  const outer = Math.hypot(dx / rx, dy / ry);
  const inner = 1 - lengthOf(node, 'arcWidth', 1) / Math.min(rx, ry);
  const angle = (Math.atan2(dx, -dy) * 180) / Math.PI - arcNumber(node, 'startAngle');
  const sweep = arcNumber(node, 'sweepAngle');
  const turned = (((sweep < 0 ? -angle : angle) % 360) + 360) % 360;
  return outer <= 1 && outer >= inner && turned <= Math.abs(sweep);
}
