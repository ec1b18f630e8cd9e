import type { Flash } from '../engine/host';

/** Of the install whose sessions the phone confirms. */
export const INSTALL = 7;

/** A new watch on which these settings were chosen. */
export function flashWith(settings: Readonly<Record<string, number>>): Flash {
  const log = { install: INSTALL, first: 0, last: 0, lastNumber: 0, lastEdition: 0, thinned: 0, thinnedS: 0 };
  return new Map([
    ['settings.kept', JSON.stringify({ revision: 1, settings })],
    ['log', JSON.stringify(log)],
  ]);
}

/** A watch on which the ball has been explained before, as chosen by nobody. */
export function flashOfSomeDay(): Flash {
  const known = { shown: [1, 0, 0, 0, 0], confirmed: [1, 0, 0, 0, 0], felt: [] };
  return new Map([...flashWith({ routine: 0 }), ['known', JSON.stringify(known)]]);
}

const SPA = 100;

/** Somebody who uses everything: the spa, three own routines, every cue, the turn of the wrist. */
export const EVERYTHING: Readonly<Record<string, number>> = {
  routine: SPA,
  own1: 0x0c41,
  own2: 0x0c45,
  own3: 0x0061,
  halfway: 1,
  everyMin: 3,
  insistence: 2,
  timeByTurn: 1,
};
