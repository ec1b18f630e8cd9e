/** Realms for Node; needs `node:vm`. */
import vm from 'node:vm';
import { adoptData } from './adopt';
import type { Furniture } from './furnish';
import { furnish, languageGlobals } from './furnish';
import type { Intrinsics, Realm, RealmHost, RealmOptions } from './realm';
import { runModule, type Factory } from './run-module';

/** Evaluating anything in a context runs the promise reactions that wait in the context's own queue. */
const nothing = new vm.Script('0', { filename: 'settle.js' });

class NodeRealm implements Realm {
  readonly name: string;
  readonly intrinsics: Intrinsics;
  private readonly context: vm.Context;
  private readonly furniture: Furniture;
  private ended = false;

  constructor(
    options: RealmOptions,
    private readonly onEnd: (realm: NodeRealm) => void,
  ) {
    this.name = options.name;
    this.context = vm.createContext({}, { name: options.name, microtaskMode: 'afterEvaluate' });
    const evaluate = (source: string): unknown =>
      vm.runInContext(source, this.context, { filename: 'realm.js', importModuleDynamically: undefined });
    this.furniture = furnish(evaluate, options, () => this.ended);
    this.intrinsics = this.furniture.intrinsics;
    const global = evaluate('this') as Record<string, unknown>;
    const kept = new Set(languageGlobals(options.language));
    for (const name of Object.getOwnPropertyNames(global)) {
      if (!kept.has(name)) Reflect.deleteProperty(global, name);
    }
    for (const [name, value] of Object.entries(options.globals)) {
      Object.defineProperty(global, name, { value, writable: true, enumerable: false, configurable: true });
    }
  }

  load(source: string, fileName: string, require: (id: string) => unknown): Record<string, unknown> {
    if (this.ended) throw new Error(`The realm "${this.name}" has ended; "${fileName}" cannot be loaded.`);
    const factory = vm.compileFunction(source, ['exports', 'require', 'module'], {
      filename: fileName,
      parsingContext: this.context,
    }) as Factory;
    return runModule(factory, this.intrinsics, require);
  }

  adopt<T>(value: T): T {
    return adoptData(value, this.furniture.constructors);
  }

  dispose(): void {
    this.ended = true;
    this.onEnd(this);
  }

  /** Runs the reactions that are due in this realm and those that they bring about. */
  runReactions(): void {
    if (!this.ended) nothing.runInContext(this.context);
  }

  tellRejections(): boolean {
    return !this.ended && this.furniture.tellRejections();
  }
}

/** Makes realms from contexts of `node:vm`, each with a queue of its own for promise reactions. */
export class NodeRealmHost implements RealmHost {
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
