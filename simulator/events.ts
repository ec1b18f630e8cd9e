import { PlatformError, toText } from './platform-error';
import type { Program } from './program';

type Listener = (this: unknown, event: object) => unknown;

/**
 * Lets app code listen to something: `on<name>` properties, `addEventListener` and `removeEventListener`.
 * The property's handler is called first, then the listeners in the order in which they were added.
 *
 * Source: types/shared/event.d.ts of fitbit-sdk-types (that both forms exist); the order is an assumption.
 */
export class EventSource {
  private readonly listeners = new Map<string, readonly Listener[]>();
  private readonly handlers = new Map<string, unknown>();

  /**
   * @param target the realm's object to listen to; gets the properties and methods
   * @param label what the object is called in messages, e.g. 'clock'
   * @param names the events it has
   * @param heard called whenever app code begins to listen, for events that have to be looked for
   */
  constructor(
    private readonly program: Program,
    private readonly target: object,
    private readonly label: string,
    names: readonly string[],
    private readonly heard: () => void = () => undefined,
  ) {
    for (const name of names) this.installHandlerProperty(name);
    program.exposeOn(target, {
      addEventListener: (name: unknown, listener: unknown) => {
        const listenerOfRealm = asListener(listener);
        const eventName = this.knownName(name, names);
        const present = this.listeners.get(eventName) ?? [];
        if (!present.includes(listenerOfRealm)) this.listeners.set(eventName, [...present, listenerOfRealm]);
        this.heard();
      },
      removeEventListener: (name: unknown, listener: unknown) => {
        const eventName = toText(name);
        const present = this.listeners.get(eventName) ?? [];
        this.listeners.set(
          eventName,
          present.filter((other) => other !== listener),
        );
      },
    });
  }

  /** Whether anybody listens. */
  hears(name: string): boolean {
    return typeof this.handlers.get(name) === 'function' || (this.listeners.get(name)?.length ?? 0) > 0;
  }

  /**
   * Raises an event; an error in one listener does not keep the others from hearing it.
   * @param fields what the event carries beside type and target: primitives, or things of the realm
   * @param wakes whether app code runs because of a timer, tick, message, file or frame
   * @returns true when somebody prevented the default
   */
  dispatch(name: string, fields?: () => Record<string, unknown>, wakes = false): boolean {
    if (!this.hears(name)) return false;
    const state = { prevented: false, stopped: false };
    const event = this.program.expose({
      target: this.target,
      get defaultPrevented() {
        return state.prevented;
      },
      preventDefault: () => {
        state.prevented = true;
      },
      stopPropagation: () => undefined,
      stopImmediatePropagation: () => {
        state.stopped = true;
      },
    });
    // What every event has stays out of sight: an app sends the event of a changed setting as a message
    // [R:adiroiban/fitbit-os-probe:companion/index.js].
    for (const member of Object.keys(event)) Object.defineProperty(event, member, { enumerable: false });
    this.program.exposeOn(event, { type: name, ...fields?.() });
    const handler = this.handlers.get(name);
    const hearers = this.listeners.get(name) ?? [];
    for (const hearer of typeof handler === 'function' ? [handler as Listener, ...hearers] : hearers) {
      if (state.stopped) break;
      this.program.call(() => hearer.call(this.target, event), wakes);
    }
    return state.prevented;
  }

  private installHandlerProperty(name: string): void {
    Object.defineProperty(this.target, `on${name}`, {
      enumerable: true,
      configurable: true,
      get: () => this.handlers.get(name),
      set: (handler: unknown) => {
        this.handlers.set(name, handler);
        if (typeof handler === 'function') this.heard();
      },
    });
  }

  private knownName(name: unknown, names: readonly string[]): string {
    const eventName = toText(name);
    if (!names.includes(eventName)) this.program.unimitated(`event "${eventName}" of ${this.label}`);
    return eventName;
  }
}

function asListener(listener: unknown): Listener {
  if (typeof listener !== 'function') throw new PlatformError('TypeError', 'the listener is not a function');
  return listener as Listener;
}
