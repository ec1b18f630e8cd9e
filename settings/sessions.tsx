import { gettext } from 'i18n';
import { parseJson } from '../common/json';
import { checkPageLog, PAGE_KEYS, type PageLog, type PageSession } from '../common/page-keys';
import { routineNameId } from '../common/routines';
import { ENDINGS, RATINGS } from '../common/session-record';
import { Figure, type Stored } from './controls';
import { counted, fill, lengthInWords, momentInWords } from './words';

/** The list of sessions, newest first, under a sentence that sums them up. */
export function Sessions({ stored }: { stored: Stored }): JSX.Element {
  const text = stored[PAGE_KEYS.log];
  const log = checkPageLog(parseJson(text));
  const isDamaged = text !== undefined && !log;
  return (
    <Section title={<Text bold>{gettext('sessions_title')}</Text>} description={log ? sum(log) : undefined}>
      {log && log.count > 0 ? (
        log.newest.map((session, place) => (
          // Two sessions can begin in the same second on two watches; the place alone tells them apart.
          <TextImageRow
            key={`${place}/${session.startedAtS}`}
            label={momentInWords(session.startedAtS)}
            sublabel={howItWent(session)}
          />
        ))
      ) : (
        <Text>{gettext(isDamaged ? 'sessions_unreadable' : 'sessions_none')}</Text>
      )}
      <Figure name="weekGoal" stored={stored} step={1} />
    </Section>
  );
}

function sum({ count, heldS }: PageLog): string | undefined {
  return count === 0 ? undefined : fill(counted('sessions', count), count, lengthInWords(heldS));
}

/** "Over the ball · Held 13 min, 1 min more than planned · finished while Drape was closed · felt better" */
function howItWent(session: PageSession): string {
  const words = [gettext(routineNameId(session.routine)), howLong(session)];
  if (ENDINGS[session.ending] === 'finished-away') words.push(gettext('session_away'));
  const rating = RATINGS[session.rating];
  if (rating !== undefined && rating !== 'unsaid') words.push(gettext(`session_${rating}`));
  return words.reduce((text, more) => fill(gettext('session_and'), text, more));
}

function howLong({ heldS, plannedS, ending }: PageSession): string {
  if (heldS > plannedS) {
    return fill(gettext('session_more'), lengthInWords(heldS), lengthInWords(heldS - plannedS));
  }
  if (ENDINGS[ending] === 'ended-early') {
    return fill(gettext('session_early'), lengthInWords(heldS), lengthInWords(plannedS));
  }
  return fill(gettext('session_whole'), lengthInWords(heldS));
}
