import { countOf } from './count';
import { isWord, say, sayCount } from './voice';

/** What *time left* is shown with: a long stroke and two short ones. */
const EXAMPLE_MIN = 7;

/** Says how many minutes are left, after a second of stillness. @param minutes see `countOf` */
export function sayMinutes(minutes: number): void {
  sayCount((strength) => countOf(minutes, strength));
}

/**
 * Says a word for somebody who wants to feel it: *finished* once, *time left* with seven minutes.
 * @param name a Word, or 'time-left'
 * @returns false for any other name
 */
export function sayByName(name: string): boolean {
  if (name === 'time-left') sayMinutes(EXAMPLE_MIN);
  else if (isWord(name)) say(name);
  else return false;
  return true;
}
