import type { ElementNode } from '../element-node';
import { lengthOf } from '../layout';
import { definitionOf, type PropertyName } from '../properties';
import { numberOf } from '../values';
import { assignNumber, type FacadeTools } from './access';

/** Makes an object whose numbers stand for properties of an element, e.g. `groupTransform.translate`. */
export function numbersFacade(
  tools: FacadeTools,
  nodeOf: () => ElementNode,
  properties: Readonly<Record<string, PropertyName>>,
  initial: number,
): object {
  const facade = tools.objects.object();
  for (const [name, property] of Object.entries(properties)) {
    const isLength = ['x', 'y'].includes(definitionOf(property).kind);
    tools.objects.accessor(
      facade,
      name,
      () => (isLength ? lengthOf(nodeOf(), property) : numberOf(nodeOf(), property, initial)),
      (_self, value) => assignNumber(tools, nodeOf(), property, value),
    );
  }
  return facade;
}
