let refused = 0;
const told: { [what: string]: boolean } = {};

/** Counts what came from the phone and could not be taken; each kind of it is reported once as long as the app is open. */
export function refuse(what: string): void {
  refused++;
  if (told[what]) return;
  told[what] = true;
  console.error(`${what} from the phone was refused`);
}

/** How much was refused since the app was opened. */
export function countRefused(): number {
  return refused;
}
