import { thatDecide } from '../common/felt-back';
import { today, zoneHere } from '../common/days';
import { PAGE_KEYS } from '../common/page-keys';
import type { PageLog, PageSession } from '../common/page-log';
import { showPictures } from './pictures/show';
import { figuresOf, type ZonedSession } from './statistics';
import { firstDay } from './first-day';
import { allSessions, isDamaged } from './history-chunks';
import { identityOf, type HistoryRecord } from './history-rows';
import { showOnPageOrTakeAway } from './stored';

/** How many sessions the page lists one by one. */
export const LISTED = 20;

type Shown = HistoryRecord & ZonedSession;

/** Every session that is there, newest first, each in its zone: of an older release it is the phone's. */
export function newestFirst(): Shown[] {
  return allSessions()
    .map((record) => ({
      ...record,
      utcQuarters: record.utcQuarters ?? zoneHere(new Date(record.startedAtS * 1000)),
    }))
    .sort((a, b) => b.startedAtS - a.startedAtS || b.number - a.number || b.install - a.install);
}

/** Writes what the page shows of the history. */
export function showHistory(): void {
  const history = newestFirst();
  const log: PageLog = {
    count: history.length,
    heldS: history.reduce((sum, record) => sum + record.heldS, 0),
    felt: thatDecide(
      history
        .filter(({ rating }) => rating > 0)
        .map(({ startedAtS, rating }) => ({ atS: startedAtS, rating })),
    ),
    newest: history.slice(0, LISTED).map(pageSession),
    ...(isDamaged() ? { isDamaged: true } : {}),
  };
  showOnPageOrTakeAway(PAGE_KEYS.log, log);
  const figures = figuresOf(history, LISTED, today(), firstDay());
  showOnPageOrTakeAway(PAGE_KEYS.figures, figures);
  showPictures(figures);
}

/** A session as the page has it. */
export function pageSession(record: Shown): PageSession {
  const { routine, startedAtS, plannedS, heldS, ending, rating, utcQuarters } = record;
  return { id: identityOf(record), routine, startedAtS, plannedS, heldS, ending, rating, utcQuarters };
}
