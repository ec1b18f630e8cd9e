import { BUTTON_USES, type Settings, type SettingsSnapshot } from '../../common/settings';
import { loadSettings } from '../storage/kept';

let current: SettingsSnapshot;

/** The settings that hold: the newest choice, whichever side made it, or the defaults. */
export function currentSettings(): Settings {
  return current.settings;
}

/** The same with their revision. */
export function currentSnapshot(): SettingsSnapshot {
  return current;
}

/** What the physical button does. */
export function buttonUse(): (typeof BUTTON_USES)[number] {
  return BUTTON_USES[current.settings.button] || 'leave';
}

/** Reads what held last. To be called once, before anything else of this room. */
export function recallSettings(): void {
  current = loadSettings();
}

/** Others hold from now on, whether they are on flash yet or not. */
export function goBy(snapshot: SettingsSnapshot): void {
  current = snapshot;
}
