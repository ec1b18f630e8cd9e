import type { DocumentContext } from './document-context';
import type { ElementType } from './element-types';
import { EventHandlers } from './events';
import { definitionOf, type Properties, type PropertyName, type RawValue } from './properties';
import type { Selectable } from './selectors';
import { opacityOf } from './values';
import type { SceneNode } from './watch-document';
import { isItem, layoutOf } from './widgets/kinds';

/** A rectangle in px, relative to the reference box of the element it belongs to. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** In px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const UNMOVED: Point = { x: 0, y: 0 };

/** How an element came to be; see `ElementNode`. */
export interface ElementSource {
  readonly context: DocumentContext;
  readonly tag: string;
  readonly type: ElementType;
  /** The `type` of its symbol, or its own name. */
  readonly typeName: string;
  readonly id: string | undefined;
  readonly ownId: boolean;
  readonly className: string;
  readonly inline: Properties;
  readonly symbolDefaults?: Properties;
}

/** Properties whose change can show or hide whatever is inside; `opacity` does only when it becomes 0 or ceases to be. */
const SHOWING: ReadonlySet<PropertyName> = new Set(['display', 'visibility']);

/**
 * An element of a loaded view. Its values come in layers, the upper one wins: a running animation, app code
 * and `set`, attributes in the file, stylesheets, attributes of its symbol. That attributes win over
 * stylesheets is how published views are written [R:gondwanasoft/fitbit-metronome:resources/index.view: `fill`
 * over `.select-btn`].
 */
export class ElementNode implements Selectable {
  readonly key: number;
  readonly context: DocumentContext;
  readonly tag: string;
  readonly type: ElementType;
  readonly typeName: string;
  /** As code finds it: the one of its file, unless a `set` has given another. */
  id: string | undefined;
  /** The one of its file, by which stylesheets and animations know it. */
  readonly writtenId: string | undefined;
  readonly ownId: boolean;
  readonly handlers = new EventHandlers();
  readonly children: ElementNode[] = [];
  parent: ElementNode | undefined;
  classes: readonly string[] = [];
  className = '';
  enabled = true;
  /** The view has been unloaded: app code that still holds it gets an error. */
  freed = false;

  readonly inline: Properties;
  readonly symbolDefaults: Properties;
  readonly assigned: Partial<Record<PropertyName, RawValue | undefined>> = {};
  styled: Properties = {};
  /** By how far what is inside has been scrolled; set by `setScroll`. */
  scroll: Point = UNMOVED;
  /** Where a component of the system has put this item of its own; added to its own coordinates. */
  placed: Point = UNMOVED;
  /** Whether a component of the system lets this item be seen, whatever its view says; undefined when none decides. */
  shownByComponent: boolean | undefined;
  animated: Properties | undefined;

  /** Caches of layout and scene; undefined or marked when they have to be worked out anew. */
  box: Box | undefined;
  drawn: SceneNode | undefined;
  /** The children that are drawn, in their order, as of the last time. */
  drawnOrder: readonly ElementNode[] = [];
  dirty = true;
  /** Only something inside has to be drawn anew. */
  dirtyInside = false;
  /** Whether a child is placed by `$`; undefined when that has to be looked up anew. */
  hasFollowers: boolean | undefined;

  constructor(source: ElementSource) {
    this.context = source.context;
    this.key = source.context.nextKey();
    this.tag = source.tag;
    this.type = source.type;
    this.typeName = source.typeName;
    this.id = source.id;
    this.writtenId = source.id;
    this.ownId = source.ownId;
    this.inline = source.inline;
    this.symbolDefaults = source.symbolDefaults ?? {};
    this.setClass(source.className);
  }

  append(child: ElementNode): void {
    child.parent = this;
    this.children.push(child);
  }

  setClass(className: string): void {
    this.className = className;
    this.classes = className.split(/\s+/).filter((name) => name !== '');
  }

  /** The element's own value, without what it inherits; undefined when nothing sets one. */
  own(name: PropertyName): RawValue | undefined {
    return (
      this.animated?.[name] ??
      this.assigned[name] ??
      this.inline[name] ??
      this.styled[name] ??
      this.symbolDefaults[name]
    );
  }

  /** What its view says of it, whatever has been set since. */
  given(name: PropertyName): RawValue | undefined {
    return this.inline[name] ?? this.symbolDefaults[name];
  }

