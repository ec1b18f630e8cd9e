import { nextRevision } from '../../common/newest-settings';
import { withSome, type SettingName } from '../../common/settings';
import { saveSettings } from '../storage/kept';
import { currentSettings, currentSnapshot, goBy } from './settings';

/**
 * A choice made on the wrist. A flash that refuses is reported; the choice holds as long as the app is open.
 * @returns whether it is another one than before: then the phone is to be told
 */
export function changeSetting(name: SettingName, value: number): boolean {
  const settings = currentSettings();
  if (settings[name] === value) return false;
  const { revision } = currentSnapshot();
  const chosen = {
    revision: nextRevision(revision, Date.now()),
    settings: withSome(settings, { [name]: value }),
  };
  goBy(chosen);
  try {
    saveSettings(chosen);
  } catch (error) {
    console.error(`a choice could not be stored: ${String(error)}`);
  }
  return true;
}
