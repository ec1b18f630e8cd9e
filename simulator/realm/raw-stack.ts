/** The `stack` of an error of any realm, as its engine gives it. */
export function rawStackOf(fault: unknown): string | undefined {
  if (typeof fault !== 'object' || fault === null || !('stack' in fault)) return undefined;
  return typeof fault.stack === 'string' ? fault.stack : undefined;
}
