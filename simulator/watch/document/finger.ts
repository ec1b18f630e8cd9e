import type { Components } from './components';
import type { Dispatcher } from './dispatch';
import type { ElementNode } from './element-node';
import { containerAt, hitTest } from './hit-test';
import type { TouchType } from './watch-document';
import { layoutOf } from './widgets/kinds';

/**
 * Turns a finger on the glass into events [T:device/document/events.d.ts]: mouseover and mousedown where it
 * comes down, mousemove where it is, mouseout and mouseover when it slides from one element to another,
 * mouseup where it is lifted, and click when that is where it came down. The names are the platform's; when
 * each of them comes is an assumption, as is that elements made of a symbol hear `activate` after the click, and that a
 * finger that begins to scroll leaves what it has touched.
 */
export class Finger {
  private pressed: ElementNode | undefined;
  private over: ElementNode | undefined;
  private scrolls = false;

  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly components: Components,
  ) {}

  touch(root: ElementNode, type: TouchType, x: number, y: number): void {
    const { scrolling } = this.components;
    if (type === 'down') this.scrolls = scrolling.begin(root, x, y);
    if (type === 'move' && scrolling.move(x, y)) {
      this.leave({ screenX: x, screenY: y });
      return;
    }
    const scrolled = type === 'up' && scrolling.end();
    if (scrolled || (this.scrolls && type !== 'down')) {
      if (type === 'up') this.scrolls = false;
      return;
    }
    // A finger that only stops what was gliding presses nothing.
    if (!this.scrolls) this.press(root, type, x, y);
  }

  /** The finger is gone, as when another view comes up. */
  lift(): void {
    this.pressed = undefined;
    this.over = undefined;
    this.scrolls = false;
    this.components.scrolling.stop();
  }

  private press(root: ElementNode, type: TouchType, x: number, y: number): void {
    const target = hitTest(root, { x, y });
    const at = { screenX: x, screenY: y };
    if (target !== this.over) {
      const left = this.over;
      this.over = target;
      if (left) this.dispatcher.toElement(left, 'mouseout', at);
      if (target) this.dispatcher.toElement(target, 'mouseover', at);
    }
    if (type === 'down') {
      this.pressed = target;
      if (target) this.dispatcher.toElement(target, 'mousedown', at);
    } else if (type === 'move') {
      if (target) this.dispatcher.toElement(target, 'mousemove', at);
    } else {
      this.release(root, target, at);
    }
  }

  private release(
    root: ElementNode,
    target: ElementNode | undefined,
    at: { readonly screenX: number; readonly screenY: number },
  ): void {
    const pressed = this.pressed;
    this.pressed = undefined;
    this.over = undefined;
    if (target) this.dispatcher.toElement(target, 'mouseup', at);
    if (target !== pressed) return;
    const point = { x: at.screenX, y: at.screenY };
    const beneath = target ?? containerAt(root, point, (node) => layoutOf(node) === 'cycle');
    if (target) {
      this.dispatcher.toElement(target, 'click', at);
      const component = componentOf(target);
      if (component) this.dispatcher.toElement(component, 'activate', { ...at, command: 'ok' });
      if (component?.enabled) this.components.clicked(target);
    }
    if (beneath && !beneath.freed) this.components.tapped(beneath);
  }

  private leave(at: { readonly screenX: number; readonly screenY: number }): void {
    const left = this.over;
    this.scrolls = true;
    this.pressed = undefined;
    this.over = undefined;
    if (left) this.dispatcher.toElement(left, 'mouseout', at);
  }
}

function componentOf(node: ElementNode): ElementNode | undefined {
  for (let at: ElementNode | undefined = node; at; at = at.parent) if (at.tag === 'use') return at;
  return undefined;
}
