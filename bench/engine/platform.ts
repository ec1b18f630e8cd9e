/**
 * A platform to run a device bundle on inside another engine: as little as the bundle needs, so that what is measured is
 * the bundle. Compiled to ES5 and run within the engine (engine.ts), virtual time included. What it does not do (layout,
 * pictures, a phone) is no part of a bundle's heap. It has no imports: it is all that the engine knows beside the bundle.
 */

type Json = string;

/** What the engine's host offers: flash and messages lie outside of the heap, as they do on the watch. */
interface Host {
  readonly flashRead: (name: string) => Json | undefined;
  readonly flashWrite: (name: string, content: Json | undefined) => void;
  readonly flashNames: () => Json;
  readonly message: (id: string) => string;
  /** What an element shows, by its id and the name of the field; undefined where nobody has set it. */
  readonly elementRead: (id: string, field: string) => unknown;
  readonly elementWrite: (id: string, field: string, value: unknown) => void;
  readonly report: (text: string) => void;
  /** Leaves a script of the bundle in `everywhere.script`, as a function of `require` and `exports`. */
  readonly load: (path: string) => void;
}

declare const host: Host;
/** The global object: this engine is older than `globalThis`. */
declare const everywhere: {
  [name: string]: unknown;
  script: (require: typeof requireModule, exports: object) => void;
  /** Set by who wants to see what an app does with the platform: what is given out goes through it. */
  watched?: (module: object) => object;
};

type Action = () => void;

interface Timer {
  id: number;
  atMs: number;
  /** Of an interval; 0 for a timeout. */
  everyMs: number;
  action: Action;
}

interface Element {
  readonly id: string;
  readonly style: { display?: string; opacity?: number };
  text?: string;
  onclick: ((event: object) => void) | undefined;
}

const STARTED_MS = 1_600_000_000_000;
/** The system switches the display off so long after the last touch. */
const AUTO_OFF_MS = 15_000;
const TICK_MS = 1000;
/** What the app is told that there is; the engine's host may hold it to less or more. */
const HEAP_BYTES = 65_528;
/** Those that an app may set or ask for; any other one stays with the object that the app has. */
const ELEMENT_FIELDS = 'text href type x y width height cx cy startAngle sweepAngle'.split(' ');
const STYLE_FIELDS = ['display', 'opacity'];

let nowMs = STARTED_MS;
let timers: Timer[] = [];
let lastId = 0;
let offAtMs = 0;
let elements: { [id: string]: Element } = {};

const me = { appTimeoutEnabled: true, onunload: undefined as Action | undefined };
const clock = { granularity: 'off', ontick: undefined as ((event: object) => void) | undefined };
const display = { on: true, autoOff: true, onchange: undefined as Action | undefined, poke };
/** The module itself before SDK 6, its default export since. */
const document = {
  default: undefined as object | undefined,
  getElementById,
  onkeypress: undefined as ((event: object) => void) | undefined,
  onbeforeunload: undefined as ((event: object) => void) | undefined,
};
document.default = document;
const vibration = { start: () => true, stop: () => undefined };
const peerSocket = {
  OPEN: 0,
  readyState: 0,
  send: () => undefined,
  onmessage: undefined as ((event: object) => void) | undefined,
  onopen: undefined as Action | undefined,
};
const fs = {
  writeFileSync: (name: string, value: unknown) => host.flashWrite(name, JSON.stringify(value)),
  readFileSync: (name: string) => {
    const content = host.flashRead(name);
    if (content === undefined) throw new Error(`there is no file ${name}`);
    return JSON.parse(content) as unknown;
  },
  statSync: (name: string) => ({ size: (host.flashRead(name) || '').length }),
  existsSync: (name: string) => host.flashRead(name) !== undefined,
  unlinkSync: (name: string) => host.flashWrite(name, undefined),
  renameSync: (from: string, to: string) => {
    host.flashWrite(to, host.flashRead(from));
    host.flashWrite(from, undefined);
  },
  listDirSync: () => {
    const names = JSON.parse(host.flashNames()) as string[];
    return { next: () => ({ done: names.length === 0, value: names.shift() }) };
  },
};
/** What comes from the phone: names of files that lie on the flash already. */
const arrived: string[] = [];
const inbox = { nextFile: () => arrived.shift(), onnewfile: undefined as Action | undefined };
const enqueued = { then: () => enqueued, catch: () => enqueued };
const outbox = { enqueue: () => enqueued };

const elementPrototype = prototypeOf(ELEMENT_FIELDS);
const stylePrototype = prototypeOf(STYLE_FIELDS);
Object.defineProperty(elementPrototype, 'style', {
  get(this: Element) {
    const style = Object.create(stylePrototype) as object;
    define(style, this.id);
    return style;
  },
});

/** Every module both with and without a default export, as SDK 6 and its samples import them. */
const modules: { [name: string]: object } = {
  appbit: { me },
  clock: { default: clock },
  display: { display },
  document,
  haptics: { vibration },
  fs,
  cbor: { encode: (value: unknown) => JSON.stringify(value) },
  'file-transfer': { inbox, outbox },
  messaging: { peerSocket },
  i18n: { gettext: (id: string) => host.message(id) },
  accelerometer: {
    Accelerometer: function Sensor(this: { [name: string]: Action }) {
      this.start = this.stop = () => undefined;
    },
  },
  'user-settings': { preferences: { firstDayOfWeek: 0 } },
  system: { memory: { js: { used: 0, peak: 0, total: HEAP_BYTES }, monitor: {} } },
};

