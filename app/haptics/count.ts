import { strokesOf, write, type Sign, type Stroke } from './vocabulary';

/** Slow enough to be counted: twice a second. */
const COUNT_GAP_MS = 450;
const LARGEST_GROUP = 4;
const FIVE = 5;
/** Above this, only fives are counted: five minutes more or less matter little, and many strokes are miscounted. */
const COUNTED_SINGLY = 20;
const MOST_COUNTED = 60;

/**
 * The strokes that tell a number of minutes: a long one for each five, then a short one for each one, in groups of at
 * most four. Above twenty to the nearest five; an hour stands for itself and for all above. One minute or none is the
 * word *last minute*, which means just that.
 * @param minutes rounded to whole ones
 * @param strength 0 gentle, 1 normal, 2 strong
 */
export function countOf(minutes: number, strength: number): Stroke[] {
  let whole = Math.round(minutes);
  if (whole <= 1) return strokesOf('last-minute', strength);
  if (whole > COUNTED_SINGLY) whole = Math.min(Math.round(whole / FIVE) * FIVE, MOST_COUNTED);
  let signs = grouped('-', Math.floor(whole / FIVE));
  if (whole % FIVE > 0) signs += ` ${grouped('.', whole % FIVE)}`;
  return write(signs, COUNT_GAP_MS, strength);
}

/** As few groups as can be, of sizes that differ by one at the most, the larger ones first. */
function grouped(sign: Sign, count: number): string {
  let signs = '';
  let left = count;
  for (let groups = Math.ceil(count / LARGEST_GROUP); groups > 0; groups--) {
    const size = Math.ceil(left / groups);
    left -= size;
    for (let index = 0; index < size; index++) signs += sign;
    if (groups > 1) signs += ' ';
  }
  return signs;
}
