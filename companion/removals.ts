import { settingsStorage } from 'settings';
import { REMOVE_ALL, REMOVE_PREFIX } from '../common/page-keys';
import { allSessions, dropDamaged, removeSessions } from './history-chunks';
import { identityOf } from './history-rows';
import { keysOf } from './stored';

/**
 * Removes what somebody wants removed, each named by a key of its own; a key stays until that is stored, so a death or a
 * storage that refuses costs nothing.
 * @returns whether anything was
 */
export function takeRemovals(): boolean {
  const keys = keysOf('page').filter((key) => key.indexOf(REMOVE_PREFIX) === 0);
  if (keys.length === 0) return false;
  const ids = keys.map((key) => key.slice(REMOVE_PREFIX.length));
  const isAll = ids.indexOf(REMOVE_ALL) >= 0;
  if (!removeSessions(new Set(isAll ? allSessions().map(identityOf) : ids))) return false;
  if (isAll) dropDamaged();
  keys.forEach((key) => settingsStorage.removeItem(key));
  return true;
}
