import type { ElementNode } from '../element-node';

/**
 * How a component of the system lays out its items:
 * - rows: one below the other, to be scrolled (tile list, scroll view)
 * - pages: side by side, each as wide as the view (panorama)
 * - wheel: one below the other, the chosen one in the middle (tumbler)
 * - cycle: on top of each other, one of them shown (cycle view)
 */
export type ItemLayout = 'rows' | 'pages' | 'wheel' | 'cycle';

const LAYOUTS: Readonly<Record<string, ItemLayout>> = {
  'tile-list': 'rows',
  scrollview: 'rows',
  panoramaview: 'pages',
  tumblerview: 'wheel',
  cycleview: 'cycle',
};

/** What stands in such a component and is none of its items. */
const NO_ITEMS: ReadonlySet<string> = new Set(['tile-list-pool', 'pagination-widget', 'scrollbar']);

/** How the element lays out its items; undefined when it is none of these components. */
export function layoutOf(node: ElementNode): ItemLayout | undefined {
  return Object.hasOwn(LAYOUTS, node.typeName) ? LAYOUTS[node.typeName] : undefined;
}

/** Whether the element is an item of a component around it. */
export function isItem(node: ElementNode): boolean {
  const { parent } = node;
  if (!parent || node.type.role !== 'container' || NO_ITEMS.has(node.typeName)) return false;
  return layoutOf(parent) !== undefined;
}

/** Whether items come one below the other. */
export function isStacking(node: ElementNode): boolean {
  const layout = layoutOf(node);
  return layout === 'rows' || layout === 'wheel';
}

/** Every item of a component, in order, displayed or not. */
export function itemsOf(component: ElementNode): ElementNode[] {
  return component.children.filter(isItem);
}

/** A number that a `var` inside a component gives it, e.g. `<var id="virtual" value="1"/>`. */
function variableOf(component: ElementNode, id: string): number | undefined {
  const variable = component.children.find((child) => child.tag === 'var' && child.id === id);
  const value = Number(variable?.own('value'));
  return Number.isFinite(value) ? value : undefined;
}

/** Whether a tile list has its tiles from a delegate. */
export function isVirtual(node: ElementNode): boolean {
  return node.typeName === 'tile-list' && variableOf(node, 'virtual') === 1;
}
