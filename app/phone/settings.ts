import type { Settings, SettingsSnapshot } from '../../common/settings';
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

/** Reads what held last. To be called once, before anything else of this room. */
export function recallSettings(): void {
  current = loadSettings();
}

/** Others hold from now on, whether they are on flash yet or not. @param snapshot checked */
export function goBy(snapshot: SettingsSnapshot): void {
  current = snapshot;
}
