import {
  BUTTON_USES,
  isNewer,
  nextRevision,
  outdone,
  withSome,
  type SettingName,
  type Settings,
  type SettingsSnapshot,
} from '../../common/settings';
import { FILE_NAMES, type Parcel } from '../../common/wire';
import { loadSettings, saveSettings } from '../storage/kept';
import { sendFile, sendMessage } from './link';

let current: SettingsSnapshot;

/** The settings that hold: the newest choice, whichever side made it, or the defaults. */
export function currentSettings(): Settings {
  return current.settings;
}

/** What the physical button does. */
export function buttonUse(): (typeof BUTTON_USES)[number] {
  return BUTTON_USES[current.settings.button] || 'leave';
}

/** Their revision. */
export function currentRevision(): number {
  return current.revision;
}

/** Reads what held last. To be called once, before anything else of this room. */
export function recallSettings(): void {
  current = loadSettings();
}

/** A choice made on the wrist. A flash that refuses is reported; the choice holds as long as the app is open. */
export function changeSetting(name: SettingName, value: number): void {
  if (current.settings[name] === value) return;
  const settings = withSome(current.settings, { [name]: value });
  current = { revision: nextRevision(current.revision, Date.now()), settings };
  try {
    saveSettings(current);
  } catch (error) {
    console.error(`a choice could not be stored: ${String(error)}`);
  }
  sendMessage(parcel());
  sendFile(FILE_NAMES.settings, parcel());
}

/**
 * Takes settings of the phone over, if they are newer; tells it ours, if those are.
 * @returns whether others hold now
 * @throws what the file system throws when the flash is full: then what held before still does
 */
export function takeSettings(revision: number, some: Partial<Settings>): boolean {
  const told: SettingsSnapshot = { revision, settings: withSome(current.settings, some) };
  if (isNewer(told, current)) {
    saveSettings(told);
    current = told;
    return true;
  }
  if (isNewer(current, told)) {
    const sole = outdone(current, told);
    if (sole !== current) saveSettings(sole);
    current = sole;
    sendMessage(parcel());
  }
  return false;
}

function parcel(): Parcel {
  return { kind: 'settings', revision: current.revision, settings: current.settings };
}
