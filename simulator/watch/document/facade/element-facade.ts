import type { ElementNode } from '../element-node';
import { lengthOf, boxOf } from '../layout';
import { definitionOf, type PropertyName } from '../properties';
import { assignText, baselineOf, isOverflowing, textOf } from '../text-layout';
import { numberOf, wordOf } from '../values';
import { assignNumber, assignWord, toText, type FacadeTools } from './access';
import { boundingBox } from './bounding-box';
import { componentKind, installComponent } from './component-facade';
import { installEvents } from './event-methods';
import { GradientFacades } from './gradient-facade';
import { installCommon } from './common-facade';
import { installSearch } from './search-methods';
import { StyleFacades } from './style-facade';
import { TransformFacades } from './transform-facade';

/** Words that an element has when nothing sets one. */
const INITIAL_WORDS: Partial<Record<PropertyName, string>> = {
  textAnchor: 'start',
  textOverflow: 'clip',
  writingMode: 'lr',
  displayAlign: 'top',
  overflow: 'visible',
};

/** Makes the objects that app code knows as elements: for each element always the same one. */
export class ElementFacades {
  private readonly nodes = new WeakMap<object, ElementNode>();
  private readonly facades = new WeakMap<ElementNode, object>();
  private readonly prototypes = new Map<string, object>();
  private readonly base: object;

  constructor(private readonly tools: FacadeTools) {
    const { objects } = tools;
    this.base = objects.object();
    const styles = new StyleFacades(tools);
    const nodeOf = (self: object): ElementNode => this.nodeOf(self);
    installCommon(this.base, tools, { nodeOf, facadeOf: (node) => this.of(node) });
    // Taken off its element, a search is one of the document
    // [R:Articate/Fitbit.RuterInfo:app/index.js, `getByClass = main.getElementsByClassName`].
    const startOf = (self: unknown): ElementNode =>
      typeof self === 'object' && self !== null && this.nodes.has(self) ? nodeOf(self) : tools.root();
    installSearch(this.base, tools, { startOf, facadeOf: (node) => this.of(node) });
    installEvents(this.base, tools, (self) => {
      const node = this.nodeOf(self);
      return { handlers: node.handlers, changed: () => pressabilityChanged(node) };
    });
    objects.accessor(this.base, 'style', (self) => styles.of(this.nodeOf(self)));
    objects.method(this.base, 'getBBox', (self) => boundingBox(objects, this.nodeOf(self)));
  }

  of(node: ElementNode): object {
    const known = this.facades.get(node);
    if (known) return known;
    const facade = this.tools.objects.object(this.prototypeOf(node));
    this.nodes.set(facade, node);
    this.facades.set(node, facade);
    return facade;
  }

  /** @throws an error of the realm when the element's view is no longer loaded, or when it is no element */
  nodeOf(facade: object): ElementNode {
    this.tools.checkAlive();
    const node = this.nodes.get(facade);
    if (!node) throw this.tools.objects.typeError('this is not an element of the document');
    if (!node.freed) return node;
    const name = node.id === undefined ? `<${node.tag}>` : `"${node.id}"`;
    throw this.tools.objects.error(`the element ${name} belongs to a view that is no longer loaded`);
  }

  private prototypeOf(node: ElementNode): object {
    const component = componentKind(node);
    const name = component ?? node.tag;
    const known = this.prototypes.get(name);
    if (known) return known;
    const prototype = this.tools.objects.object(this.base);
    this.prototypes.set(name, prototype);
    const { tag, type } = node;
    if (component) {
      installComponent(prototype, component, this.tools, {
        nodeOf: (self) => this.nodeOf(self),
        facadeOf: (other) => this.of(other),
      });
    }
    for (const name of type.numbers) this.number(prototype, name);
    if ((type.role === 'shape' || type.role === 'group') && !type.numbers.includes('x'))
      this.box(prototype, tag);
    for (const name of type.words) this.word(prototype, name);
    if (tag === 'text' || tag === 'textarea') this.text(prototype);
    if (type.role === 'group')
      new TransformFacades(this.tools).install(prototype, (self) => this.nodeOf(self));
    if (tag.startsWith('gradient')) {
      new GradientFacades(this.tools).install(prototype, (self) => this.nodeOf(self));
    }
    return prototype;
  }

  private number(prototype: object, name: PropertyName): void {
    this.tools.objects.accessor(
      prototype,
      name,
      (self) => readNumber(this.nodeOf(self), name),
      (self, value) => assignNumber(this.tools, this.nodeOf(self), name, value),
    );
  }

  /** What is placed by other numbers has a box all the same, to be read [T:device/document/elements.d.ts `Bounded`]. */
  private box(prototype: object, tag: string): void {
    for (const name of ['x', 'y', 'width', 'height'] as const) {
      this.tools.objects.accessor(
        prototype,
        name,
        (self) => boxOf(this.nodeOf(self))[name],
        () =>
          this.tools.context.unimitated(`${name} of <${tag}> set by code (the element keeps what it had)`),
      );
    }
  }

  private word(prototype: object, name: PropertyName): void {
    this.tools.objects.accessor(
      prototype,
      name,
      (self) => wordOf(this.nodeOf(self), name, INITIAL_WORDS[name] ?? ''),
      (self, value) => assignWord(this.tools, this.nodeOf(self), name, value),
    );
  }

  private text(prototype: object): void {
    const { objects } = this.tools;
    for (const name of ['text', 'textContent']) {
      objects.accessor(
        prototype,
        name,
        (self) => textOf(this.nodeOf(self)),
        (self, value) => assignText(this.nodeOf(self), toText(value)),
      );
    }
    objects.accessor(prototype, 'textOverflowing', (self) => isOverflowing(this.nodeOf(self)));
  }
}

/** What counts now, in px or degrees, also when the view gave a percentage or nothing. */
function readNumber(node: ElementNode, name: PropertyName): number {
  const isText = node.tag === 'text';
  if (!isText && (name === 'width' || name === 'height')) return boxOf(node)[name];
  if (isText && name === 'y') return baselineOf(node);
  const { kind } = definitionOf(name);
  if (kind === 'x' || kind === 'y' || kind === 'r') return lengthOf(node, name);
  return numberOf(node, name, name === 'sweepAngle' ? 360 : 0);
}

/** Handlers decide whether an element, and what it stands in, is something to press. */
function pressabilityChanged(node: ElementNode): void {
  node.redraw();
  node.context.touched();
}
