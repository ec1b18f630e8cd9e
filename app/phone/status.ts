import { preferences } from 'user-settings';
import { FILE_NAMES, type Parcel } from '../../common/wire';
import { loadLog } from '../storage/log';
import { sendFile, sendMessage } from './link';
import { countWaiting } from './records';
import { countRefused } from './refused';
import { currentSnapshot } from './settings';

/** Tells the phone at once how things stand here; it asks by telling its settings. */
export function sendStatus(): void {
  sendMessage(parcel());
}

/** The same by a file, for a phone that hears of it later. */
export function leaveStatus(): void {
  sendFile(FILE_NAMES.status, parcel());
}

function parcel(): Parcel {
  const { install, thinned, thinnedS } = loadLog();
  const status = {
    atS: Math.floor(Date.now() / 1000),
    revision: currentSnapshot().revision,
    waiting: countWaiting(),
    thinned,
    thinnedS,
    refused: countRefused(),
    firstDay: preferences.firstDayOfWeek,
    clockHours: preferences.clockDisplay === '12h' ? 12 : 24,
  };
  return { kind: 'status', install, status };
}
