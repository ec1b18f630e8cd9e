import type { DocumentContext } from './document-context';
import { ElementNode } from './element-node';
import { elementType, LOADER_ELEMENTS, WITHOUT_EFFECT } from './element-types';
import type { Library } from './library';
import { isKnownValue, propertyOf, type Properties } from './properties';
import { searchById } from './search';
import { parseTransform } from './transform';
import type { XmlNode } from './xml';

const SYMBOL_DEPTH_LIMIT = 32;

/** Makes the elements of a view from what its file says; symbols are put in where they are used. */
export class ViewBuilder {
  private depth = 0;

  constructor(
    private readonly context: DocumentContext,
    private readonly library: Library,
  ) {}

  /** @param nodes the top elements of the file; several are put into one `svg` */
  build(nodes: readonly XmlNode[]): ElementNode {
    const only = nodes.length === 1 && nodes[0]?.name === 'svg' ? nodes[0] : undefined;
    const top = only ?? { name: 'svg', attributes: {}, children: nodes, text: '' };
    const root = this.element(top, true);
    if (!root) throw new Error('a view begins with an svg element');
    restyle(root, this.library);
    return root;
  }

  private element(xml: XmlNode, ownId: boolean): ElementNode | undefined {
    if (LOADER_ELEMENTS.has(xml.name)) return undefined;
    const type = elementType(xml.name);
    if (!type) {
      this.context.unimitated(`element <${xml.name}>`);
      return undefined;
    }
    if (WITHOUT_EFFECT.has(xml.name)) this.context.unimitated(`element <${xml.name}>`);
    const chain = xml.name === 'use' ? this.symbolChain(xml) : [];
    const node = new ElementNode({
      context: this.context,
      tag: xml.name,
      type,
      typeName: firstOf(xml, chain, 'type') ?? xml.name,
      id: xml.attributes.id,
      ownId,
      className: [xml, ...chain]
        .map((source) => source.attributes.class ?? '')
        .join(' ')
        .trim(),
      inline: this.properties(xml),
      symbolDefaults: chain.reduceRight<Properties>(
        (values, symbol) => ({ ...values, ...this.properties(symbol, true) }),
        {},
      ),
    });
    this.depth++;
    // A symbol that builds on another one comes after it, and what stands inside the use comes last.
    for (const symbol of [...chain].reverse()) this.fill(node, symbol, false);
    this.fill(node, xml, ownId);
    this.depth--;
    return node;
  }

  private fill(parent: ElementNode, xml: XmlNode, ownId: boolean): void {
    for (const child of xml.children) {
      const node = child.name === 'set' ? undefined : this.element(child, ownId);
      if (node) parent.append(node);
    }
    const sets = xml.children.filter((child) => child.name === 'set');
    // New ids come last: until then all of them name their elements by the ids of the symbol.
    const named = sets.filter((set) => set.attributes.attributeName !== 'id');
    for (const set of named) this.set(parent, set);
    for (const set of sets) if (!named.includes(set)) this.rename(parent, set);
  }

  /**
   * `set` gives an element inside a `use` the id by which code finds it [R:gabrielbadarau/fitbit-tennis-tracker:
   * resources/index.gui, app/index.js]. Stylesheets go on knowing it by the old one, too.
   */
  private rename(parent: ElementNode, xml: XmlNode): void {
    const target = this.targetOf(parent, xml);
    if (target) target.id = xml.attributes.to;
  }

  private targetOf(parent: ElementNode, xml: XmlNode): ElementNode | undefined {
    const { href = '' } = xml.attributes;
    const target = href === '' ? parent : searchById(parent, href.replace(/^#/, ''));
    if (!target) this.context.unimitated(`set on ${href}: no element of that id inside the use`);
    return target;
  }

  /** The symbol that a `use` names, the one that this one builds on, and so on. */
  private symbolChain(use: XmlNode): XmlNode[] {
    const chain: XmlNode[] = [];
    if (this.depth > SYMBOL_DEPTH_LIMIT) {
      throw new Error(`the symbol ${use.attributes.href ?? ''} uses itself, directly or through others`);
    }
    for (let href = use.attributes.href; href; href = chain.at(-1)?.attributes.href) {
      const symbol = this.library.symbol(href.replace(/^#/, ''))?.node;
      if (!symbol || chain.includes(symbol)) {
        this.context.unimitated(
          `use of ${href}: ${symbol ? 'it builds on itself' : 'there is no such symbol'}`,
        );
        break;
      }
      chain.push(symbol);
    }
    return chain;
  }

  /** `set` gives an element inside a `use` another value, by its id or a path of ids, `#` or not. */
  private set(parent: ElementNode, xml: XmlNode): void {
    const { attributeName = '', to = '' } = xml.attributes;
    const target = this.targetOf(parent, xml);
    const property = propertyOf(attributeName);
    if (!target) return;
    if (attributeName === 'class') {
      target.setClass(to);
    } else if (!property) {
      this.context.unimitated(`set of attribute "${attributeName}"`);
    } else {
      target.assigned[property] = property === 'text' ? this.translated(to) : to;
    }
  }

  private properties(xml: XmlNode, isSymbol = false): Properties {
    const values: Properties = {};
    for (const [attribute, value] of Object.entries(xml.attributes)) {
      const property = propertyOf(attribute);
      // The href of a use or symbol names a symbol; that is dealt with while building.
      if (property === 'href' && (isSymbol || xml.name === 'use')) continue;
      if (property && !isKnownValue(property, value)) this.context.unimitated(`${attribute} "${value}"`);
      if (property) values[property] = value;
      else if (property === undefined) this.context.unimitated(`attribute "${attribute}" of <${xml.name}>`);
    }
    if (xml.attributes.transform !== undefined) {
      const transform = parseTransform(xml.attributes.transform);
      // Groups only have one [T:device/document/elements.d.ts `GroupElement`; D:build/guides/user-interface/svg].
      if (xml.name !== 'g') this.context.unimitated(`transform of <${xml.name}>`);
      else if (transform) Object.assign(values, transform);
      else this.context.unimitated(`transform "${xml.attributes.transform}"`);
    }
    const isText = xml.name === 'text' || xml.name === 'textarea';
    if (isText && xml.text !== '' && values.text === undefined) values.text = xml.text;
    if (values.text !== undefined) values.text = this.translated(String(values.text));
    return values;
  }

  /** Texts that begin with an underscore name a translation [R:Fitbit/sdk-i18n:README.md]. */
  private translated(text: string): string {
    return translated(text, this.context);
  }
}

function translated(text: string, context: DocumentContext): string {
  return /^_[^_\s]/.test(text) ? context.options.translate(text.slice(1)) : text;
}

/** Works out anew what the stylesheets say of an element and of everything inside it. */
export function restyle(node: ElementNode, library: Library): void {
  node.styled = library.styleFor(node);
  if (typeof node.styled.text === 'string') node.styled.text = translated(node.styled.text, node.context);
  node.hasFollowers = undefined;
  for (const child of node.children) restyle(child, library);
}

function firstOf(xml: XmlNode, chain: readonly XmlNode[], attribute: string): string | undefined {
  return [xml, ...chain].map((source) => source.attributes[attribute]).find((value) => value !== undefined);
}
