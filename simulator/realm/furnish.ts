import type { DataConstructors } from './adopt';
import { dataConstructors } from './adopt';
import { ES5_GLOBALS, LANGUAGE_GLOBALS } from './es5-names';
import { applyEs5Profile } from './es5-profile';
import type { Evaluate } from './inside';
import { bringInside } from './inside';
import { keepReactionsInside, watchRejections } from './promises';
import type { Intrinsics, RealmOptions } from './realm';
import { installVirtualDate } from './virtual-date';

/** What every realm gets, whatever made it. */
export interface Furniture {
  readonly intrinsics: Intrinsics;
  readonly constructors: DataConstructors;
  /** Tells the listener of the realm's options of rejections that nobody heard. @returns whether there were any */
  tellRejections(): boolean;
}

/** The names that code in a realm may see beside the ones given in its options. */
export function languageGlobals(language: RealmOptions['language']): readonly string[] {
  return language === 'es5' ? ES5_GLOBALS : LANGUAGE_GLOBALS;
}

function intrinsicsOf(evaluate: Evaluate): Intrinsics {
  return evaluate(`Object.freeze({
    Array, ArrayBuffer, Date, Error, Object, Promise, RangeError, SyntaxError, TypeError, Uint8Array,
  })`) as Intrinsics;
}

/**
 * Gives a fresh realm its clock and takes away what its language lacks; removing global names is left to the host.
 * @param hasEnded whether the realm was disposed of
 */
export function furnish(evaluate: Evaluate, options: RealmOptions, hasEnded: () => boolean): Furniture {
  const { language, now, utcOffsetMinutes = 0, onUnhandledRejection } = options;
  if (!Number.isInteger(utcOffsetMinutes) || Math.abs(utcOffsetMinutes) > 18 * 60) {
    throw new RangeError(
      `utcOffsetMinutes must be a whole number from -1080 to 1080, but is ${utcOffsetMinutes}`,
    );
  }
  bringInside(evaluate, installVirtualDate)(now, utcOffsetMinutes, language !== 'es5');
  bringInside(evaluate, keepReactionsInside)(hasEnded);
  const takeUnheard = onUnhandledRejection && bringInside(evaluate, watchRejections)();
  const intrinsics = intrinsicsOf(evaluate);
  const constructors = dataConstructors(evaluate);
  if (language === 'es5') applyEs5Profile(evaluate);
  return {
    intrinsics,
    constructors,
    tellRejections() {
      const reasons = takeUnheard?.() ?? [];
      for (const reason of reasons) onUnhandledRejection?.(reason);
      return reasons.length > 0;
    },
  };
}
