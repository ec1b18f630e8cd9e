import { rowAt, type MoveRow } from './moves';

/** All moves, for the phone. The watch, which has no room for the table, asks for them one by one. */
export const MOVES = allMoves();

function allMoves(): readonly MoveRow[] {
  const moves: MoveRow[] = [];
  for (let row = rowAt(0); row; row = rowAt(moves.length)) moves.push(row);
  return moves;
}
