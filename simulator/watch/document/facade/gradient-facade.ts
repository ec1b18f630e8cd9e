import { parseColour } from '../colours';
import type { ElementNode } from '../element-node';
import type { PropertyName } from '../properties';
import { wordOf } from '../values';
import { toText, type FacadeTools } from './access';
import { numbersFacade } from './parts';

const COLOURS = {
  c1: 'gradientColor1',
  c2: 'gradientColor2',
  c3: 'gradientColor3',
  c4: 'gradientColor4',
} as const;
const OPACITIES = {
  o1: 'gradientOpacity1',
  o2: 'gradientOpacity2',
  o3: 'gradientOpacity3',
  o4: 'gradientOpacity4',
} as const;
const POINTS = { x1: 'gradientX1', y1: 'gradientY1', x2: 'gradientX2', y2: 'gradientY2' } as const;

/** Makes `gradient` of gradientRect and gradientArc [T:device/document/elements.d.ts `Gradient`]. */
export class GradientFacades {
  private readonly facades = new WeakMap<ElementNode, object>();

  constructor(private readonly tools: FacadeTools) {}

  install(prototype: object, nodeOf: (self: object) => ElementNode): void {
    this.tools.objects.accessor(prototype, 'gradient', (self) => this.of(nodeOf(self), () => nodeOf(self)));
  }

  private of(node: ElementNode, nodeOf: () => ElementNode): object {
    const known = this.facades.get(node);
    if (known) return known;
    const { objects } = this.tools;
    const facade = numbersFacade(this.tools, nodeOf, POINTS, 0);
    const colors = objects.object();
    for (const [name, property] of Object.entries(COLOURS)) this.colour(colors, name, property, nodeOf);
    const opacity = numbersFacade(this.tools, nodeOf, OPACITIES, 1);
    objects.accessor(
      facade,
      'type',
      () => wordOf(nodeOf(), 'gradientType', 'linear'),
      (_self, value) => nodeOf().assign('gradientType', toText(value)),
    );
    Object.assign(facade, { colors, opacity });
    this.facades.set(node, facade);
    return facade;
  }

  private colour(target: object, name: string, property: PropertyName, nodeOf: () => ElementNode): void {
    this.tools.objects.accessor(
      target,
      name,
      () => wordOf(nodeOf(), property, '#000000'),
      (_self, value) => {
        const text = toText(value);
        if (parseColour(text)) nodeOf().assign(property, text);
        else this.tools.context.unimitated(`colour "${text}" (the gradient keeps the one it had)`);
      },
    );
  }
}
