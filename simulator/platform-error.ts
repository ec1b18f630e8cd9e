/** The kinds of error that the platform's functions throw at app code. */
export type PlatformErrorKind = 'Error' | 'TypeError' | 'RangeError' | 'SyntaxError';

/**
 * What a part of the model throws when app code asks for something that the platform refuses.
 * On its way into a realm it becomes an error of that realm (see `Program.expose`).
 */
export class PlatformError extends Error {
  /** @param shownName the error's `name` in the realm, where it differs from its kind */
  constructor(
    readonly kind: PlatformErrorKind,
    message: string,
    readonly shownName?: string,
  ) {
    super(message);
    this.name = shownName ?? kind;
  }
}

/** What a fault says of itself: errors of any realm, or whatever else was thrown. */
export function describeFault(fault: unknown): { text: string; stack?: string } {
  if (typeof fault !== 'object' || fault === null || !('message' in fault)) return { text: toText(fault) };
  const name = 'name' in fault ? toText(fault.name) : 'Error';
  const text = `${name}: ${toText(fault.message)}`;
  return 'stack' in fault && typeof fault.stack === 'string' ? { text, stack: fault.stack } : { text };
}

/** `String(value)`, also for values that refuse to become one. */
export function toText(value: unknown): string {
  try {
    return String(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}
