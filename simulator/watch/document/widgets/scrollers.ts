import type { ElementNode } from '../element-node';
import { boxOf } from '../layout';
import { isDisplayed } from '../values';
import { itemsOf, layoutOf } from './kinds';

/** Something that a finger moves: along one axis, between 0 and `range` px. */
export interface Scroller {
  readonly node: ElementNode;
  readonly axis: 'x' | 'y';
  readonly range: number;
  readonly position: number;
  /** Distance between places where it comes to rest; undefined when it may rest anywhere. */
  readonly step: number | undefined;
  moveTo(position: number): void;
}

/** How long the contents of a list are that brings its tiles by a delegate. */
export type VirtualLength = (list: ElementNode) => number | undefined;

/** The scroller that an element is; undefined for everything else. */
export function scrollerOf(node: ElementNode, virtualLength: VirtualLength): Scroller | undefined {
  switch (layoutOf(node)) {
    case 'rows':
      return rows(node, virtualLength(node));
    case 'pages':
      return pages(node);
    case 'wheel':
      return wheel(node);
    default:
      return undefined;
  }
}

/** The items that take room. */
export function shownItems(node: ElementNode): ElementNode[] {
  return itemsOf(node).filter(isDisplayed);
}

function rows(node: ElementNode, virtualLength: number | undefined): Scroller {
  const ends = shownItems(node).map((item) => boxOf(item).y + boxOf(item).height);
  const length = Math.max(0, virtualLength ?? 0, ...ends);
  return along(node, 'y', Math.max(0, length - boxOf(node).height), undefined, 0);
}

function pages(node: ElementNode): Scroller {
  const { width } = boxOf(node);
  return along(node, 'x', Math.max(0, shownItems(node).length - 1) * width, width, 0);
}

function wheel(node: ElementNode): Scroller {
  const items = shownItems(node);
  const height = items[0] ? boxOf(items[0]).height : 0;
  const lead = (boxOf(node).height - height) / 2;
  return along(node, 'y', Math.max(0, items.length - 1) * height, height, lead);
}

/** @param lead how far the first item stands from the edge when it is the one in place */
function along(
  node: ElementNode,
  axis: 'x' | 'y',
  range: number,
  step: number | undefined,
  lead: number,
): Scroller {
  return {
    node,
    axis,
    range,
    step,
    position: node.scroll[axis] + lead,
    moveTo: (position) => {
      const within = Math.min(range, Math.max(0, position)) - lead;
      node.setScroll(axis === 'x' ? { x: within, y: 0 } : { x: 0, y: within });
    },
  };
}
