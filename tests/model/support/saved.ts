import { Encoder } from 'cbor-x';
import { MOVES } from '../../../common/all-moves';
import { encodeMoves } from '../../../common/routines';
import { settingToPage } from '../../../common/page-controls';
import { DEFAULT_SNAPSHOT, SETTING_NAMES } from '../../../common/all-settings';
import { checkSomeSettings, withSome, type Settings } from '../../../common/settings';
import type { SavedState } from '../../../simulator/contract';

const cbor = new Encoder({ useRecords: false });

const FIRST_OWN = 101;
const BALL = 0;
const OFTEN_ENOUGH = 3;

/** The file of somebody who has been shown how to do every move, and has confirmed every caution. */
export const ALL_SHOWN: Uint8Array = cbor.encode({
  shown: MOVES.map(() => 1),
  confirmed: MOVES.map(() => OFTEN_ENOUGH),
  felt: [],
});

/** The file of somebody who has been shown nothing yet. */
export const NOTHING_SHOWN: Uint8Array = cbor.encode({ shown: [], confirmed: [], felt: [] });

/** A watch that has been told these settings before; what is not named is as by default. */
export function watchWith(settings: Partial<Settings>): SavedState {
  const some = checkSomeSettings(settings) ?? {};
  if (Object.keys(some).length < Object.keys(settings).length) {
    throw new Error(`these are no settings: ${JSON.stringify(settings)}`);
  }
  const checked = withSome(DEFAULT_SNAPSHOT.settings, some);
  return {
    flash: { 'settings.kept': cbor.encode({ revision: 1, settings: checked }), known: ALL_SHOWN },
    settingsStorage: {},
    localStorage: {},
  };
}

/** A watch and a phone that have agreed on these settings before. */
export function bothWith(settings: Partial<Settings>): SavedState {
  const chosen = withSome(DEFAULT_SNAPSHOT.settings, settings);
  const kept = JSON.stringify({ revision: 1, settings: chosen, shown: chosen });
  const page = SETTING_NAMES.map((name) => [name, settingToPage(name, chosen, (id) => id)] as const);
  return {
    ...watchWith(settings),
    settingsStorage: Object.fromEntries(page),
    localStorage: { settings: kept },
  };
}

/** Settings for the ball so many times in a row: an own routine, where that is more than once. */
export function inARow(times: number): Partial<Settings> {
  if (times === 1) return {};
  return { routine: FIRST_OWN, own1: encodeMoves(Array.from({ length: times }, () => BALL)) };
}
