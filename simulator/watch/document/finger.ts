import type { Components } from './components';
import type { Dispatcher } from './dispatch';
import type { ElementNode } from './element-node';
import { hitTest } from './hit-test';
import type { TouchType } from './watch-document';

/**
 * Turns a finger on the glass into events [T:device/document/events.d.ts]: mouseover and mousedown where it
 * comes down, mousemove where it is, mouseout and mouseover when it slides from one element to another,
 * mouseup where it is lifted, and click when that is where it came down. The names are the platform's; when
 * each of them comes is an assumption, as is that elements made of a symbol hear `activate` after the click.
 */
export class Finger {
  private pressed: ElementNode | undefined;
  private over: ElementNode | undefined;

  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly components: Components,
  ) {}

  touch(root: ElementNode, type: TouchType, x: number, y: number): void {
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
      const pressed = this.pressed;
      this.pressed = undefined;
      this.over = undefined;
      if (!target) return;
      this.dispatcher.toElement(target, 'mouseup', at);
      if (target !== pressed) return;
      this.dispatcher.toElement(target, 'click', at);
      const component = componentOf(target);
      if (!component) return;
      this.dispatcher.toElement(component, 'activate', { ...at, command: 'ok' });
      if (component.enabled) this.components.clicked(component);
    }
  }

  /** The finger is gone, as when another view comes up. */
  lift(): void {
    this.pressed = undefined;
    this.over = undefined;
  }
}

function componentOf(node: ElementNode): ElementNode | undefined {
  for (let at: ElementNode | undefined = node; at; at = at.parent) if (at.tag === 'use') return at;
  return undefined;
}
