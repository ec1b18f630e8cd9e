let refused = 0;
/** No Set: the watch has none. */
const told: { [what: string]: boolean } = {};

/**
 * Counts what came from the other side, watch or phone, and could not be taken; each kind of it is reported once as long
 * as this side runs.
 * @param detail of this one: not what kinds are told apart by, as there is no end of them
 */
export function refuse(what: string, detail = ''): void {
  refused++;
  if (told[what]) return;
  told[what] = true;
  console.error(`${what} from the other side was refused${detail && ': '}${detail}`);
}

/** How much was refused since this side was started. */
export function countRefused(): number {
  return refused;
}
