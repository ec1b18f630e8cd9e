import type { ElementNode } from './element-node';

/**
 * Finds the first element inside `start` that has the id; `a/b` means b inside a
 * [R:Fitbit/sdk-app-demo:app/index.js `single-view/start`]. The whole tree below is searched
 * [W:DeviceApi/document.d.ts `getElementById`], also what symbols bring
 * [R:czandor/Sys-Info-Fitbit:app/index.js, `info1Scroll`].
 */
export function searchById(start: ElementNode, path: string): ElementNode | undefined {
  const [first = '', ...rest] = path.split('/');
  const found = firstById(start, first);
  return found && rest.length > 0 ? searchById(found, rest.join('/')) : found;
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
