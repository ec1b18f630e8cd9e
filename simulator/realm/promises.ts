/**
 * Lets reactions run in the realm whose promise they belong to, and only while it lives. An engine queues a reaction with
 * the realm that its function is from, so `promise.then(console.log)` with the host's `console` would wait in the host's
 * queue, which is not emptied when this realm's is; and the queue of an ended realm may still be run by the engine.
 * Handlers are therefore called by way of functions of the realm. Runs inside the realm (see inside.ts).
 */
export function keepReactionsInside(hasEnded: () => boolean): void {
  const prototype: object = Promise.prototype;
  const { apply } = Reflect;
  const nativeThen = Reflect.get(prototype, 'then') as () => unknown;
  const call = (handler: unknown, value: unknown): unknown => (handler as (value: unknown) => unknown)(value);
  const own = (handler: unknown): unknown =>
    typeof handler === 'function'
      ? (value: unknown): unknown => (hasEnded() ? undefined : call(handler, value))
      : handler;
  const method = {
    then(this: unknown, onFulfilled?: unknown, onRejected?: unknown): unknown {
      return apply(nativeThen, this, [own(onFulfilled), own(onRejected)]);
    },
  };
  Object.defineProperty(prototype, 'then', {
    value: Reflect.get(method, 'then'),
    writable: true,
    configurable: true,
  });
}

/**
 * Lets a realm tell which of its promises were rejected with nobody to hear it. The host's own ways of telling are of no
 * use here: Node's is one for the whole process, and both speak at a later turn of the real event loop, not in virtual
 * time. So `Promise` is wrapped: each promise made with it is observed, and `then` notes that a promise is heard.
 * Promises of native async functions are not made with it and are left to the host; bundles from fitbit-build have none
 * (they are compiled to ES5 and ES2015). Runs inside the realm (see inside.ts).
 * @returns the reasons of all rejections since the last call that nobody heard
 */
export function watchRejections(): () => unknown[] {
  const Native = Promise;
  const prototype: object = Native.prototype;
  const { apply, construct } = Reflect;
  const nativeThen = Reflect.get(prototype, 'then') as () => unknown;
  const heard = new WeakSet<object>();
  let rejected: Array<{ promise: object; reason: unknown }> = [];
  let observing = false;

  const observe = (promise: object): void => {
    observing = true; // what `then` makes now is a native promise, or observing would never end
    try {
      apply(nativeThen, promise, [undefined, (reason: unknown) => void rejected.push({ promise, reason })]);
    } finally {
      observing = false;
    }
  };
  const Watched = function (executor: unknown): unknown {
    const target: unknown = new.target;
    if (target === undefined) throw new TypeError("Promise constructor cannot be invoked without 'new'");
    const promise = construct(Native, [executor], target as NewableFunction) as object;
    observe(promise);
    return promise;
  };
  const method = {
    then(this: unknown, onFulfilled?: unknown, onRejected?: unknown): unknown {
      if (Object(this) === this) heard.add(this as object);
      return apply(nativeThen, this, [onFulfilled, onRejected]);
    },
  };
  for (const key of Reflect.ownKeys(Native)) {
    const descriptor = Object.getOwnPropertyDescriptor(Native, key);
    if (descriptor) Object.defineProperty(Watched, key, descriptor);
  }
  Object.defineProperty(Watched, Symbol.species, {
    get(this: unknown) {
      return observing ? Native : this;
    },
  });
  Object.defineProperty(prototype, 'then', {
    value: Reflect.get(method, 'then'),
    writable: true,
    configurable: true,
  });
  Object.defineProperty(prototype, 'constructor', { value: Watched, writable: true, configurable: true });
  Object.defineProperty(globalThis, 'Promise', { value: Watched, writable: true, configurable: true });

  return () => {
    const unheard = rejected.filter(({ promise }) => !heard.has(promise)).map(({ reason }) => reason);
    rejected = [];
    return unheard;
  };
}
