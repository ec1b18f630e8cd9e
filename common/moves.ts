/** What somebody can do for their back. Stored and sent by its place in `MOVES`, so rows are only ever added at the end. */
export interface Move {
  readonly id: MoveId;
  /** Minutes when nobody has chosen. */
  readonly defaultMin: number;
  /** The span a massage therapist recommends, in minutes. */
  readonly recommendedMin: readonly [number, number];
}

export type MoveId = 'ball';

export const MOVES: readonly Move[] = [{ id: 'ball', defaultMin: 12, recommendedMin: [10, 15] }];

/** The one move there is a timer for so far: draped over a physio ball. */
export const BALL: Move = MOVES[0] as Move;
