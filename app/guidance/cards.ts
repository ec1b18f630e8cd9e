import { moveAt } from '../../common/moves';
import type { Settings } from '../../common/settings';
import type { Known } from './known';
import { isLong } from './reading-due';

/** One thing to read before a session, each on a screen of its own. */
export type Card =
  /** How to do a move: line 1, 2 or 3 of it. */
  | { readonly kind: 'how'; readonly move: number; readonly line: number }
  /** The move's caution; one that need not be confirmed (any more) goes by itself after a moment. */
  | { readonly kind: 'caution'; readonly move: number; readonly mustConfirm: boolean }
  /** It is to take longer than is recommended. */
  | { readonly kind: 'long'; readonly move: number };

/** Every move is explained in so many lines. */
export const HOW_LINES = 3;
/** So often a caution has to be confirmed before it is only shown for a moment. */
const CONFIRMATIONS = 3;

/**
 * What has to be read before a routine starts: for each of its moves how to do it, if that was never shown, a word about
 * its length, if that is more than is good for most, and its caution, which comes last so that it is what stays in mind.
 * @param moves places in MOVES
 */
export function cardsBefore(moves: readonly number[], settings: Settings, known: Known): Card[] {
  const cards: Card[] = [];
  moves.forEach((move, index) => {
    if (moves.indexOf(move) < index) return;
    const row = moveAt(move);
    const isNew = !known.shown[move];
    if (isNew) linesOf(move, cards);
    if (isLong(row, settings)) cards.push({ kind: 'long', move });
    if (isNew || row.confirmsCaution) {
      const mustConfirm = isNew || (known.confirmed[move] || 0) < CONFIRMATIONS;
      cards.push({ kind: 'caution', move, mustConfirm });
    }
  });
  return cards;
}

/** How to do a move, and what to be careful about, for whoever asks. @param move place in MOVES */
export function cardsOf(move: number): Card[] {
  const cards = linesOf(move, []);
  cards.push({ kind: 'caution', move, mustConfirm: true });
  return cards;
}

function linesOf(move: number, cards: Card[]): Card[] {
  for (let line = 1; line <= HOW_LINES; line++) cards.push({ kind: 'how', move, line });
  return cards;
}
