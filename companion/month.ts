import { settingsStorage } from 'settings';
import { monthOf } from '../common/days';
import { PAGE_KEYS } from '../common/page-keys';
import type { PageMonth } from '../common/page-log';
import { showOnPageOrTakeAway } from './stored';
import { LISTED, newestFirst, pageSession } from './shown-history';
import { dayOfSession } from './statistics';

/** More are not listed: the storage is not to be filled. */
const MOST_LISTED = 150;

/** Lists the sessions of the month that somebody wants to look at, of those that are not listed anyway. */
export function showMonth(): void {
  const wanted = settingsStorage.getItem(PAGE_KEYS.month);
  const month = Number(wanted);
  const sessions = newestFirst()
    .slice(LISTED)
    .filter((session) => monthOf(dayOfSession(session)) === month)
    .slice(0, MOST_LISTED);
  const shown: PageMonth | undefined =
    wanted === null || sessions.length === 0 ? undefined : { month, sessions: sessions.map(pageSession) };
  showOnPageOrTakeAway(PAGE_KEYS.monthSessions, shown);
}
