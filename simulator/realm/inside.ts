/** Evaluates a program in a realm and gives its completion value. */
export type Evaluate = (source: string) => unknown;

/**
 * Brings a function into a realm, so that what it makes is made of the realm's own parts. It travels as its source text:
 * it must not use anything from around it but the language's own names, all of which are then the realm's. (A bundler that
 * both shortens names and keeps function names would break that; Vite does so only when told to.)
 */
export function bringInside<F extends (...args: never[]) => unknown>(evaluate: Evaluate, build: F): F {
  return evaluate(sourceOf(build)) as F;
}

/** One text for each function, since every realm is given the same ones. */
const sources = new WeakMap<object, string>();

function sourceOf(build: (...args: never[]) => unknown): string {
  const known = sources.get(build);
  if (known !== undefined) return known;
  // Bundlers that keep function names wrap functions in a helper of this name, which does not travel along.
  const helpers = 'var __name = function (value) { return value; };';
  const source = `(function () { 'use strict'; ${helpers} return (${build.toString()}); })()`;
  sources.set(build, source);
  return source;
}
