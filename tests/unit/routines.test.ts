import fc from 'fast-check';
import { MOVES } from '../../common/all-moves';
import { moveAt, placeOf } from '../../common/moves';
import {
  decodeMoves,
  encodeMoves,
  LARGEST_OWN,
  LAST_ROUTINE,
  LONGEST_OWN,
  routineNameId,
  routineOf,
  routinesOf,
} from '../../common/routines';

const places = (maxLength: number) => fc.array(fc.nat(MOVES.length - 1), { maxLength });
const NONE = [0, 0, 0];
const SPA = 100;
const FIRST_OWN = 101;

describe('an own routine', () => {
  it('is one number that tells its moves in order, as many as it can have', () => {
    fc.assert(
      fc.property(places(LONGEST_OWN), (moves) => {
        const code = encodeMoves(moves);
        expect(decodeMoves(code)).toEqual(moves);
        expect(code).toBeGreaterThanOrEqual(0);
        expect(code).toBeLessThanOrEqual(LARGEST_OWN);
      }),
    );
    expect([LONGEST_OWN, LARGEST_OWN]).toEqual([6, 1_073_741_823]);
    expect(encodeMoves([])).toBe(0);
  });

  it('leaves out what is more than it can have', () => {
    fc.assert(
      fc.property(places(12), (moves) => {
        expect(decodeMoves(encodeMoves(moves))).toEqual(moves.slice(0, LONGEST_OWN));
      }),
    );
  });

  it('passes over moves that only a later release knows', () => {
    const later = MOVES.length + 1;
    expect(decodeMoves(later + 32 * 1 + 32 * 32 * MOVES.length)).toEqual([0, MOVES.length - 1]);
    expect(decodeMoves(32 * 2)).toEqual([1]);
    for (const { moves } of routinesOf([LARGEST_OWN, 0, 0])) {
      for (const place of moves) expect(() => moveAt(place)).not.toThrow();
    }
  });
});

describe('the routines to choose from', () => {
  it('are each move alone, the spa, and the own ones that have moves', () => {
    const own = [0, encodeMoves([4, 0]), encodeMoves([2])];
    expect(routinesOf(own)).toEqual([
      ...MOVES.map(({ id }, place) => ({ number: place, nameId: `move_${id}`, moves: [place] })),
      { number: SPA, nameId: 'routine_spa', moves: [0, 2, 4] },
      { number: FIRST_OWN + 1, nameId: 'routine_own_2', moves: [4, 0] },
      { number: FIRST_OWN + 2, nameId: 'routine_own_3', moves: [2] },
    ]);
    expect(LAST_ROUTINE).toBe(FIRST_OWN + 2);
  });

  it('are found by their number; the first one where there is none of it any more', () => {
    const own = [encodeMoves([1, 1]), 0, 0];
    for (const routine of routinesOf(own)) expect(routineOf(routine.number, own)).toEqual(routine);
    for (const number of [FIRST_OWN, FIRST_OWN + 1, 50]) expect(routineOf(number, NONE).number).toBe(0);
  });

  it('have names, also those that are not there any more and those of moves to come', () => {
    for (const { number, nameId } of routinesOf([1, 1, 1])) expect(routineNameId(number)).toBe(nameId);
    expect(routineNameId(FIRST_OWN + 2)).toBe('routine_own_3');
    expect([MOVES.length, 99].map(routineNameId)).toEqual(['move_unknown', 'move_unknown']);
  });
});

describe('a move', () => {
  it('is found by its place and by its id', () => {
    MOVES.forEach(({ id }, place) => {
      expect(moveAt(place).id).toBe(id);
      expect(placeOf(id)).toBe(place);
    });
    expect(placeOf('sauna')).toBe(-1);
    expect(() => moveAt(MOVES.length)).toThrow(`there is no move at place ${MOVES.length}`);
  });
});
