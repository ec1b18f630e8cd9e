import { gettext } from 'i18n';
import { parseJson } from '../common/json';
import { PAGE_KEYS, REMOVE_ALL, REMOVE_PREFIX } from '../common/page-keys';
import { checkPageMonth, type PageSession } from '../common/page-log';
import type { Stored } from './controls';
import { Days } from './days';
import { Months } from './months';
import { Remove } from './remove';
import { toldOf } from './told';
import { counted, sumInWords } from './words';

/** The history: the newest sessions by day, older ones by month and by year, under a sentence that sums them up. */
export function Sessions({ stored, storage }: { stored: Stored; storage: LiveStorage }): JSX.Element | null {
  const told = toldOf(stored);
  if (!told || told === 'damaged') return null;
  const { log, figures } = told;
  if (log.count === 0) return log.isDamaged ? <Note id="history_damaged" /> : null;
  if (stored[REMOVE_PREFIX + REMOVE_ALL] !== undefined) return <Note id="removing" />;
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
      {log.isDamaged ? <Text>{gettext('history_damaged')}</Text> : null}
      <Days sessions={newest} />
      <Months
        rows={figures.months}
        open={month && { month: month.month, sessions: inMonth }}
        stored={stored}
        storage={storage}
      />
      <Remove sessions={newest.concat(inMonth)} stored={stored} storage={storage} />
    </Section>
  );
}

/** Said in the place of the list. */
function Note({ id }: { id: 'history_damaged' | 'removing' }): JSX.Element {
  return (
    <Section title={<Text bold>{gettext('sessions_title')}</Text>}>
      <Text>{gettext(id)}</Text>
    </Section>
  );
}
