import { preferences } from 'user-settings';
import { FILE_NAMES, packed, TAGS } from '../../common/wire';
import { loadLog } from '../storage/log';
import { sendFile, sendMessage } from './link';
import { countWaiting } from './records';
import { countRefused } from '../../common/refused';
import { currentSnapshot } from './settings';

/** Tells the phone at once how things stand here; it asks by telling its settings. */
export function sendStatus(): void {
  sendMessage(packedStatus());
}

/** The same by a file, for a phone that hears of it later. */
export function leaveStatus(): void {
  sendFile(FILE_NAMES.status, packedStatus());
}

/** In the order of STATUS_FIELDS (wire.ts). */
function packedStatus(): unknown {
  const { install, thinned, thinnedS } = loadLog();
  return packed(TAGS.status, install, [
    Math.floor(Date.now() / 1000),
    currentSnapshot().revision,
    countWaiting(),
    thinned,
    thinnedS,
    countRefused(),
    preferences.firstDayOfWeek,
    preferences.clockDisplay === '12h' ? 12 : 24,
  ]);
}
