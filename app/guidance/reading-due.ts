import { moveAt, unitMs, type Move } from '../../common/moves';
import { holdMs, type Settings } from '../../common/settings';

/**
 * Whether there is anything to read before a routine starts (`cardsBefore` says what).
 * @param moves places in MOVES
 * @param shown by place in MOVES: how often it has been shown how to do it
 */
export function hasToRead(moves: readonly number[], settings: Settings, shown: readonly number[]): boolean {
  return moves.some((place) => {
    const move = moveAt(place);
    return !shown[place] || move.confirmsCaution === true || isLong(move, settings);
  });
}

/** Whether it is to take longer than is recommended, where that has to be said. */
export function isLong(move: Move, settings: Settings): boolean {
  return move.cautionsLength === true && holdMs(settings, move) > move.recommended[1] * unitMs(move);
}
