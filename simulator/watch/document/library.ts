import { parseCss, type StyleRule } from './css';
import { matches, type Selectable } from './selectors';
import { isKnownValue, propertyOf, type Properties } from './properties';
import type { XmlNode } from './xml';

/** A `symbol` as defined. */
export interface SymbolDefinition {
  readonly node: XmlNode;
}

/** Above the specificity of any rule. */
const APP_WEIGHT = 2 ** 32;

interface OrderedRule extends StyleRule {
  readonly weight: number;
  readonly order: number;
  readonly values: Properties;
}

/** Symbols and style rules that a view can use: those of `widget.defs` and its own. */
export class Library {
  private readonly symbols = new Map<string, SymbolDefinition>();
  private rules: OrderedRule[] = [];
  private readonly imported = new Set<string>();

  constructor(private readonly unimitated: (name: string) => void) {}

  /** @returns a copy that can be added to without changing this one */
  copy(): Library {
    const copy = new Library(this.unimitated);
    for (const [id, symbol] of this.symbols) copy.symbols.set(id, symbol);
    copy.rules = [...this.rules];
    for (const key of this.imported) copy.imported.add(key);
    return copy;
  }

  /** Notes that a file has been imported. @returns false when it already was */
  noteImport(path: string): boolean {
    if (this.imported.has(path)) return false;
    this.imported.add(path);
    return true;
  }

  addSymbol(id: string, definition: SymbolDefinition): void {
    this.symbols.set(id, definition);
  }

  symbol(id: string): SymbolDefinition | undefined {
    return this.symbols.get(id);
  }

  /** @param bySystem the sheet is one of the system's: any rule of the app goes before it */
  addStyles(source: string, fileName: string, bySystem = false): void {
    for (const rule of parseCss(source, fileName, this.unimitated)) {
      const values: Properties = {};
      for (const [name, value] of Object.entries(rule.declarations)) {
        const property = propertyOf(name);
        if (property) values[property] = value;
        else if (property === undefined) this.unimitated(`CSS property ${name}`);
        if (property && !isKnownValue(property, value)) this.unimitated(`${name} "${value}"`);
      }
      const weight = rule.selector.specificity + (bySystem ? 0 : APP_WEIGHT);
      this.rules.push({ ...rule, values, weight, order: this.rules.length });
    }
    // Weaker rules first, so that later ones overwrite them.
    this.rules.sort((a, b) => a.weight - b.weight || a.order - b.order);
  }

  /** What the stylesheets say of an element: by specificity, then by order. */
  styleFor(element: Selectable): Properties {
    const style: Properties = {};
    for (const rule of this.rules) if (matches(rule.selector, element)) Object.assign(style, rule.values);
    return style;
  }
}
