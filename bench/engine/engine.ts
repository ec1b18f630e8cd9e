import { transformSync } from '@swc/core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CompileFlags, EvalFlags, QuickJS, type JSValueHandle } from 'quickjs-wasi';
import { hostFor, type Flash } from './host';

/** The scripts of a device bundle by name: `app/index.js`, and the chunks that it imports when it needs them. */
export type Scripts = ReadonlyMap<string, string>;

export const MAIN = 'app/index.js';
const STRIPPED = CompileFlags.STRIP_SOURCE | CompileFlags.STRIP_DEBUG;
const HANDS = ['launch', 'press', 'key', 'advance', 'text', 'shows', 'deliver', 'close'] as const;
type Hand = (typeof HANDS)[number];

/** The engine, once for all: instances of it share nothing. */
let wasm: WebAssembly.Module | undefined;
const compiled = new Map<string, Uint8Array>();

function engineModule(): WebAssembly.Module {
  wasm ??= new WebAssembly.Module(readFileSync(require.resolve('quickjs-wasi/quickjs.wasm')));
  return wasm;
}

/**
 * Bytecode without source text and line numbers, made by an instance of its own: so what the engine holds afterwards is
 * what the watch's engine holds, which keeps no source either.
 */
async function bytecodeOf(name: string, source: string): Promise<Uint8Array> {
  const known = compiled.get(source);
  if (known) return known;
  const vm = await QuickJS.create({ wasm: engineModule() });
  const bytecode = vm.compile(source, name, EvalFlags.TYPE_GLOBAL, STRIPPED);
  vm.dispose();
  compiled.set(source, bytecode);
  return bytecode;
}

/** platform.ts as the engine gets it: a script of ES5. */
export function platformScript(): string {
  const source = readFileSync(join(__dirname, 'platform.ts'), 'utf8');
  const { code } = transformSync(source, {
    isModule: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es5', preserveAllComments: false },
  });
  return `(function () { ${code} })();`;
}

/** An app on a small platform, within an engine whose memory is counted and can be limited. */
export class Engine {
  private readonly hands: { [Name in Hand]: JSValueHandle };

  private constructor(
    private readonly vm: QuickJS,
    /** What the app reported as a fault. */
    readonly faults: readonly string[],
    /** What lies on the flash now. */
    readonly flash: Flash,
  ) {
    const platform = vm.global.getProp('platform');
    this.hands = Object.fromEntries(HANDS.map((name) => [name, platform.getProp(name)])) as typeof this.hands;
  }

  /**
   * Starts the engine and its platform, and no app yet.
   * @param limitBytes of what the engine may allocate, 0 for no limit
   */
  static async start(scripts: Scripts, limitBytes: number, flash: Flash = new Map()): Promise<Engine> {
    const platform = await bytecodeOf('platform.js', platformScript());
    const bytecode = new Map<string, Uint8Array>();
    for (const [name, source] of scripts) bytecode.set(name, await bytecodeOf(name, scriptOf(source)));
    const vm = await QuickJS.create({ wasm: engineModule(), memoryLimit: limitBytes, timezoneOffset: 0 });
    const faults: string[] = [];
    const written = new Map(flash);
    vm.setProp(vm.global, 'everywhere', vm.global);
    vm.setProp(vm.global, 'host', hostFor(vm, written, bytecode, faults));
    vm.evalBytecode(platform).dispose();
    return new Engine(vm, faults, written);
  }

  /** Loads the app and lets it start. @throws when it does not, for want of memory or else */
  launch(): void {
    this.call('launch', MAIN);
  }

  press(id: string): void {
    this.call('press', id);
  }

  /** The physical button. */
  button(): void {
    this.call('key');
  }

  advance(durationMs: number): void {
    this.call('advance', durationMs);
  }

  /** The system closes the app. */
  close(): void {
    this.call('close');
  }

  /** A file of the phone arrives. */
  deliver(name: string, content: unknown): void {
    this.call('deliver', name, JSON.stringify(content));
  }

  /** The text of an element. */
  text(id: string): string {
    return this.ask('text', [id], (text) => text.toString());
  }

  /** Whether an element is shown, as far as it alone decides that. */
  shows(id: string): boolean {
    return this.ask('shows', [id], (shown) => shown.toBoolean());
  }

  /** What the engine has allocated, once what is not needed any more is gone. */
  get usedBytes(): number {
    this.vm.runGC();
    return this.vm.getMemoryUsage().mallocSize;
  }

  dispose(): void {
    this.vm.dispose();
  }

  private call(hand: Hand, ...given: ReadonlyArray<string | number>): void {
    this.ask(hand, given, () => undefined);
    const [fault] = this.faults;
    if (fault !== undefined) throw new Error(`the app reported: ${fault}`);
  }

  /** Within a scope, since what the host gives to the engine meanwhile is held until it is let go. */
  private ask<T>(hand: Hand, given: ReadonlyArray<string | number>, read: (answer: JSValueHandle) => T): T {
    const { vm } = this;
    // The watch's engine collects what is not needed any more before it runs out of memory; this one does not.
    vm.runGC();
    return vm.withScope(() => {
      const handles = given.map((one) => (typeof one === 'string' ? vm.newString(one) : vm.newNumber(one)));
      const answer = read(vm.callFunction(this.hands[hand], vm.undefined, ...handles));
      vm.executePendingJobs();
      return answer;
    });
  }
}

/** What the platform reads with `host.load`. */
export function scriptOf(source: string): string {
  return `everywhere.script = function (require, exports) { ${source}\n};`;
}
