import { moveAt, rowAt } from './moves';

/** One or more moves in a row, as somebody chooses it. */
export interface Routine {
  /** What it is chosen and recorded by. */
  readonly number: number;
  /** Message id of its name. */
  readonly nameId: string;
  /** Places in MOVES, in order; the same one may be there more than once. */
  readonly moves: readonly number[];
}

/**
 * Numbers of routines: those of one move have the place of that; the rest of the room is for moves to come. Written out, since
 * the watch's toolchain keeps what is computed in memory.
 */
export const SPA = 100;
const FIRST_OWN = 101;
export const OWN_ROUTINES = 3;
export const LAST_ROUTINE = 103;

/** How many moves an own routine can have, and the base in which they are written as one number (0: no more). */
export const LONGEST_OWN = 6;
const BASE = 32;
export const LARGEST_OWN = Math.pow(BASE, LONGEST_OWN) - 1;

/**
 * Every routine there is, by number.
 * @param own what the own routines are made of, as `encodeMoves` writes it; 0 for one that is not there
 */
export function routinesOf(own: readonly number[]): Routine[] {
  const routines: Routine[] = [];
  for (let number = 0; number <= LAST_ROUTINE; number++) {
    const moves = movesOf(number, own);
    if (moves.length > 0) routines.push({ number, nameId: routineNameId(number), moves });
  }
  return routines;
}

/**
 * The routine of this number, or the first one where it is not there (any more).
 * @param number 0 to LAST_ROUTINE
 * @param own see `routinesOf`
 */
export function routineOf(number: number, own: readonly number[]): Routine {
  const moves = movesOf(number, own);
  return moves.length > 0 ? { number, nameId: routineNameId(number), moves } : routineOf(0, own);
}

/** Places in MOVES of what a routine is made of; none where there is none of this number. */
function movesOf(number: number, own: readonly number[]): number[] {
  // The whole of the advice in a row: ball, hang and bath.
  if (number === SPA) return [0, 2, 4];
  if (number >= FIRST_OWN) return decodeMoves(own[number - FIRST_OWN] || 0);
  return rowAt(number) ? [number] : [];
}

/** Message id of a routine's name by its number, also of an own one that is not there any more. */
export function routineNameId(number: number): string {
  if (number === SPA) return 'routine_spa';
  if (number >= FIRST_OWN) return `routine_own_${number - FIRST_OWN + 1}`;
  return rowAt(number) ? `move_${moveAt(number).id}` : 'move_unknown';
}

/**
 * An own routine as one number, 0 to LARGEST_OWN.
 * @param moves places in MOVES, each 0 to 30; those beyond LONGEST_OWN are left out
 */
export function encodeMoves(moves: readonly number[]): number {
  let code = 0;
  for (let index = Math.min(moves.length, LONGEST_OWN) - 1; index >= 0; index--) {
    code = code * BASE + (moves[index] as number) + 1;
  }
  return code;
}

/**
 * The moves of an own routine, as places in MOVES; what a later release may have put there and this one does not know is
 * left out.
 * @param code as `encodeMoves` writes it, 0 to LARGEST_OWN
 */
export function decodeMoves(code: number): number[] {
  const moves: number[] = [];
  for (let rest = code; rest > 0; rest = Math.floor(rest / BASE)) {
    const place = (rest % BASE) - 1;
    if (rowAt(place)) moves.push(place);
  }
  return moves;
}
