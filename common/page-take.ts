import { MINUTE_MS } from './durations';
import { isWhole } from './whole';

/** In which form a history is taken along. */
export const TAKE_FORMATS = ['csv', 'json'] as const;
export type TakeFormat = (typeof TAKE_FORMATS)[number];

/** Somebody wants to copy the history: the page writes it. */
export interface TakeRequest {
  readonly format: TakeFormat;
  /** Counts from 0: a long history comes in parts, since nobody publishes how much the storage takes. */
  readonly part: number;
  /** When, by the phone's clock: ms since 1970. */
  readonly at: number;
}

/** A part of the history as text: the companion writes it. */
export interface Taken extends TakeRequest {
  readonly parts: number;
  readonly text: string;
}

/** After so long nobody is copying any more, nor waits for what came of something, ms. */
const ASIDE_AFTER_MS = 10 * MINUTE_MS;

/** What came of bringing a history back. */
export type Outcome =
  | { readonly kind: 'merged'; readonly added: number; readonly known: number }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'bad-row'; readonly row: number }
  /** The phone's storage takes no more. */
  | { readonly kind: 'full' };

/** The same with when it came, by the phone's clock: ms since 1970. The companion writes it. */
export type Brought = Outcome & { readonly at: number };

/** What became of sending the history to an address of the owner's: the companion writes it. */
export interface Sent {
  readonly state: 'waiting' | 'sent' | 'failed' | 'not-allowed';
  /** When it was so, by the phone's clock: seconds since 1970. */
  readonly atS: number;
  /** How many sessions were sent. */
  readonly count: number;
  /** Why it failed, as the other side or the system says it. */
  readonly why: string;
}

const MOST_PARTS = 1000;
const MOST = 0xffffffff;
const LONGEST_WHY = 200;
const SENT_STATES: readonly string[] = ['waiting', 'sent', 'failed', 'not-allowed'];

type Fields<T> = Partial<Record<keyof T, unknown>>;

/** Whether somebody is still busy with it. @param at when it was asked for or came, ms since 1970 */
export function isOfNow({ at }: { readonly at: number }): boolean {
  return Math.abs(Date.now() - at) < ASIDE_AFTER_MS;
}

/** A request out of anything; undefined when it is none. */
export function checkTakeRequest(value: unknown): TakeRequest | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { format, part, at } = value as Fields<TakeRequest>;
  const known = TAKE_FORMATS[TAKE_FORMATS.indexOf(format as TakeFormat)];
  return known && isWhole(part, 0, MOST_PARTS) && isWhole(at, 0, MOST * 1000)
    ? { format: known, part, at }
    : undefined;
}

/** A part out of anything; undefined when it is none. */
export function checkTaken(value: unknown): Taken | undefined {
  const request = checkTakeRequest(value);
  if (!request) return undefined;
  const { parts, text } = value as Fields<Taken>;
  return isWhole(parts, 1, MOST_PARTS) && typeof text === 'string' ? { ...request, parts, text } : undefined;
}

/** What came of bringing a history back out of anything; undefined when it is not that. */
export function checkBrought(value: unknown): Brought | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { kind, added, known, row, at } = value as { [field: string]: unknown };
  if (!isWhole(at, 0, MOST * 1000)) return undefined;
  switch (kind) {
    case 'foreign':
    case 'full':
      return { kind, at };
    case 'bad-row':
      return isWhole(row, 1, MOST) ? { kind, row, at } : undefined;
    case 'merged':
      return isWhole(added, 0, MOST) && isWhole(known, 0, MOST) ? { kind, added, known, at } : undefined;
    default:
      return undefined;
  }
}

/** What became of sending out of anything; undefined when it is not that. */
export function checkSent(value: unknown): Sent | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { state, atS, count, why } = value as Fields<Sent>;
  const isSent =
    SENT_STATES.indexOf(state as string) >= 0 &&
    isWhole(atS, 0, MOST) &&
    isWhole(count, 0, MOST) &&
    typeof why === 'string' &&
    why.length <= LONGEST_WHY;
  return isSent ? { state: state as Sent['state'], atS, count, why } : undefined;
}
