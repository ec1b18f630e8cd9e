import { gettext } from 'i18n';
import { dayOf, firstDayOfMonth } from '../common/days';
import type { MonthRow } from '../common/figures';
import { parseJson } from '../common/json';
import { PAGE_KEYS, REMOVE_ALL, REMOVE_PREFIX } from '../common/page-keys';
import { checkPageMonth, type PageSession } from '../common/page-log';
import type { Stored } from './controls';
import { Remove } from './remove';
import { howItWent } from './session-words';
import { toldOf } from './told';
import { counted, dayInWords, fill, momentInWords, monthInWords, sumInWords, timeInWords } from './words';

/** The history: the newest sessions by day, older ones by month, under a sentence that sums them up. */
export function Sessions({ stored, storage }: { stored: Stored; storage: LiveStorage }): JSX.Element | null {
  const told = toldOf(stored);
  if (!told || told === 'damaged' || told.log.count === 0) return null;
  const { log, figures } = told;
  if (stored[REMOVE_PREFIX + REMOVE_ALL] !== undefined) return <BeingRemoved />;
  // What is about to be removed is gone for whoever has asked for it.
  const isThere = ({ id }: PageSession): boolean => stored[REMOVE_PREFIX + id] === undefined;
  const shown = checkPageMonth(parseJson(stored[PAGE_KEYS.monthSessions]));
  const month = shown && String(shown.month) === stored[PAGE_KEYS.month] ? shown : undefined;
  const inMonth = month ? month.sessions.filter(isThere) : [];
  const newest = log.newest.filter(isThere);
  return (
    <Section
      title={<Text bold>{gettext('sessions_title')}</Text>}
      description={counted('sessions', log.count, sumInWords(log.heldS))}
    >
      <Days sessions={newest} />
      {figures.months.map((row) => (
        <Fragment key={row[0]}>
          <Month row={row} isOpen={month?.month === row[0]} storage={storage} />
          {month?.month === row[0] ? <Days sessions={inMonth} /> : null}
        </Fragment>
      ))}
      <Remove sessions={newest.concat(inMonth)} stored={stored} storage={storage} />
    </Section>
  );
}

function BeingRemoved(): JSX.Element {
  return (
    <Section title={<Text bold>{gettext('sessions_title')}</Text>}>
      <Text>{gettext('removing')}</Text>
    </Section>
  );
}

function Days({ sessions }: { sessions: readonly PageSession[] }): JSX.Element {
  return (
    <Fragment>
      {byDay(sessions).map((each) => (
        <Day key={String(each[0]?.id)} sessions={each} />
      ))}
    </Fragment>
  );
}

/** A day with one session is a row; one with several has a heading of its own. */
function Day({ sessions }: { sessions: readonly PageSession[] }): JSX.Element | null {
  const [first, ...others] = sessions;
  if (!first) return null;
  if (others.length === 0) {
    return (
      <TextImageRow label={momentInWords(first.startedAtS, first.utcQuarters)} sublabel={howItWent(first)} />
    );
  }
  return (
    <Fragment>
      <Text bold>{dayInWords(first.startedAtS, first.utcQuarters)}</Text>
      {sessions.map((session) => (
        <TextImageRow
          key={session.id}
          label={timeInWords(session.startedAtS, session.utcQuarters)}
          sublabel={howItWent(session)}
        />
      ))}
    </Fragment>
  );
}

/** A press opens it, and another one closes it again. */
function Month({
  row: [month, sessions, heldS],
  isOpen,
  storage,
}: {
  row: MonthRow;
  isOpen: boolean;
  storage: LiveStorage;
}): JSX.Element {
  const words = counted('sessions', sessions, sumInWords(heldS));
  const name = monthInWords(firstDayOfMonth(month));
  return (
    <Button
      list
      label={fill(gettext(isOpen ? 'month_open' : 'month'), name, words)}
      onClick={() => {
        if (isOpen) storage.removeItem(PAGE_KEYS.month);
        else storage.setItem(PAGE_KEYS.month, String(month));
      }}
    />
  );
}

/** Sessions of one day after the other, as they come: newest first. */
function byDay(sessions: readonly PageSession[]): PageSession[][] {
  const days: PageSession[][] = [];
  let last: number | undefined;
  for (const session of sessions) {
    const day = dayOf(session.startedAtS, session.utcQuarters);
    if (day !== last) days.push([]);
    days[days.length - 1]?.push(session);
    last = day;
  }
  return days;
}
