import type { Program } from './program';

/**
 * A constructor that app code calls with `new`.
 * @param furnish gives the new object what it has; its faults become the realm's
 */
export function constructorOf(
  program: Program,
  name: string,
  furnish: (target: object, ...args: unknown[]) => void,
): unknown {
  const enter = program.enterable(furnish);
  function Constructor(this: object | undefined, ...args: unknown[]): void {
    // Classes compiled to ES5 call the one they extend with an object of their own.
    if (this === undefined) throw program.error('TypeError', `${name} is a constructor: use new`);
    enter(this, ...args);
  }
  Object.defineProperty(Constructor, 'name', { value: name });
  // A constructor that is global is made before there is a realm.
  program.whenOpen(({ intrinsics }) => {
    // A prototype of the realm's own: to give the host's another parent costs the engine a hundred times as much.
    const prototype: object = new intrinsics.Object();
    Object.defineProperty(prototype, 'constructor', {
      value: Constructor,
      configurable: true,
      writable: true,
    });
    Constructor.prototype = prototype;
  });
  return Constructor;
}
