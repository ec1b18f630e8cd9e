import { eachSetting, MAX_REVISION, type SettingsSnapshot } from './settings';

/**
 * Which of two snapshots holds: the one of the higher revision. Of two with the same revision, made on both sides in
 * one second, it is decided by what they say, so that both sides decide alike.
 */
export function isNewer(one: SettingsSnapshot, other: SettingsSnapshot): boolean {
  if (one.revision !== other.revision) return one.revision > other.revision;
  let by = 0;
  eachSetting((name) => {
    by = one.settings[name] - other.settings[name];
    return by === 0;
  });
  return by > 0;
}

/**
 * One side of two snapshots of the same revision that differ: the newer one under a revision of its own, so that nobody
 * takes the other one for it. Any other is as it is.
 * @param older the one it was compared with
 */
export function outdone(newer: SettingsSnapshot, older: SettingsSnapshot): SettingsSnapshot {
  if (newer.revision !== older.revision || newer.revision === 0 || newer.revision === MAX_REVISION)
    return newer;
  return { revision: newer.revision + 1, settings: newer.settings };
}
