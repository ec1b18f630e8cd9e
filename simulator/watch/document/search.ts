import type { ElementNode } from './element-node';

/** What a search by id found. */
export interface Found {
  readonly node: ElementNode;
  /** It was found by going into a symbol from outside of its `use`, without a path that names the `use`. */
  readonly throughSymbol: boolean;
}

/**
 * Finds the first element inside `start` that has the id; `a/b` means b inside a
 * [R:Fitbit/sdk-app-demo:app/index.js `single-view/start`]. The whole tree below is searched
 * [W:DeviceApi/document.d.ts `getElementById`].
 */
export function searchById(start: ElementNode, path: string): Found | undefined {
  const [first = '', ...rest] = path.split('/');
  const found = firstById(start, first);
  if (!found || rest.length === 0) return found && { node: found, throughSymbol: isInnerOf(found, start) };
  return searchById(found, rest.join('/'));
}

/** Every element inside `start`, without itself, in the order of the view. */
export function* descendants(start: ElementNode): Generator<ElementNode> {
  for (const child of start.children) {
    yield child;
    yield* descendants(child);
  }
}

function firstById(start: ElementNode, id: string): ElementNode | undefined {
  for (const child of start.children) {
    if (child.id === id) return child;
    const inside = firstById(child, id);
    if (inside) return inside;
  }
  return undefined;
}

/** Whether the element came out of a symbol that is used somewhere below `start`. */
function isInnerOf(node: ElementNode, start: ElementNode): boolean {
  for (let parent = node.parent; !node.ownId && parent && parent !== start; parent = parent.parent) {
    if (parent.tag === 'use') return true;
  }
  return false;
}
