import { changed } from '../../common/changed';
import { MAX_COUNT, type Known } from './known';

/** How to do a move has been shown to the end. @param move place in MOVES */
export function withShown(known: Known, move: number): Known {
  return changed(known, { shown: oneMore(known.shown, move) });
}

/** The caution of a move has been confirmed. @param move place in MOVES */
export function withConfirmed(known: Known, move: number): Known {
  return changed(known, { confirmed: oneMore(known.confirmed, move) });
}

function oneMore(counts: readonly number[], move: number): number[] {
  const all: number[] = [];
  for (let place = 0; place < Math.max(move + 1, counts.length); place++) {
    const count = (counts[place] || 0) + (place === move ? 1 : 0);
    all.push(Math.min(count, MAX_COUNT));
  }
  return all;
}
