/** A copy with some fields changed. (Spread syntax would be compiled to twice the calls, and to a larger helper.) */
export function changed<T>(of: T, fields: Partial<T>): T {
  const copy: Partial<T> = {};
  for (const name in of) copy[name] = of[name];
  for (const name in fields) copy[name] = fields[name];
  return copy as T;
}