function poke(): void {
  offAtMs = nowMs + AUTO_OFF_MS;
  turn(true);
}

function turn(on: boolean): void {
  if (display.on === on) return;
  display.on = on;
  if (display.onchange) display.onchange();
}

/**
 * What an element shows lies outside of the heap, behind accessors of its prototype: so it is in the maker's engine, as a
 * published snapshot of its heap tells (docs/costs.md). In the heap is what the app holds of it, and its handlers.
 */
function prototypeOf(fields: readonly string[]): object {
  const prototype = {};
  for (let place = 0; place < fields.length; place++) addAccessor(prototype, fields[place] as string);
  return prototype;
}

function addAccessor(prototype: object, field: string): void {
  Object.defineProperty(prototype, field, {
    get(this: Element) {
      return host.elementRead(this.id, field);
    },
    set(this: Element, value: unknown) {
      host.elementWrite(this.id, field, value);
    },
  });
}

function getElementById(id: string): Element {
  let found = elements[id];
  if (!found) {
    found = Object.create(elementPrototype) as Element;
    define(found, id);
    found.onclick = undefined;
    elements[id] = found;
  }
  return found;
}

function define(of: object, id: string): void {
  Object.defineProperty(of, 'id', { value: id });
}

function addTimer(action: Action, delayMs: number, everyMs: number): number {
  lastId += 1;
  timers.push({ id: lastId, atMs: nowMs + Math.max(0, delayMs), everyMs, action });
  return lastId;
}

function removeTimer(id: number): void {
  for (let place = 0; place < timers.length; place++) {
    if ((timers[place] as Timer).id === id) {
      timers.splice(place, 1);
      return;
    }
  }
}

function earliest(): Timer | undefined {
  let first: Timer | undefined;
  for (let place = 0; place < timers.length; place++) {
    const timer = timers[place] as Timer;
    if (!first || timer.atMs < first.atMs) first = timer;
  }
  return first;
}

/** Lets time pass: timers at their times, a tick each second while the display is on, and the display goes off. */
function advance(durationMs: number): void {
  const untilMs = nowMs + durationMs;
  for (;;) {
    const timer = earliest();
    const tickMs =
      display.on && clock.granularity === 'seconds' ? nowMs - (nowMs % TICK_MS) + TICK_MS : Infinity;
    const offMs = display.on && display.autoOff ? Math.max(offAtMs, nowMs) : Infinity;
    const nextMs = Math.min(timer ? timer.atMs : Infinity, tickMs, offMs);
    if (nextMs > untilMs) break;
    nowMs = nextMs;
    if (nextMs === offMs) turn(false);
    else if (timer && nextMs === timer.atMs) ring(timer);
    else if (clock.ontick) clock.ontick({});
  }
  nowMs = untilMs;
}

function ring(timer: Timer): void {
  if (timer.everyMs > 0) timer.atMs += timer.everyMs;
  else removeTimer(timer.id);
  timer.action();
}

/** The scripts of the bundle that run already. */
const scripts: { [path: string]: object } = {};

function requireModule(name: string): object {
  const found = name.charAt(0) === '.' ? scriptOf(`app/${name.slice(2)}`) : modules[name];
  if (!found) throw new Error(`this platform has no module ${name}`);
  return everywhere.watched ? everywhere.watched(found) : found;
}

function scriptOf(path: string): object {
  const known = scripts[path];
  if (known) return known;
  const exported = {};
  scripts[path] = exported;
  host.load(path);
  everywhere.script(requireModule, exported);
  everywhere.script = () => undefined;
  return exported;
}

everywhere.setTimeout = (action: Action, delayMs: number) => addTimer(action, delayMs, 0);
everywhere.setInterval = (action: Action, everyMs: number) => addTimer(action, everyMs, everyMs);
everywhere.clearTimeout = everywhere.clearInterval = removeTimer;
everywhere.console = {
  log: () => undefined,
  warn: (text: string) => host.report(text),
  error: (text: string) => host.report(text),
};
Date.now = () => nowMs;

/** What a person, the phone and the system do. */
everywhere.platform = {
  launch: (path: string): void => {
    turn(true);
    poke();
    scriptOf(path);
  },
  advance,
  press: (id: string): void => {
    poke();
    const { onclick } = getElementById(id);
    if (!onclick) throw new Error(`nothing listens to a press on ${id}`);
    onclick({ screenX: id.length * 50, screenY: 0 });
  },
  key: (): void => {
    poke();
    if (document.onkeypress) document.onkeypress({ key: 'back', preventDefault: () => undefined });
  },
  text: (id: string): string => getElementById(id).text || '',
  // What the app has never asked for is as the view has it: hidden, where that can change.
  shows: (id: string): boolean => {
    const found = elements[id];
    return found !== undefined && host.elementRead(id, 'display') !== 'none';
  },
  deliver: (name: string, content: Json): void => {
    host.flashWrite(name, content);
    arrived.push(name);
    if (inbox.onnewfile) inbox.onnewfile();
  },
  /** The app is closed by the system; what it leaves behind in the engine is gone with it. */
  close: (): void => {
    if (me.onunload) me.onunload();
    timers = [];
    elements = {};
  },
};
