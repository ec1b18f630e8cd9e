import { ES5_MEMBERS } from './es5-names';
import type { Evaluate } from './inside';
import { bringInside } from './inside';

/**
 * Puts a `Number` in place whose members can be removed: MAX_SAFE_INTEGER, MIN_SAFE_INTEGER and EPSILON of the engine's
 * own cannot. Runs inside the realm.
 */
function replaceNumber(): void {
  const Native = Number;
  const { construct } = Reflect;
  const Replaced = function (...args: unknown[]): unknown {
    const value = args.length === 0 ? 0 : Native(args[0]);
    const target: unknown = new.target;
    return target === undefined ? value : construct(Native, [value], target as NewableFunction);
  };
  for (const name of Object.getOwnPropertyNames(Native)) {
    const value: unknown = Reflect.get(Native, name);
    const fixed = name === 'prototype' ? { writable: false } : { writable: false, configurable: true };
    Object.defineProperty(Replaced, name, { value, enumerable: false, ...fixed });
  }
  Object.defineProperty(Native.prototype, 'constructor', {
    value: Replaced,
    writable: true,
    configurable: true,
  });
  Object.defineProperty(globalThis, 'Number', { value: Replaced, writable: true, configurable: true });
}

/**
 * Removes all members but the allowed ones. Runs inside the realm (see inside.ts).
 *
 * Members named by symbols stay: without `Symbol` code cannot name them, and the engine itself needs them, as
 * `Promise.all` does for its list. So does `RegExp.prototype` as a whole: the engine's `replace` reads `flags`.
 */
function keepOnly(allowed: Readonly<Record<string, string>>): void {
  const typedArray: unknown = Object.getPrototypeOf(Uint8Array);
  for (const path of Object.keys(allowed)) {
    const [name = '', prototype] = path.split('.');
    const owner: unknown = name === '%TypedArray%' ? typedArray : Reflect.get(globalThis, name);
    const target = (prototype === undefined ? owner : Reflect.get(owner as object, prototype)) as object;
    const kept = new Set(allowed[path]?.split(' '));
    for (const member of Object.getOwnPropertyNames(target)) {
      if (!kept.has(member) && !Reflect.deleteProperty(target, member)) {
        throw new TypeError(`${path}.${member} cannot be removed`);
      }
    }
  }
}

/**
 * Takes from a realm the library that the watch's engine lacks, by what that engine has (es5-names.ts), so that newer
 * host engines bring in nothing new. Global names are the host's part: it hides all but `ES5_GLOBALS`.
 * Syntax is not restricted.
 */
export function applyEs5Profile(evaluate: Evaluate): void {
  bringInside(evaluate, replaceNumber)();
  bringInside(evaluate, keepOnly)(ES5_MEMBERS);
}
