import fc from 'fast-check';
import { MOVES } from '../../../common/all-moves';
import { encodeMoves, LONGEST_OWN } from '../../../common/routines';
import { SETTING_NAMES, SETTINGS } from '../../../common/all-settings';
import type { SettingName, Settings } from '../../../common/settings';

const moves = fc.array(fc.nat(MOVES.length - 1), { maxLength: LONGEST_OWN }).map(encodeMoves);

function valueFor(name: SettingName): fc.Arbitrary<number> {
  const { min, max } = SETTINGS[name];
  return name.startsWith('own') ? moves : fc.integer({ min, max });
}

/** Any settings that can be chosen. */
export const anySettings: fc.Arbitrary<Settings> = fc.record(
  Object.fromEntries(SETTING_NAMES.map((name) => [name, valueFor(name)])),
);
