import type { ElementNode } from '../element-node';
import type { FacadeTools } from './access';
import { numbersFacade } from './parts';

/** Makes `groupTransform` of groups [T:device/document/elements.d.ts `Transform`]. */
export class TransformFacades {
  private readonly facades = new WeakMap<ElementNode, object>();

  constructor(private readonly tools: FacadeTools) {}

  install(prototype: object, nodeOf: (self: object) => ElementNode): void {
    this.tools.objects.accessor(prototype, 'groupTransform', (self) =>
      this.of(nodeOf(self), () => nodeOf(self)),
    );
  }

  private of(node: ElementNode, nodeOf: () => ElementNode): object {
    const known = this.facades.get(node);
    if (known) return known;
    const facade = Object.assign(this.tools.objects.object(), {
      translate: numbersFacade(this.tools, nodeOf, { x: 'translateX', y: 'translateY' }, 0),
      rotate: numbersFacade(this.tools, nodeOf, { angle: 'rotate' }, 0),
      scale: numbersFacade(this.tools, nodeOf, { x: 'scaleX', y: 'scaleY' }, 1),
    });
    this.facades.set(node, facade);
    return facade;
  }
}
