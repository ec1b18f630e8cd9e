import type { Intrinsics } from './realm';

/** A CommonJS file as a function of what it is given. */
export type Factory = (
  this: unknown,
  exports: Record<string, unknown>,
  require: (id: string) => unknown,
  module: { exports: Record<string, unknown> },
) => void;

/**
 * Runs a CommonJS file, with `exports` and `module` made of its realm's own objects.
 * @returns what it exports
 * @throws whatever the file throws while it loads
 */
export function runModule(
  factory: Factory,
  intrinsics: Intrinsics,
  require: (id: string) => unknown,
): Record<string, unknown> {
  const exports = new intrinsics.Object() as Record<string, unknown>;
  const module = Object.assign(new intrinsics.Object(), { exports });
  factory.call(exports, exports, require, module);
  return module.exports;
}
