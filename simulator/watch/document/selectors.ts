/** What a selector is matched against. */
export interface Selectable {
  /** Names that a type selector may use: the element's own name, and the type of its symbol. */
  readonly tag: string;
  readonly typeName: string;
  readonly id: string | undefined;
  /** Before a `set` gave it another one; that one still counts. */
  readonly writtenId?: string | undefined;
  readonly classes: readonly string[];
  readonly parent: Selectable | undefined;
}

/** Conditions on one element, e.g. `text#time.big`. */
export interface Compound {
  readonly type: string | undefined;
  readonly ids: readonly string[];
  readonly classes: readonly string[];
}

/**
 * Compounds from the ancestor to the element, each with how it is bound to the next: anywhere below, or a
 * child.
 */
export interface Selector {
  readonly compounds: readonly Compound[];
  readonly combinators: ReadonlyArray<'descendant' | 'child'>;
  /** Ids count 65536, classes 256, types 1. */
  readonly specificity: number;
}

/** Whether the selector picks the element. */
export function matches(selector: Selector, element: Selectable): boolean {
  return matchesFrom(selector, selector.compounds.length - 1, element);
}

function matchesFrom(selector: Selector, at: number, element: Selectable): boolean {
  const compound = selector.compounds[at];
  if (!compound || !meets(compound, element)) return false;
  if (at === 0) return true;
  const direct = selector.combinators[at - 1] === 'child';
  for (let ancestor = element.parent; ancestor; ancestor = ancestor.parent) {
    if (matchesFrom(selector, at - 1, ancestor)) return true;
    if (direct) return false;
  }
  return false;
}

function meets(compound: Compound, element: Selectable): boolean {
  if (compound.type && compound.type !== element.tag && compound.type !== element.typeName) return false;
  for (const id of compound.ids) if (id !== element.id && id !== element.writtenId) return false;
  for (const name of compound.classes) if (!element.classes.includes(name)) return false;
  return true;
}
