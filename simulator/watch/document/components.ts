import type { ElementNode } from './element-node';
import { boxOf } from './layout';
import { descendants } from './search';
import { numberOf } from './values';
import { itemsOf, layoutOf } from './widgets/kinds';
import { Marquees } from './widgets/marquee';
import { PaginationDots } from './widgets/pagination';
import { scrollerOf, shownItems } from './widgets/scrollers';
import { Scrolling } from './widgets/scrolling';
import { TileLists } from './widgets/tile-lists';
import { isOn, toggleAround, toggleDelayMs } from './widgets/toggles';

/** What the system's components need to move by themselves. */
export interface ComponentTools {
  readonly after: (delayMs: number, action: () => void) => { cancel(): void };
  readonly nowMs: () => number;
  /** Something has begun or ceased to move by itself. */
  readonly planned: () => void;
  readonly animate: (node: ElementNode, event: string, deep: boolean) => void;
  readonly raise: (
    node: ElementNode,
    type: string,
    fields?: Readonly<Record<string, string | number>>,
  ) => void;
}

/** What the system's own components do beyond what their symbols say; their files are in ../sysassets. */
export class Components {
  readonly lists = new TileLists();
  readonly dots = new PaginationDots();
  readonly scrolling: Scrolling;
  readonly marquees: Marquees;
  /** The value of each component at which its last `select` or scroll event was raised. */
  private readonly told = new WeakMap<ElementNode, number>();

  constructor(private readonly tools: ComponentTools) {
    this.scrolling = new Scrolling({
      after: tools.after,
      nowMs: tools.nowMs,
      virtualLength: (list) => this.lists.contentHeight(list),
      moved: (node) => this.moved(node),
      rested: (node) => this.rested(node),
    });
    this.marquees = new Marquees(tools.planned);
  }

  /** Something has been clicked, and the app has heard of it. */
  clicked(target: ElementNode): void {
    const toggle = toggleAround(target);
    const delayMs = toggle && toggleDelayMs(toggle);
    if (toggle?.enabled && delayMs !== undefined) {
      this.tools.after(delayMs, () => {
        if (toggle.freed) return;
        toggle.assign('value', isOn(toggle) ? 0 : 1);
        this.valueChanged(toggle);
      });
    }
  }

  /** A finger has tapped inside a component that turns by taps. */
  tapped(node: ElementNode): void {
    for (let at: ElementNode | undefined = node; at; at = at.parent) {
      if (layoutOf(at) !== 'cycle' || !at.enabled) continue;
      const count = itemsOf(at).length;
      if (count === 0) return;
      at.assign('value', (numberOf(at, 'value', 0) + 1) % count);
      this.valueChanged(at);
      return;
    }
  }

  /** Which item of a component is shown, in place or chosen; undefined for elements that have plain values. */
  valueOf(node: ElementNode): number | undefined {
    switch (layoutOf(node)) {
      case 'rows':
        return this.lists.tileAt(node, 0);
      case 'pages':
      case 'wheel': {
        const scroller = scrollerOf(node, () => undefined);
        return scroller?.step ? Math.round(scroller.position / scroller.step) : 0;
      }
      default:
        return undefined;
    }
  }

  /** The value has been set, by a click or by the app. */
  valueChanged(node: ElementNode): void {
    if (toggleDelayMs(node) !== undefined) this.tools.animate(node, isOn(node) ? 'select' : 'unselect', true);
    if (node.typeName === 'pagination-widget') this.dots.show(node, numberOf(node, 'value', 0));
    const layout = layoutOf(node);
    if (layout) this.show(node, numberOf(node, 'value', 0));
  }

  /** The state has been set or an event like `enable` sent to the component. */
  prompted(node: ElementNode, event: string): void {
    if (node.typeName !== 'marquee-text') return;
    if (event === 'enable') this.marquees.start(node);
    if (event === 'disable') this.marquees.stop(node);
  }

