/** An event on its way; `object` is what the app gets, made in the app's realm. */
export interface DispatchedEvent {
  readonly type: string;
  readonly object: object;
  defaultPrevented: boolean;
  propagationStopped: boolean;
  immediateStopped: boolean;
}

type Handler = (this: unknown, event: unknown) => unknown;

/**
 * The listeners and `on...` handlers of one element or of the document. The handler is called first, then the
 * listeners in the order in which they were added (an assumption, the same as for the platform's other
 * modules).
 */
export class EventHandlers {
  private entries: Array<{ readonly type: string; readonly handler: Handler; readonly assigned: boolean }> =
    [];

  /** Adding the same listener again changes nothing. */
  add(type: string, handler: unknown): void {
    if (typeof handler !== 'function') return;
    if (this.entries.some((entry) => !entry.assigned && entry.type === type && entry.handler === handler))
      return;
    this.entries.push({ type, handler: handler as Handler, assigned: false });
  }

  remove(type: string, handler: unknown): void {
    this.entries = this.entries.filter(
      (entry) => entry.assigned || entry.type !== type || entry.handler !== handler,
    );
  }

  /** Sets what `on<type>` holds; anything but a function takes it away. */
  assign(type: string, handler: unknown): void {
    const at = this.entries.findIndex((entry) => entry.assigned && entry.type === type);
    if (typeof handler !== 'function') {
      if (at >= 0) this.entries = this.entries.filter((_, index) => index !== at);
      return;
    }
    const entry = { type, handler: handler as Handler, assigned: true };
    if (at >= 0) this.entries[at] = entry;
    else this.entries.push(entry);
  }

  assigned(type: string): unknown {
    return this.entries.find((entry) => entry.assigned && entry.type === type)?.handler;
  }

  has(type: string): boolean {
    return this.entries.some((entry) => entry.type === type);
  }

  clear(): void {
    this.entries = [];
  }

  get size(): number {
    return this.entries.length;
  }

  /** Calls every handler for the event, each through `guard`. */
  call(event: DispatchedEvent, self: unknown, guard: <T>(call: () => T) => T | undefined): void {
    const inOrder = [...this.entries].sort((a, b) => Number(b.assigned) - Number(a.assigned));
    for (const entry of inOrder) {
      if (event.immediateStopped) return;
      // A handler that an earlier one took away is not called.
      if (entry.type !== event.type || !this.entries.includes(entry)) continue;
      guard(() => entry.handler.call(self, event.object));
    }
  }
}
