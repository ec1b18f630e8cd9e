/** Evaluates a program in a realm and gives its completion value. */
export type Evaluate = (source: string) => unknown;

/**
 * Brings a function into a realm, so that what it makes is made of the realm's own parts. It travels as its source text:
 * it must not use anything from around it but the language's own names, all of which are then the realm's. (A bundler that
 * both shortens names and keeps function names would break that; Vite does so only when told to.)
 */
export function bringInside<F extends (...args: never[]) => unknown>(evaluate: Evaluate, build: F): F {
  // Bundlers that keep function names wrap functions in a helper of this name, which does not travel along.
  const helpers = 'var __name = function (value) { return value; };';
  return evaluate(`(function () { 'use strict'; ${helpers} return (${build.toString()}); })()`) as F;
}
