/** Whether a value can be called; functions of another realm are not known by `instanceof`. */
export function isCallable(value: unknown): value is (...args: unknown[]) => unknown {
  return typeof value === 'function';
}
