/** The constructors of a realm, taken before anything could change them. */
export interface Intrinsics {
  readonly Array: ArrayConstructor;
  readonly ArrayBuffer: ArrayBufferConstructor;
  readonly Date: DateConstructor;
  readonly Error: ErrorConstructor;
  readonly Object: ObjectConstructor;
  readonly Promise: PromiseConstructor;
  readonly RangeError: RangeErrorConstructor;
  readonly SyntaxError: SyntaxErrorConstructor;
  readonly TypeError: TypeErrorConstructor;
  readonly Uint8Array: Uint8ArrayConstructor;
}

/** A JavaScript world of its own: the watch app, the companion and the settings page each get one. */
export interface Realm {
  readonly name: string;
  readonly intrinsics: Intrinsics;
  /**
   * Evaluates a CommonJS file and returns its exports.
   * @param source the file's text
   * @param fileName shown in stack traces
   * @param require resolves the modules that the file asks for
   * @throws whatever the file throws while it loads
   */
  load(source: string, fileName: string, require: (id: string) => unknown): Record<string, unknown>;
  /**
   * The stack of an error, with the places of this realm's files as they are in the files: 'app/index.js:1:234', lines and
   * columns from 1. What the host has in it is left as it is; undefined for what has no stack.
   */
  stackOf(fault: unknown): string | undefined;
  /** Gives the realm one more global, before any of its code that uses it is loaded. */
  define(name: string, value: unknown): void;
  /** Notes that code of the realm is about to run, or a promise of it to be settled; see `RealmOptions.entriesTold`. */
  entered(): void;
  /** Copies plain data (objects, arrays, ArrayBuffers and views, primitives) into this realm's own constructors. */
  adopt<T>(value: T): T;
  /**
   * Ends the realm: no reaction to its promises runs any more and nothing can be loaded. Functions of it that the host has kept
   * must not be called again.
   */
  dispose(): void;
}

/** What a realm is made with. */
export interface RealmOptions {
  readonly name: string;
  /** Global functions and values beside the language's own (timers, console, ...). */
  readonly globals: Record<string, unknown>;
  /** The realm's `Date` tells this time, in ms since 1970. */
  readonly now: () => number;
  /** Minutes east of UTC for the realm's local time. */
  readonly utcOffsetMinutes?: number;
  /** 'es2020' leaves the engine as it is; 'es5' takes away what the watch's engine does not have (see es5-profile.ts). */
  readonly language: 'es5' | 'es2020';
  /**
   * Whoever made the realm calls `entered` whenever its code is about to run or a promise of it to be settled, so that
   * the host need not look for reactions after each event. Default false: it looks each time.
   */
  readonly entriesTold?: boolean;
  /**
   * Hears, while the host settles, the reason of each rejected promise that nobody listens to. Not heard are promises of
   * native async functions, which bundles of fitbit-build have none of: those are left to the host engine (in Node the
   * process ends by default). Without this listener all are left to it.
   */
  readonly onUnhandledRejection?: (reason: unknown) => void;
}

/** Makes realms: with `vm` in Node, with frames in a browser. */
export interface RealmHost {
  /** The host's own class of that name, where it has one: what a companion's sockets go through. */
  readonly WebSocket?: typeof WebSocket | undefined;
  create(options: RealmOptions): Realm;
  /** Runs all promise reactions that are due in every realm; in Node without waiting, in a browser by a hop of the event loop. */
  settle(): void | Promise<void>;
}
