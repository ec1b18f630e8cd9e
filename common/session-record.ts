import { MOVES } from './moves';
import { isWhole } from './whole';

/** How a session came to its end. */
export const ENDINGS = ['finished', 'ended-early', 'finished-away'] as const;
export type Ending = (typeof ENDINGS)[number];

/** A session that is over, as the watch saw it. With the watch's install number, `number` names it for good. */
export interface SessionRecord {
  /** Counts up from 1 on one install of the watch app. */
  readonly number: number;
  /** Place of its move in MOVES. */
  readonly move: number;
  /** When it began, by the watch's clock: seconds since 1970. */
  readonly startedAtS: number;
  /** How long it was meant to last, in seconds. */
  readonly plannedS: number;
  /** How long it was held, without pauses, in seconds; never more than planned. */
  readonly heldS: number;
  /** Place in ENDINGS. */
  readonly ending: number;
}

export const MAX_UINT32 = 0xffffffff;
const LONGEST_S = 24 * 60 * 60;

/** A record out of anything; undefined when a field is missing or out of its range. */
export function checkRecord(value: unknown): SessionRecord | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { number, move, startedAtS, plannedS, heldS, ending } = value as Partial<
    Record<keyof SessionRecord, unknown>
  >;
  if (
    !isWhole(number, 1, MAX_UINT32) ||
    !isWhole(move, 0, MOVES.length - 1) ||
    !isWhole(startedAtS, 0, MAX_UINT32) ||
    !isWhole(plannedS, 1, LONGEST_S) ||
    !isWhole(heldS, 0, plannedS) ||
    !isWhole(ending, 0, ENDINGS.length - 1)
  ) {
    return undefined;
  }
  return { number, move, startedAtS, plannedS, heldS, ending };
}
