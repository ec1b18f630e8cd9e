import { MOVES } from '../../common/all-moves';
import { QUARTER_MIN, twoDigits } from '../../common/durations';
import { placeOf } from '../../common/moves';
import { OWN_ROUTINES, SPA } from '../../common/routines';
import { checkRecord, ENDINGS, RATINGS } from '../../common/session-record';
import { isWhole, MAX_UINT32 } from '../../common/whole';
import type { HistoryRecord } from '../history-rows';

/** What a table of the history has of each session, in order. None of it has a comma, a quote or a space in it. */
export const COLUMNS = [
  'install',
  'number',
  'started',
  'routine',
  'planned_s',
  'held_s',
  'ending',
  'rating',
  'edition',
] as const;

type Cells = { readonly [Column in (typeof COLUMNS)[number]]: string };

const MOMENT = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:Z|([+-])(\d\d):(\d\d))$/;

/** A session as the words and figures of its cells, in the order of COLUMNS. */
export function cellsOf(record: HistoryRecord): string[] {
  const { install, number, startedAtS, utcQuarters, routine, plannedS, heldS, ending, rating, edition } =
    record;
  const cells: Cells = {
    install: String(install),
    number: String(number),
    started: momentOf(startedAtS, utcQuarters),
    routine: nameOfRoutine(routine),
    planned_s: String(plannedS),
    held_s: String(heldS),
    ending: ENDINGS[ending] ?? '',
    rating: RATINGS[rating] ?? '',
    edition: String(edition),
  };
  return COLUMNS.map((column) => cells[column]);
}

/** A session out of its cells; undefined when they are none of one. */
export function recordOf(cells: Cells): HistoryRecord | undefined {
  const install = wholeOf(cells.install);
  const moment = readMoment(cells.started);
  const record = checkRecord({
    number: wholeOf(cells.number),
    routine: routineOfName(cells.routine),
    plannedS: wholeOf(cells.planned_s),
    heldS: wholeOf(cells.held_s),
    ending: (ENDINGS as readonly string[]).indexOf(cells.ending),
    rating: (RATINGS as readonly string[]).indexOf(cells.rating),
    edition: wholeOf(cells.edition),
    ...moment,
  });
  return record && isWhole(install, 0, MAX_UINT32) ? { install, ...record } : undefined;
}

/** "2024-05-15T11:30:00+02:00", the time that the watch showed; "…Z" where its zone is not known. */
function momentOf(startedAtS: number, utcQuarters: number | undefined): string {
  const offsetMin = (utcQuarters ?? 0) * QUARTER_MIN;
  const shown = isoOf(startedAtS + offsetMin * 60);
  if (utcQuarters === undefined) return `${shown}Z`;
  const min = Math.abs(offsetMin);
  return `${shown}${offsetMin < 0 ? '-' : '+'}${twoDigits(Math.floor(min / 60))}:${twoDigits(min % 60)}`;
}

function readMoment(text: string): { readonly startedAtS?: number; readonly utcQuarters?: number } {
  const found = MOMENT.exec(text);
  if (!found) return {};
  const [, shown, sign, hours, minutes] = found;
  const shownS = Date.parse(`${String(shown)}Z`) / 1000;
  // Some engines take the 30th of February for the 1st of March.
  if (isNaN(shownS) || isoOf(shownS) !== shown) return {};
  if (sign === undefined) return { startedAtS: shownS };
  const offsetMin = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return { startedAtS: shownS - offsetMin * 60, utcQuarters: offsetMin / QUARTER_MIN };
}

/** "2024-05-15T11:30:00". @param epochS seconds since 1970 */
function isoOf(epochS: number): string {
  return new Date(epochS * 1000).toISOString().slice(0, 19);
}

function nameOfRoutine(routine: number): string {
  if (routine === SPA) return 'spa';
  if (routine > SPA) return `own-${routine - SPA}`;
  return MOVES[routine]?.id ?? `move-${routine}`;
}

function routineOfName(name: string): number | undefined {
  if (name === 'spa') return SPA;
  for (let own = 1; own <= OWN_ROUTINES; own++) if (name === `own-${own}`) return SPA + own;
  // Of a move that only a later release has.
  const unknown = /^move-(\d+)$/.exec(name);
  if (unknown) return Number(unknown[1]);
  const place = placeOf(name);
  return place < 0 ? undefined : place;
}

function wholeOf(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : undefined;
}
