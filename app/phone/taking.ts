import { isNewer, outdone } from '../../common/newest-settings';
import { withSome, type Settings, type SettingsSnapshot } from '../../common/settings';
import { FILE_NAMES, type Parcel } from '../../common/wire';
import { saveSettings } from '../storage/kept';
import { sendFile, sendMessage } from './link';
import { currentSnapshot, goBy } from './settings';

/**
 * Takes settings of the phone over, if they are newer; tells it ours, if those are.
 * @returns whether others hold now
 * @throws what the file system throws when the flash is full: then what held before still does
 */
export function takeSettings(revision: number, some: Partial<Settings>): boolean {
  const current = currentSnapshot();
  const told: SettingsSnapshot = { revision, settings: withSome(current.settings, some) };
  if (isNewer(told, current)) {
    saveSettings(told);
    goBy(told);
    return true;
  }
  if (isNewer(current, told)) {
    const sole = outdone(current, told);
    if (sole !== current) saveSettings(sole);
    goBy(sole);
    sendMessage(parcel());
  }
  return false;
}

/** Tells the phone what was chosen on the wrist. */
export function tellSettings(): void {
  sendMessage(parcel());
  sendFile(FILE_NAMES.settings, parcel());
}

function parcel(): Parcel {
  const { revision, settings } = currentSnapshot();
  return { kind: 'settings', revision, settings };
}
