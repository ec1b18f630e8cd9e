import type { Program } from '../program';
import { bringInside } from './inside';

/**
 * Brings a function into a program's realm, so that what it makes is made of the realm's own parts; see `bringInside` for
 * what it must not use.
 */
export function bringIntoProgram<F extends (...args: never[]) => unknown>(program: Program, build: F): F {
  const evaluate = (source: string): unknown => {
    const file = `module.exports = ${source}`;
    return program.realm.load(file, 'platform.js', () => undefined);
  };
  return bringInside(evaluate, build);
}
