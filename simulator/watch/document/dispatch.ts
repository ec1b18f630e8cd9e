import type { ElementNode } from './element-node';
import { createEvent } from './event-object';
import { EventHandlers } from './events';
import type { RealmObjects } from './realm-objects';

/** What sending events to app code needs. */
export interface DispatchTools {
  readonly objects: RealmObjects;
  readonly guard: <T>(call: () => T) => T | undefined;
  readonly facadeOf: (node: ElementNode) => object;
  readonly documentFacade: () => object;
  /** Starts the animations that wait for an event; `deep` asks for those of everything inside, too. */
  readonly animate: (node: ElementNode, event: string, deep: boolean) => void;
}

type Fields = Readonly<Record<string, string | number>>;

/** Sends events to the app: to an element and then to everything around it, up to the document. */
export class Dispatcher {
  /** The document's own handlers. */
  readonly documentHandlers = new EventHandlers();
  /** Handlers for all elements of a type, set with `document.setEventHandler`. */
  readonly typeHandlers = new Map<string, unknown>();

  constructor(private readonly tools: DispatchTools) {}

  /** Calls app code outside of events; a fault in it is reported and stops nothing else. */
  guard<T>(call: () => T): T | undefined {
    return this.tools.guard(call);
  }

  /** An element whose view is gone hears nothing any more. @returns whether somebody prevented the default */
  toElement(node: ElementNode, type: string, fields: Fields = {}): boolean {
    if (node.freed) return false;
    const path = pathOf(node);
    for (const at of path) if (at.enabled) this.tools.animate(at, type, at.tag === 'use');
    if (!this.isHeard(path, type)) return false;
    const event = createEvent(this.tools.objects, type, this.tools.facadeOf(node), fields);
    for (const at of path) {
      if (event.propagationStopped) return event.defaultPrevented;
      // A disabled element swallows what comes to it (an assumption: T:device/document/elements.d.ts has
      // `enabled` without a word about it).
      if (!at.enabled) return event.defaultPrevented;
      const forType = this.typeHandlers.get(at.typeName);
      if (typeof forType === 'function')
        this.tools.guard(() => (forType as (e: object) => unknown)(event.object));
      if (at.handlers.size > 0) at.handlers.call(event, this.tools.facadeOf(at), this.tools.guard);
    }
    if (!event.propagationStopped) {
      this.documentHandlers.call(event, this.tools.documentFacade(), this.tools.guard);
    }
    return event.defaultPrevented;
  }

  /** Whether anybody listens for an event of the element. */
  hears(node: ElementNode, type: string): boolean {
    return this.isHeard(pathOf(node), type);
  }

  /** @returns whether somebody prevented the default */
  toDocument(type: string, fields: Fields = {}): boolean {
    if (!this.documentHandlers.has(type)) return false;
    const facade = this.tools.documentFacade();
    const event = createEvent(this.tools.objects, type, facade, fields);
    this.documentHandlers.call(event, facade, this.tools.guard);
    return event.defaultPrevented;
  }

  private isHeard(path: readonly ElementNode[], type: string): boolean {
    return (
      this.typeHandlers.size > 0 ||
      this.documentHandlers.has(type) ||
      path.some((node) => node.handlers.has(type))
    );
  }
}

/** The element and everything around it, from the inside outwards. */
function pathOf(node: ElementNode): ElementNode[] {
  const path: ElementNode[] = [];
  for (let at: ElementNode | undefined = node; at; at = at.parent) path.push(at);
  return path;
}
