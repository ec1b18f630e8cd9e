import { changed } from '../../common/changed';
import { isFeltBack, MOST_FELT, thatDecide, type FeltBack } from '../../common/felt-back';
import { isWhole } from '../../common/whole';

/** What somebody has been shown and has said, as far as it decides what they are shown next. */
export interface Known {
  /** By place in MOVES: how often it has been shown how to do it, and how often its caution was confirmed. */
  readonly shown: readonly number[];
  readonly confirmed: readonly number[];
  /** How the back felt, newest first, as many as decide anything. */
  readonly felt: readonly FeltBack[];
}

export const NOTHING_KNOWN: Known = { shown: [], confirmed: [], felt: [] };

/** Somebody said how their back feels; said of the same session again, it is the later word that counts. */
export function withFelt(known: Known, felt: FeltBack): Known {
  const others = known.felt.filter(({ atS }) => atS !== felt.atS);
  return changed(known, { felt: thatDecide([felt].concat(others)) });
}

/** What is known out of anything that was stored; undefined when it is not that. */
export function checkKnown(value: unknown): Known | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { shown, confirmed, felt } = value as Partial<Record<keyof Known, unknown>>;
  const isKnown =
    isList(shown, MAX_MOVES, isCount) &&
    isList(confirmed, MAX_MOVES, isCount) &&
    isList(felt, MOST_FELT, isFeltBack);
  return isKnown ? { shown, confirmed, felt } : undefined;
}

/** A later release may know more moves. */
const MAX_MOVES = 100;
/** Counted no farther: nothing asks for more. */
export const MAX_COUNT = 255;

function isList<T>(value: unknown, most: number, isOne: (one: unknown) => one is T): value is T[] {
  return Array.isArray(value) && value.length <= most && (value as unknown[]).every(isOne);
}

function isCount(value: unknown): value is number {
  return isWhole(value, 0, MAX_COUNT);
}
