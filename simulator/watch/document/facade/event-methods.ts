import type { EventHandlers } from '../events';
import { toText, type FacadeTools } from './access';
import { EVENT_NAMES, UNRAISED_EVENTS } from './event-names';

/** Where the handlers of an object are kept, and what to do when they change. */
export interface HandlerAccess {
  readonly handlers: EventHandlers;
  readonly changed: () => void;
}

/** Puts `on...`, `addEventListener` and `removeEventListener` onto a prototype [T:shared/event.d.ts]. */
export function installEvents(
  prototype: object,
  { objects, context, listened }: FacadeTools,
  access: (self: object) => HandlerAccess,
): void {
  const tell = (type: string, changed: () => void): void => {
    changed();
    if (UNRAISED_EVENTS.includes(type)) context.unimitated(`event "${type}" of the document`);
    if (type.startsWith('animation')) listened();
  };
  for (const type of EVENT_NAMES) {
    objects.accessor(
      prototype,
      `on${type}`,
      (self) => access(self).handlers.assigned(type),
      (self, handler) => {
        const { handlers, changed } = access(self);
        handlers.assign(type, handler);
        tell(type, changed);
      },
    );
  }
  objects.method(prototype, 'addEventListener', (self, type, listener) => {
    const { handlers, changed } = access(self);
    const name = toText(type);
    if (typeof listener !== 'function')
      throw objects.typeError(`the listener for "${name}" is not a function`);
    if (!(EVENT_NAMES as readonly string[]).includes(name))
      context.unimitated(`event "${name}" of the document`);
    handlers.add(name, listener);
    tell(name, changed);
  });
  objects.method(prototype, 'removeEventListener', (self, type, listener) => {
    const { handlers, changed } = access(self);
    handlers.remove(toText(type), listener);
    changed();
  });
}
