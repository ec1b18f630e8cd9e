import { MINUTE_MS, SECOND_MS } from './durations';

/** Whole numbers that somebody may choose from, and the one that holds when nobody has. */
export interface Span {
  readonly min: number;
  readonly max: number;
  readonly initial: number;
}

/**
 * What somebody can do for their back. Its words are messages named after it (docs/moves.md), its picture is
 * `pictures/<id>.png`.
 */
export interface Move {
  readonly id: string;
  /** What its times are counted in. */
  readonly unit: 'min' | 's';
  /** Length of one hold. */
  readonly time: Span;
  /** What is recommended for one hold, from and to, in `unit`: by a massage therapist or by us (docs/moves.md). */
  readonly recommended: readonly [from: number, to: number];
  /** Named holds that are done one after the other, each for the time; none where there is only the one. */
  readonly holds: readonly string[];
  /** How many times in a row, and the rest between two holds in seconds; where that can be chosen. */
  readonly rounds?: Span;
  readonly restS?: Span;
  /** Its caution has to be confirmed before the first sessions, and is shown before every other one. */
  readonly confirmsCaution?: boolean;
  /** More than the recommended time gets a word before it starts. */
  readonly cautionsLength?: boolean;
  /** What is offered afterwards, by place. */
  readonly then: readonly number[];
}

/**
 * The row of a move, undefined where there is none, made anew each time: as code it takes a third of the memory that it
 * takes as objects. Moves are stored and sent by place, so rows are only ever added at the end. Sources: docs/moves.md.
 */
export function rowAt(place: number) {
  switch (place) {
    case 0:
      return {
        id: 'ball',
        unit: 'min',
        time: { min: 1, max: 30, initial: 12 },
        recommended: [10, 15],
        holds: [],
        cautionsLength: true,
        then: [4, 2],
      } as const satisfies Move;
    case 1:
      return {
        id: 'roller',
        unit: 'min',
        time: { min: 1, max: 30, initial: 12 },
        recommended: [10, 15],
        holds: [],
        confirmsCaution: true,
        then: [4, 2],
      } as const satisfies Move;
    case 2:
      return {
        id: 'hang',
        unit: 's',
        time: { min: 5, max: 120, initial: 20 },
        recommended: [10, 30],
        holds: [],
        rounds: { min: 1, max: 10, initial: 3 },
        restS: { min: 5, max: 180, initial: 40 },
        then: [],
      } as const satisfies Move;
    case 3:
      return {
        id: 'lengthen',
        unit: 's',
        time: { min: 10, max: 120, initial: 30 },
        recommended: [20, 45],
        holds: ['knees', 'child', 'reach', 'side'],
        rounds: { min: 1, max: 3, initial: 1 },
        restS: { min: 5, max: 60, initial: 10 },
        then: [],
      } as const satisfies Move;
    case 4:
      return {
        id: 'bath',
        unit: 'min',
        time: { min: 5, max: 40, initial: 15 },
        recommended: [15, 20],
        holds: [],
        then: [],
      } as const satisfies Move;
    default:
      return undefined;
  }
}

export type MoveRow = NonNullable<ReturnType<typeof rowAt>>;
export type MoveId = MoveRow['id'];
/** Those whose rounds and rests can be chosen. */
export type RoundsMoveId = Extract<MoveRow, { readonly rounds: Span }>['id'];

/** The move at a place, its row seen as any row. @throws Error when there is none there */
export function moveAt(place: number): Move {
  const move: Move | undefined = rowAt(place);
  if (!move) throw new Error(`there is no move at place ${place}`);
  return move;
}

/** What its times are counted in, in ms. */
export function unitMs({ unit }: Move): number {
  return unit === 'min' ? MINUTE_MS : SECOND_MS;
}

/** The place of a move. @returns -1 when there is none of this id */
export function placeOf(id: string): number {
  for (let place = 0; rowAt(place); place++) if (moveAt(place).id === id) return place;
  return -1;
}
