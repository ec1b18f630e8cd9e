import { gettext } from 'i18n';
import { settingsStorage } from 'settings';
import { settingFromPage, settingsFromPage, settingToPage } from '../common/page-controls';
import { chosenAtMs, PAGE_KEYS } from '../common/page-keys';
import { SETTING_NAMES } from '../common/all-settings';
import type { Settings } from '../common/settings';
import { put } from './stored';

/** The settings that stand on the page; what is unset or nonsense there is left out. */
export function readPage(): Partial<Settings> {
  return settingsFromPage((name) => settingsStorage.getItem(name));
}

/** When somebody last chose there, ms since 1970; 0 where the page does not say. */
export function readChosenAt(): number {
  return chosenAtMs(settingsStorage.getItem(PAGE_KEYS.chosenAt));
}

/** Says what on the page is nonsense. */
export function reportNonsense(): void {
  for (const name of SETTING_NAMES) {
    const text = settingsStorage.getItem(name);
    if (text === null || settingFromPage(name, text) !== undefined) continue;
    console.error(`${name} was refused, the last good value holds: ${text} is not one that can be chosen`);
  }
}

/** Puts settings on the page, those that stand there already left as they are. */
export function showOnPage(settings: Settings): void {
  const shown = readPage();
  for (const name of SETTING_NAMES) {
    if (shown[name] !== settings[name]) put('page', name, settingToPage(name, settings, gettext));
  }
}
