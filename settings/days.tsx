import { dayOf } from '../common/days';
import type { PageSession } from '../common/page-log';
import { grouped } from './grouped';
import { howItWent } from './session-words';
import { dayInWords, momentInWords, timeInWords } from './words';

/** Sessions by day, as they come: newest first. */
export function Days({ sessions }: { sessions: readonly PageSession[] }): JSX.Element {
  return (
    <Fragment>
      {grouped(sessions, dayOfSession).map((each) => (
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

function dayOfSession({ startedAtS, utcQuarters }: PageSession): number {
  return dayOf(startedAtS, utcQuarters);
}
