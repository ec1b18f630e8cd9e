import { Encoder } from 'cbor-x';
import { checkSettings, type Settings } from '../../../common/settings';
import { BALL } from '../../../common/moves';
import type { SavedState } from '../../../simulator/contract';

const cbor = new Encoder({ useRecords: false });

/** A watch that has been told these settings before; what is not named is as by default. */
export function watchWith(settings: Partial<Settings>): SavedState {
  const checked = checkSettings({ durationMin: BALL.defaultMin, ...settings });
  if (!checked) throw new Error(`these are no settings: ${JSON.stringify(settings)}`);
  return {
    flash: { 'settings.kept': cbor.encode({ revision: 1, settings: checked }) },
    settingsStorage: {},
    localStorage: {},
  };
}
