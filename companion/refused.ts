let refused = 0;
const told = new Set<string>();

/**
 * Counts what came from the watch and could not be taken; each kind of it is reported once as long as the companion runs.
 * @param detail of this one: not what kinds are told apart by, as there is no end of them
 */
export function refuse(what: string, detail = ''): void {
  refused++;
  if (told.has(what)) return;
  told.add(what);
  console.error(`${what} from the watch was refused${detail && ': '}${detail}`);
}

/** How much was refused since the companion was started. */
export function countRefused(): number {
  return refused;
}
