import { parseColour } from '../colours';
import type { ElementNode } from '../element-node';
import { lengthOf } from '../layout';
import type { PropertyName } from '../properties';
import { fontFamilyOf, fontSizeOf } from '../text-layout';
import { shareOf, wordOf } from '../values';
import { assignNumber, assignWord, toText, type FacadeTools } from './access';

interface StyleProperty {
  readonly name: PropertyName;
  readonly get: (node: ElementNode) => string | number;
  readonly kind: 'word' | 'share' | 'number' | 'colour';
}

/**
 * What `element.style` has [T:device/document/elements.d.ts `Style`]; words that nothing sets read as the
 * first of each.
 */
const STYLE: readonly StyleProperty[] = [
  { name: 'display', kind: 'word', get: (node) => String(node.own('display') ?? 'inline') },
  { name: 'visibility', kind: 'word', get: (node) => String(node.own('visibility') ?? 'inherit') },
  { name: 'fill', kind: 'colour', get: (node) => wordOf(node, 'fill', '#000000') },
  { name: 'fillOpacity', kind: 'share', get: (node) => shareOf(node, 'fillOpacity') },
  { name: 'opacity', kind: 'share', get: (node) => shareOf(node, 'opacity') },
  { name: 'fontFamily', kind: 'word', get: fontFamilyOf },
  { name: 'fontSize', kind: 'number', get: fontSizeOf },
  { name: 'fontWeight', kind: 'word', get: (node) => String(node.own('fontWeight') ?? 'inherit') },
  { name: 'strokeWidth', kind: 'number', get: (node) => lengthOf(node, 'strokeWidth', 1) },
  { name: 'textDecoration', kind: 'word', get: (node) => String(node.own('textDecoration') ?? 'inherit') },
];

/** Makes the object that `element.style` is, with its properties in a prototype that all of them share. */
export class StyleFacades {
  private readonly prototype: object;
  private readonly nodes = new WeakMap<object, ElementNode>();
  private readonly facades = new WeakMap<ElementNode, object>();

  constructor(private readonly tools: FacadeTools) {
    this.prototype = tools.objects.object();
    for (const property of STYLE) {
      tools.objects.accessor(
        this.prototype,
        property.name,
        (self) => property.get(this.nodeOf(self)),
        (self, value) => this.set(this.nodeOf(self), property, value),
      );
    }
  }

  of(node: ElementNode): object {
    const known = this.facades.get(node);
    if (known) return known;
    const facade = this.tools.objects.object(this.prototype);
    this.nodes.set(facade, node);
    this.facades.set(node, facade);
    return facade;
  }

  private nodeOf(facade: object): ElementNode {
    this.tools.checkAlive();
    const node = this.nodes.get(facade);
    if (!node) throw this.tools.objects.typeError('this is not the style of an element');
    if (node.freed) throw this.tools.objects.error('the element belongs to a view that is no longer loaded');
    return node;
  }

  private set(node: ElementNode, { name, kind }: StyleProperty, value: unknown): void {
    if (value === undefined) {
      node.unassign(name);
      return;
    }
    if (kind === 'number') assignNumber(this.tools, node, name, value);
    else if (kind === 'share')
      assignNumber(this.tools, node, name, value, (share) => Math.min(1, Math.max(0, share)));
    else if (kind === 'word') assignWord(this.tools, node, name, value);
    else this.setColour(node, name, toText(value));
  }

  private setColour(node: ElementNode, name: PropertyName, value: string): void {
    if (value === 'inherit' || parseColour(value)) node.assign(name, value);
    else this.tools.context.unimitated(`colour "${value}" (the element keeps the one it had)`);
  }
}
