import { changed } from '../../common/changed';
import { isFeltBack, MOST_FELT, thatDecide, type FeltBack } from '../../common/care';
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

/** How to do a move has been shown to the end. */
export function withShown(known: Known, move: number): Known {
  return changed(known, { shown: oneMore(known.shown, move) });
}

/** The caution of a move has been confirmed. */
export function withConfirmed(known: Known, move: number): Known {
  return changed(known, { confirmed: oneMore(known.confirmed, move) });
}

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
const MAX_COUNT = 255;

function oneMore(counts: readonly number[], move: number): number[] {
  const all: number[] = [];
  for (let place = 0; place < Math.max(move + 1, counts.length); place++) {
    const count = (counts[place] || 0) + (place === move ? 1 : 0);
    all.push(Math.min(count, MAX_COUNT));
  }
  return all;
}

function isList<T>(value: unknown, most: number, isOne: (one: unknown) => one is T): value is T[] {
  return Array.isArray(value) && value.length <= most && (value as unknown[]).every(isOne);
}

function isCount(value: unknown): value is number {
  return isWhole(value, 0, MAX_COUNT);
}