  /** The value that counts: its own, or the parent's where that is inherited. */
  value(name: PropertyName): RawValue | undefined {
    const own = this.own(name);
    if (own === 'inherit' || (own === undefined && definitionOf(name).inherited))
      return this.parent?.value(name);
    return own;
  }

  /** Sets a value as app code does; nothing happens when it is the same. */
  assign(name: PropertyName, value: RawValue): void {
    if (this.assigned[name] === value) return;
    this.assigned[name] = value;
    this.changed(name);
  }

  /** Takes away what app code or `set` has set. */
  unassign(name: PropertyName): void {
    if (this.assigned[name] === undefined) return;
    this.assigned[name] = undefined;
    this.changed(name);
  }

  /** Sets (or with undefined takes away) the value of a running animation. */
  setAnimated(name: PropertyName, value: RawValue | undefined): void {
    if (this.animated?.[name] === value) return;
    (this.animated ??= {})[name] = value;
    this.changed(name);
  }

  /** Scrolls what is inside. */
  setScroll(scroll: Point): void {
    if (this.scroll.x === scroll.x && this.scroll.y === scroll.y) return;
    this.scroll = scroll;
    this.redraw();
    this.context.touched();
  }

  /** Puts an item of a component in its place. */
  place(x: number, y: number): void {
    if (this.placed.x === x && this.placed.y === y) return;
    this.placed = { x, y };
    this.invalidate();
    this.context.touched();
  }

  /** Shows or hides an item of a component. */
  showByComponent(shown: boolean): void {
    if (this.shownByComponent === shown) return;
    this.shownByComponent = shown;
    this.changed('display');
  }

  /** Forgets what rests on the property, here and wherever it reaches. */
  changed(name: PropertyName): void {
    const { inherited, geometry } = definitionOf(name);
    const shows = SHOWING.has(name) || (name === 'opacity' && this.hasFadedOutOrIn());
    const reachesInside = inherited || shows || (geometry && this.type.role !== 'shape');
    if (reachesInside) this.invalidateInside();
    this.invalidate();
    if (geometry || name === 'text' || name === 'display') this.moveOthers();
    if (name === 'layer') this.parent?.invalidate();
    this.context.touched();
  }

  /**
   * Forgets everything that stylesheets may decide, here, inside, and in what is placed after this element.
   */
  styleChanged(): void {
    this.invalidateInside();
    this.invalidate();
    this.parent?.invalidate();
    this.moveOthers();
    this.context.touched();
  }

  /** Forgets this element's box and drawing; those around it are drawn anew with what they had. */
  invalidate(): void {
    this.box = undefined;
    this.redraw();
  }

  /** Has the element drawn anew, where it stands. */
  redraw(): void {
    this.dirty = true;
    for (let node = this.parent; node && !node.dirty && !node.dirtyInside; node = node.parent) {
      node.dirtyInside = true;
    }
  }

  /** Forgets everything inside this element. */
  invalidateInside(): void {
    for (const child of this.children) {
      child.box = undefined;
      child.dirty = true;
      child.invalidateInside();
    }
  }

  private hasFadedOutOrIn(): boolean {
    const drawn = this.drawn?.attributes.opacity;
    return drawn === undefined || Number(drawn) > 0 !== opacityOf(this) > 0;
  }

  /**
   * Siblings placed with `$`, and containers that take their height from what is inside, follow this element.
   */
  private moveOthers(): void {
    const { parent } = this;
    if (!parent) return;
    const stacks = layoutOf(parent) !== undefined;
    parent.hasFollowers ??= stacks || parent.children.some(followsPrevious);
    if (parent.hasFollowers) {
      for (const sibling of parent.children.slice(parent.children.indexOf(this) + 1)) {
        if (!followsPrevious(sibling) && !(stacks && isItem(sibling))) continue;
        sibling.invalidateInside();
        sibling.invalidate();
      }
    }
    if (parent.own('height') === 'auto') parent.changed('height');
  }
}

function followsPrevious(node: ElementNode): boolean {
  for (const name of ['x', 'y', 'width', 'height', 'cx', 'cy'] as const) {
    const value = node.own(name);
    if (typeof value === 'string' && value.includes('$')) return true;
  }
  return false;
}
