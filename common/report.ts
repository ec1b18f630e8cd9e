/** Tells the console of something that did not work, and without which all else goes on. @param fault what was thrown, say */
export function report(what: string, fault: unknown): void {
  console.error(`${what}: ${String(fault)}`);
}
