let refused = 0;
const told: { [what: string]: boolean } = {};

/**
 * Counts what came from the phone and could not be taken; each kind of it is reported once as long as the app is open.
 * @param detail of this one: not what kinds are told apart by, as there is no end of them
 */
export function refuse(what: string, detail = ''): void {
  refused++;
  if (told[what]) return;
  told[what] = true;
  console.error(`${what} from the phone was refused${detail && ': '}${detail}`);
}

/** How much was refused since the app was opened. */
export function countRefused(): number {
  return refused;
}
