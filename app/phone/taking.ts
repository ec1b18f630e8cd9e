import { changed } from '../../common/changed';
import { isNewer, outdone } from '../../common/newest-settings';
import type { Settings, SettingsSnapshot } from '../../common/settings';
import { FILE_NAMES, packed, TAGS } from '../../common/wire';
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
  const told: SettingsSnapshot = { revision, settings: changed(current.settings, some) };
  if (isNewer(told, current)) {
    saveSettings(told);
    goBy(told);
    return true;
  }
  if (isNewer(current, told)) {
    const sole = outdone(current, told);
    if (sole !== current) saveSettings(sole);
    goBy(sole);
    sendMessage(packedSettings());
  }
  return false;
}

/** Tells the phone what was chosen on the wrist. */
export function tellSettings(): void {
  sendMessage(packedSettings());
  sendFile(FILE_NAMES.settings, packedSettings());
}

function packedSettings(): unknown {
  const { revision, settings } = currentSnapshot();
  return packed(TAGS.settings, revision, settings);
}
