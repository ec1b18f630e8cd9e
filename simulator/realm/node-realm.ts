/** Realms for Node; needs `node:vm`. */
import vm from 'node:vm';
import { WebSocket as WebSocketOfNode } from 'ws';
import { rememberByText } from '../memo';
import { adoptData } from './adopt';
import type { Furniture } from './furnish';
import { furnish, languageGlobals } from './furnish';
import type { Intrinsics, Realm, RealmHost, RealmOptions } from './realm';
import { rawStackOf } from './raw-stack';
import { runModule, type Factory } from './run-module';

const scriptOf = rememberByText((source, filename) => new vm.Script(source, { filename }));

const FACTORY_PARAMETERS = ['exports', 'require', 'module'];
const FACTORY_HEAD = `(function (${FACTORY_PARAMETERS.join(', ')}) {`;

/** A CommonJS file as a script whose value is the function that `Factory` is. @throws SyntaxError */
const factoryScriptOf = rememberByText((source, filename) => {
  // What is no body of a function by itself must not become one by what stands around it.
  vm.compileFunction(source, FACTORY_PARAMETERS, { filename });
  return new vm.Script(`${FACTORY_HEAD}${source}\n})`, { filename, columnOffset: -FACTORY_HEAD.length });
});

/** Evaluating anything in a context runs the promise reactions that wait in the context's own queue. */
const nothing = new vm.Script('0', { filename: 'settle.js' });

class NodeRealm implements Realm {
  readonly name: string;
  readonly intrinsics: Intrinsics;
  private readonly context: vm.Context;
  private readonly global: Record<string, unknown>;
  private readonly furniture: Furniture;
  private readonly entriesTold: boolean;
  private ended = false;
  /** There may be reactions to run, or rejections to tell. */
  private mayReact = true;
  private mayHaveRejected = true;

  constructor(
    options: RealmOptions,
    private readonly onEnd: (realm: NodeRealm) => void,
  ) {
    this.name = options.name;
    this.entriesTold = options.entriesTold ?? false;
    this.context = vm.createContext({}, { name: options.name, microtaskMode: 'afterEvaluate' });
    const evaluate = (source: string): unknown => scriptOf(source, 'realm.js').runInContext(this.context);
    this.furniture = furnish(evaluate, options, () => this.ended);
    this.intrinsics = this.furniture.intrinsics;
    const global = evaluate('this') as Record<string, unknown>;
    this.global = global;
    const kept = new Set(languageGlobals(options.language));
    for (const name of Object.getOwnPropertyNames(global)) {
      if (!kept.has(name)) Reflect.deleteProperty(global, name);
    }
    for (const [name, value] of Object.entries(options.globals)) this.define(name, value);
  }

  define(name: string, value: unknown): void {
    Object.defineProperty(this.global, name, {
      value,
      writable: true,
      enumerable: false,
      configurable: true,
    });
  }

  load(source: string, fileName: string, require: (id: string) => unknown): Record<string, unknown> {
    if (this.ended) throw new Error(`The realm "${this.name}" has ended; "${fileName}" cannot be loaded.`);
    this.entered();
    return runModule(this.factoryOf(source, fileName), this.intrinsics, require);
  }

  stackOf(fault: unknown): string | undefined {
    return rawStackOf(fault);
  }

  entered(): void {
    this.mayReact = true;
  }

  adopt<T>(value: T): T {
    return adoptData(value, this.furniture.constructors);
  }

  dispose(): void {
    this.ended = true;
    this.onEnd(this);
  }

  private factoryOf(source: string, filename: string): Factory {
    const compiled = (): vm.Script | undefined => {
      try {
        return factoryScriptOf(source, filename);
      } catch {
        return undefined;
      }
    };
    const inRealm = { filename, parsingContext: this.context };
    // What cannot be compiled is compiled once more, so that the error is one of this realm.
    return (compiled()?.runInContext(this.context) ??
      vm.compileFunction(source, FACTORY_PARAMETERS, inRealm)) as Factory;
  }

  /** Runs the reactions that are due in this realm and those that they bring about. */
  runReactions(): void {
    if (this.ended || !this.mayReact) return;
    this.mayReact = !this.entriesTold;
    this.mayHaveRejected = true;
    nothing.runInContext(this.context);
  }

  tellRejections(): boolean {
    if (this.ended || !this.mayHaveRejected) return false;
    this.mayHaveRejected = !this.entriesTold;
    return this.furniture.tellRejections();
  }
}

/** Makes realms from contexts of `node:vm`, each with a queue of its own for promise reactions. */
export class NodeRealmHost implements RealmHost {
  /** Node has one of its own from version 22 on. */
  readonly WebSocket =
    (globalThis.WebSocket as typeof WebSocket | undefined) ??
    (WebSocketOfNode as unknown as typeof WebSocket);
  private readonly realms = new Set<NodeRealm>();

  create(options: RealmOptions): Realm {
    const realm = new NodeRealm(options, (ended) => this.realms.delete(ended));
    this.realms.add(realm);
    return realm;
  }

  /**
   * Runs all promise reactions that are due, without waiting. One pass empties a realm's queue, however long the chains
   * in it. A reaction in one realm may, by way of the host, settle a promise of another; passes as many as there are
   * realms let that go on from realm to realm. A promise of the host's own realm is not settled here: the host makes
   * its promises with the `intrinsics` of the realm that awaits them.
   */
  settle(): void {
    let told: boolean;
    do {
      for (let pass = 0; pass < this.realms.size; pass += 1) {
        for (const realm of this.realms) realm.runReactions();
      }
      told = false;
      for (const realm of this.realms) told = realm.tellRejections() || told;
    } while (told);
  }
}