  /** A view has been loaded: components take up the values that it gives them. */
  loaded(root: ElementNode): void {
    for (const node of descendants(root)) {
      if (toggleDelayMs(node) !== undefined && isOn(node)) this.valueChanged(node);
      if (node.typeName === 'marquee-text') this.marquees.loaded(node);
      if (node.typeName === 'tile-list') this.lists.tilesOf(node);
      if (node.typeName === 'pagination-widget') this.dots.show(node, numberOf(node, 'value', 0));
      if (layoutOf(node)) this.show(node, numberOf(node, 'value', 0));
    }
  }

  /** Scrolls whatever is around an element so that it can be seen. */
  bringIntoView(node: ElementNode): void {
    for (let at = node.parent; at; at = at.parent) {
      const scroller = scrollerOf(at, (list) => this.lists.contentHeight(list));
      if (!scroller) continue;
      const { axis } = scroller;
      const size = axis === 'x' ? 'width' : 'height';
      const start = this.offsetIn(node, at, axis);
      const middle = start + (boxOf(node)[size] - boxOf(at)[size]) / 2;
      const before = at.scroll[axis];
      // Pages and wheels rest only where an item is in place.
      const way = scroller.step
        ? Math.round((middle - before) / scroller.step) * scroller.step
        : middle - before;
      scroller.moveTo(scroller.position + way);
      this.moved(at);
      this.rested(at);
    }
  }

  /** Where an element begins in the contents of something around it. */
  private offsetIn(node: ElementNode, outer: ElementNode, axis: 'x' | 'y'): number {
    let start = boxOf(node)[axis];
    for (let at = node.parent; at && at !== outer; at = at.parent) {
      if (at.type.role === 'container') start += boxOf(at)[axis] - at.scroll[axis];
    }
    return start;
  }

  private show(node: ElementNode, index: number): void {
    if (layoutOf(node) === 'cycle') {
      itemsOf(node).forEach((item, at) => item.showByComponent(at === index));
      return;
    }
    const scroller = scrollerOf(node, (list) => this.lists.contentHeight(list));
    if (!scroller) return;
    scroller.moveTo(scroller.step === undefined ? this.lists.startOf(node, index) : index * scroller.step);
    this.moved(node);
    this.told.set(node, this.valueOf(node) ?? 0);
  }

  private moved(node: ElementNode): void {
    const layout = layoutOf(node);
    if (layout === 'rows' || layout === 'pages') this.tellPlace(node);
    if (layout === 'rows') {
      this.lists.moved(node);
      this.tellScroll(node);
    } else if (layout === 'pages') {
      this.dots.follow(node, shownItems(node).length, this.valueOf(node) ?? 0);
    }
  }

  /** Tells how far a list or a row of pages has moved [T:device/document/events.d.ts `PageScrollEvent`]; in px, an assumption. */
  private tellPlace(node: ElementNode): void {
    const scroller = scrollerOf(node, (list) => this.lists.contentHeight(list));
    if (!scroller) return;
    const { width, height } = boxOf(node);
    const viewSize = scroller.axis === 'x' ? width : height;
    this.tools.raise(node, 'pagescroll', {
      position: scroller.position,
      pageSize: scroller.range + viewSize,
      viewSize,
    });
  }

  /** Tells that other items have come into sight [T:device/document/events.d.ts `ListScrollEvent`]. */
  private tellScroll(list: ElementNode): void {
    if (list.typeName !== 'tile-list') return;
    const first = this.lists.tileAt(list, 0);
    const before = this.told.get(list) ?? first;
    this.told.set(list, first);
    if (first === before) return;
    const { height } = boxOf(list);
    const [middle, last] = [this.lists.tileAt(list, height / 2), this.lists.tileAt(list, height)];
    this.tools.raise(list, first > before ? 'listforward' : 'listbackward', { first, middle, last });
  }

  private rested(node: ElementNode): void {
    const layout = layoutOf(node);
    if (layout !== 'wheel' && layout !== 'pages') return;
    const value = this.valueOf(node) ?? 0;
    if (this.told.get(node) === value) return;
    this.told.set(node, value);
    this.tools.raise(node, 'select');
  }
}
