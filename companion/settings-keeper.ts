import { settingsStorage } from 'settings';
import { PAGE_KEYS } from '../common/page-keys';
import {
  checkSettings,
  checkSnapshot,
  DEFAULT_SNAPSHOT,
  nextRevision,
  type Settings,
  type SettingsSnapshot,
} from '../common/settings';
import { loadJson, saveJson } from './stored-json';

const KEPT = 'settings';

let current: SettingsSnapshot = DEFAULT_SNAPSHOT;
let chosen: (snapshot: SettingsSnapshot) => void;

/** The settings that hold now. */
export function currentSnapshot(): SettingsSnapshot {
  return current;
}

/**
 * Loads the settings, takes up what was changed on the page while the companion was not running, and listens.
 * @param onChosen called when somebody has chosen anew on the page
 */
export function openSettings(onChosen: (snapshot: SettingsSnapshot) => void): void {
  chosen = onChosen;
  current = loadJson(KEPT, checkSnapshot) || DEFAULT_SNAPSHOT;
  settingsStorage.onchange = (event) => {
    if (event.key === null || event.key === PAGE_KEYS.durationMin) takeFromPage();
  };
  takeFromPage();
}

/** Takes over settings that the watch goes by, if they are newer; the page then shows them. */
export function takeFromWatch(snapshot: SettingsSnapshot): void {
  if (snapshot.revision <= current.revision) return;
  keep(snapshot);
  showOnPage();
}

function takeFromPage(): void {
  const settings = readPage();
  if (!settings) {
    // Unset or nonsense: the last good value comes back.
    showOnPage();
  } else if (settings.durationMin !== current.settings.durationMin) {
    keep({ revision: nextRevision(current.revision, Date.now()), settings });
    chosen(current);
  }
}

function readPage(): Settings | undefined {
  const text = settingsStorage.getItem(PAGE_KEYS.durationMin);
  if (text === null) return undefined;
  const settings = checkSettings({ durationMin: text.trim() === '' ? undefined : Number(text) });
  if (!settings) console.error(`a duration of ${text} was refused: whole minutes from 1 to 30 are possible`);
  return settings;
}

function showOnPage(): void {
  settingsStorage.setItem(PAGE_KEYS.durationMin, String(current.settings.durationMin));
}

function keep(snapshot: SettingsSnapshot): void {
  saveJson(KEPT, snapshot);
  current = snapshot;
}
