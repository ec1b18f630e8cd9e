import { changed } from '../../common/changed';
import { report } from '../../common/report';
import { nextRevision } from '../../common/next-revision';
import type { SettingName } from '../../common/settings';
import { saveSettings } from '../storage/kept';
import { currentSettings, currentSnapshot, goBy } from './settings';

/**
 * A choice made on the wrist. A flash that refuses is reported; the choice holds as long as the app is open.
 * @param value within the range of the setting (common/settings.ts)
 * @returns whether it is another one than before: then the phone is to be told
 */
export function changeSetting(name: SettingName, value: number): boolean {
  const settings = currentSettings();
  if (settings[name] === value) return false;
  const { revision } = currentSnapshot();
  const chosen = {
    revision: nextRevision(revision, Date.now()),
    settings: changed(settings, { [name]: value }),
  };
  goBy(chosen);
  try {
    saveSettings(chosen);
  } catch (error) {
    report('a choice is not stored', error);
  }
  return true;
}
