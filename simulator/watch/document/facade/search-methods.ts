import type { ElementNode } from '../element-node';
import { descendants, searchById } from '../search';
import { toText, type FacadeTools } from './access';

/**
 * Puts the searches onto a prototype [T:device/document/elements.d.ts `ElementSearch`]; they look through
 * everything inside the element, or through the whole visible view.
 */
export function installSearch(
  prototype: object,
  tools: FacadeTools,
  access: {
    readonly startOf: (self: object) => ElementNode;
    readonly facadeOf: (node: ElementNode) => object;
  },
): void {
  const { objects } = tools;
  const { startOf, facadeOf } = access;
  const all = (start: ElementNode, picks: (node: ElementNode) => boolean): object[] => {
    const found: object[] = [];
    for (const node of descendants(start)) if (picks(node)) found.push(facadeOf(node));
    return objects.array(found);
  };

  objects.method(prototype, 'getElementById', (self, id) => {
    const start = startOf(self);
    // A `#` may stand before it [R:MFazio23/fitbit-faz-weather-moment:app/handlers/clockHandler.js].
    const path = toText(id).replace(/^#/, '');
    // The root is part of the view that the document searches, but no element is inside itself.
    const isRoot = start.parent === undefined && start.id === path && self === tools.documentFacade();
    const found = isRoot ? start : searchById(start, path);
    return found ? facadeOf(found) : null;
  });
  objects.method(prototype, 'getElementsByClassName', (self, name) => {
    const className = toText(name);
    return all(startOf(self), (node) => node.classes.includes(className));
  });
  const byType = (self: object, name: unknown): object[] => {
    const typeName = toText(name);
    return all(startOf(self), (node) => node.typeName === typeName || node.tag === typeName);
  };
  objects.method(prototype, 'getElementsByTypeName', byType);
  objects.method(prototype, 'getElementsByTagName', byType);
}
