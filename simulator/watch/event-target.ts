import { constructorOf } from '../constructors';
import { toText } from '../platform-error';
import type { Program } from '../program';

type Listener = (this: unknown, event: unknown) => unknown;

/**
 * The global `EventTarget`, which apps extend; `dispatchEvent` takes any object with a `type`
 * [R:vasyltech/fitbit-focus:app/context.js]. Nothing more is known of it: a listener is called once, in the order in which
 * they were added, and an error in one does not keep the others from hearing it.
 */
export function createEventTarget(program: Program): Record<string, unknown> {
  const furnish = (target: object): void => {
    const listeners = new Map<string, readonly Listener[]>();
    const of = (type: unknown): readonly Listener[] => listeners.get(toText(type)) ?? [];
    const without = (type: unknown, listener: unknown): Listener[] =>
      of(type).filter((other) => other !== listener);
    const methods = {
      addEventListener: (type: unknown, listener: unknown) => {
        if (typeof listener !== 'function' || of(type).includes(listener as Listener)) return;
        listeners.set(toText(type), [...of(type), listener as Listener]);
      },
      removeEventListener: (type: unknown, listener: unknown) => {
        listeners.set(toText(type), without(type, listener));
      },
      dispatchEvent: (event: unknown) => {
        const { type } = Object(event) as { type?: unknown };
        for (const listener of of(type)) program.call(() => listener.call(target, event));
        return true;
      },
    };
    program.exposeOn(target, methods);
    // As if they were the prototype's: who goes through the properties of an object does not meet them.
    for (const name of Object.keys(methods)) Object.defineProperty(target, name, { enumerable: false });
  };
  return { EventTarget: constructorOf(program, 'EventTarget', furnish) };
}
