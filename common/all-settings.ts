import type { Span } from './moves';
import { defaultSnapshot, eachSetting, type SettingName } from './settings';
import { isWhole } from './whole';

// Tables of all settings, for the phone. The watch, which has no room for them, goes by `eachSetting`.

/** Every setting with its range and what holds when nobody has chosen. */
export const SETTINGS = allSettings();

export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[];

/** What holds when nobody has chosen. */
export const DEFAULT_SNAPSHOT = defaultSnapshot();

function allSettings(): { readonly [Name in SettingName]: Span } {
  const all: { [Name in SettingName]?: Span } = {};
  eachSetting((name, span) => {
    all[name] = span;
    return true;
  });
  return all as { readonly [Name in SettingName]: Span };
}

/** A value for a setting; undefined when it is none, or out of its range. */
export function checkSetting(name: SettingName, value: unknown): number | undefined {
  const { min, max } = SETTINGS[name];
  return isWhole(value, min, max) ? value : undefined;
}
