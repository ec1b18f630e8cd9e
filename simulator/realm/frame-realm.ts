/** Realms for a browser; needs a document and a content policy that allows `eval` and frames of the same origin. */
import { adoptData } from './adopt';
import type { Furniture } from './furnish';
import { furnish, languageGlobals } from './furnish';
import { HostTurn } from './host-turn';
import type { Intrinsics, Realm, RealmHost, RealmOptions } from './realm';
import { rawStackOf } from './raw-stack';
import { runModule, type Factory } from './run-module';

/** The window of a frame as a JavaScript world. */
type FrameWorld = Record<string, unknown> & { eval(source: string): unknown };

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;
/** Fixed in every realm, so they need not and cannot be hidden. */
const FIXED = new Set(['NaN', 'Infinity', 'undefined', 'eval', 'arguments']);

/** Every name that code in a window finds without asking for it, but those of `Object.prototype`. */
function namesInSight(world: FrameWorld): Set<string> {
  const names = new Set<string>();
  for (let level: unknown = world; level !== null; level = Object.getPrototypeOf(level)) {
    if (Object.hasOwn(level as object, 'isPrototypeOf')) break;
    for (const name of Object.getOwnPropertyNames(level)) names.add(name);
  }
  return names;
}

function addHiddenFrame(name: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = name;
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  document.body.append(frame);
  return frame;
}

class FrameRealm implements Realm {
  readonly name: string;
  readonly intrinsics: Intrinsics;
  private readonly frame: HTMLIFrameElement;
  private readonly world: FrameWorld;
  private readonly furniture: Furniture;
  /** What the code sees under each name: what it was given, the language, and undefined for all that is the browser's. */
  private readonly scope = new Map<string, unknown>();
  private readonly ownGlobal: Record<string, unknown>;
  private ended = false;
  /** Characters on the first line of every file that are not the file's: the scope's names do not change. */
  private headLength = 0;
  private readonly ownPlace: RegExp;

  constructor(
    options: RealmOptions,
    private readonly onEnd: (realm: FrameRealm) => void,
  ) {
    this.name = options.name;
    this.ownPlace = new RegExp(`(?<![\\w/])${encodeURI(options.name)}/([^\\s():]+):(\\d+):(\\d+)`, 'g');
    this.frame = addHiddenFrame(options.name);
    // A frame's window is a global object, which the types of the DOM do not say.
    this.world = this.frame.contentWindow as unknown as FrameWorld;
    const evaluate = (source: string): unknown => this.world.eval(source);
    const inSight = namesInSight(this.world);
    this.furniture = furnish(evaluate, options, () => this.ended);
    this.intrinsics = this.furniture.intrinsics;
    this.ownGlobal = new this.intrinsics.Object() as Record<string, unknown>;
    this.fillScope(options, inSight);
  }

  define(name: string, value: unknown): void {
    if (!IDENTIFIER.test(name) || FIXED.has(name)) return;
    this.scope.set(name, value);
    Object.defineProperty(this.ownGlobal, name, {
      value,
      writable: true,
      enumerable: false,
      configurable: true,
    });
  }

  private fillScope({ language, globals }: RealmOptions, inSight: ReadonlySet<string>): void {
    const kept = new Set(languageGlobals(language));
    const show = (name: string, value: unknown): void => this.define(name, value);
    for (const name of inSight) {
      if (kept.has(name)) show(name, this.world[name]);
      else if (IDENTIFIER.test(name)) this.scope.set(name, undefined);
    }
    if (language !== 'es5') show('globalThis', this.ownGlobal);
    for (const [name, value] of Object.entries(globals)) show(name, value);
  }

  load(source: string, fileName: string, require: (id: string) => unknown): Record<string, unknown> {
    if (this.ended) throw new Error(`The realm "${this.name}" has ended; "${fileName}" cannot be loaded.`);
    // The source begins on the first line, so that lines are counted as in the file.
    const head = `(function (${[...this.scope.keys()].join(', ')}) { return function (exports, require, module) {`;
    const wrapped = `${head}${source}\n}; })\n//# sourceURL=${encodeURI(`${this.name}/${fileName}`)}`;
    this.headLength = head.length;
    const withScope = this.world.eval(wrapped) as (...scope: unknown[]) => Factory;
    const factory = withScope(...this.scope.values());
    return runModule(factory, this.intrinsics, require);
  }

  adopt<T>(value: T): T {
    return adoptData(value, this.furniture.constructors);
  }

  stackOf(fault: unknown): string | undefined {
    return rawStackOf(fault)?.replace(this.ownPlace, (_place, file: string, line: string, column: string) => {
      const before = line === '1' ? this.headLength : 0;
      return `${decodeURI(file)}:${line}:${Number(column) - before}`;
    });
  }

  /** The host of frames always waits a turn of the browser's own event loop, in which all reactions run. */
  entered(): void {
    // nothing to note
  }

  dispose(): void {
    this.ended = true;
    this.frame.remove();
    this.onEnd(this);
  }

  tellRejections(): boolean {
    return !this.ended && this.furniture.tellRejections();
  }
}

/**
 * Makes realms from hidden frames of the page's own origin. What a window has beside the language is hidden from the
 * code by parameters of the same names around it. That keeps honest code honest; it is no wall: a function that is not
 * strict still gets the frame's window as `this`, and so does code made by `new Function`.
 */
export class FrameRealmHost implements RealmHost {
  readonly WebSocket = WebSocket;
  private readonly realms = new Set<FrameRealm>();
  private readonly turn = new HostTurn();

  create(options: RealmOptions): Realm {
    const realm = new FrameRealm(options, (ended) => this.realms.delete(ended));
    this.realms.add(realm);
    return realm;
  }

  /** Waits for one hop of the event loop, before which the browser runs all promise reactions of the page and its frames. */
  async settle(): Promise<void> {
    let told: boolean;
    do {
      await this.turn.next();
      told = false;
      for (const realm of this.realms) told = realm.tellRejections() || told;
    } while (told);
  }
}
