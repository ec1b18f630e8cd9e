import type { Program } from './program';

/** What every object may be asked for without anybody meaning the module. */
const ORDINARY = new Set(['then', 'toJSON', 'constructor', 'prototype', '__esModule']);

/**
 * In place of a platform module that is not imitated: whatever is taken from it is a function that does nothing, gives
 * undefined and says so once, so that the app is not taken down for it.
 */
export function createStandIn(program: Program, moduleName: string): Record<string, unknown> {
  const inert = new Map<string, unknown>();
  const target = program.expose({});
  const standIn: Record<string, unknown> = new Proxy(target, {
    has: () => true,
    get(own, key) {
      if (key === 'default') return standIn;
      if (typeof key !== 'string' || ORDINARY.has(key) || key in own) return Reflect.get(own, key) as unknown;
      program.unimitated(`"${key}" of module "${moduleName}"`);
      if (!inert.has(key)) inert.set(key, inertFunction(program));
      return inert.get(key);
    },
  });
  return standIn;
}

/** May be called, constructed and asked for members, all in vain. */
function inertFunction(program: Program): unknown {
  function inert(this: unknown): undefined {
    return undefined;
  }
  inert.prototype = program.expose({});
  Object.setPrototypeOf(inert, null);
  return inert;
}
