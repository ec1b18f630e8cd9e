import type { DispatchedEvent } from './events';
import type { RealmObjects } from './realm-objects';

/**
 * Makes an event for the app, with what every event has [T:shared/event.d.ts].
 * @param fields what this kind has besides, e.g. screenX and screenY
 */
export function createEvent(
  objects: RealmObjects,
  type: string,
  target: object,
  fields: Readonly<Record<string, string | number>> = {},
): DispatchedEvent {
  const object = objects.object();
  const event: DispatchedEvent = {
    type,
    object,
    defaultPrevented: false,
    propagationStopped: false,
    immediateStopped: false,
  };
  Object.assign(object, { type, target, ...fields });
  objects.accessor(object, 'defaultPrevented', () => event.defaultPrevented);
  objects.method(object, 'preventDefault', () => void (event.defaultPrevented = true));
  objects.method(object, 'stopPropagation', () => void (event.propagationStopped = true));
  objects.method(object, 'stopImmediatePropagation', () => {
    event.propagationStopped = true;
    event.immediateStopped = true;
  });
  return event;
}
