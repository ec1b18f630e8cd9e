import { gettext } from 'i18n';
import type { PageLog, PageSession } from '../common/page-keys';
import { ENDINGS } from '../common/session-record';
import { fill, lengthInWords, momentInWords } from './words';

/** The list of sessions, newest first, under a sentence that sums them up. */
export function Sessions({ stored }: { stored: string | undefined }): JSX.Element {
  const log = readLog(stored);
  const title = <Text bold>{gettext('sessions_title')}</Text>;
  if (!log || log.count === 0) {
    return (
      <Section title={title}>
        <Text>{gettext('sessions_none')}</Text>
      </Section>
    );
  }
  const sum = fill(
    gettext(log.count === 1 ? 'sessions_one' : 'sessions_many'),
    log.count,
    lengthInWords(log.heldS),
  );
  return (
    <Section title={title} description={sum}>
      {log.newest.map((session) => (
        <TextImageRow
          key={session.startedAtS}
          label={momentInWords(session.startedAtS)}
          sublabel={howItWent(session)}
        />
      ))}
    </Section>
  );
}

function howItWent({ heldS, plannedS, ending }: PageSession): string {
  if (ENDINGS[ending] === 'ended-early') {
    return fill(gettext('session_early'), lengthInWords(heldS), lengthInWords(plannedS));
  }
  return fill(gettext('session_whole'), lengthInWords(heldS));
}

function readLog(stored: string | undefined): PageLog | undefined {
  if (stored === undefined) return undefined;
  try {
    return JSON.parse(stored) as PageLog;
  } catch (error) {
    console.error(`the log cannot be shown: ${String(error)}`);
    return undefined;
  }
}
