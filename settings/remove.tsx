import { gettext } from 'i18n';
import { REMOVE_ALL, REMOVE_PREFIX } from '../common/page-keys';
import type { PageSession } from '../common/page-log';
import { routineNameId } from '../common/routines';
import type { Stored } from './controls';
import { joined } from './session-words';
import { ask, questionOf, Sure } from './sure';
import { fill, momentInWords } from './words';

/** Takes one session, or all of them, out of the history; asked first, and of all of them twice. */
export function Remove({
  sessions,
  stored,
  storage,
}: {
  /** Those that are listed. */
  sessions: readonly PageSession[];
  stored: Stored;
  storage: LiveStorage;
}): JSX.Element {
  const question = questionOf(stored);
  const chosen = sessions.filter(({ id }) => question?.about === 'session' && id === question.id)[0];
  if (question?.about === 'all') return <RemoveAll isLast={question.id === LAST} storage={storage} />;
  if (chosen) {
    return (
      <Sure
        storage={storage}
        question={fill(gettext('remove_sure'), nameOf(chosen))}
        yes="remove_yes"
        no="remove_no"
        onYes={() => storage.setItem(REMOVE_PREFIX + chosen.id, 'true')}
      />
    );
  }
  return (
    <Fragment>
      <Select
        label={gettext('remove_one')}
        selectViewTitle={gettext('remove_one')}
        options={sessions.map((session) => ({ name: nameOf(session), value: session.id }))}
        onSelection={({ values: [one] }) => {
          if (one) ask(storage, 'session', one.value);
        }}
      />
      <Button list label={gettext('remove_all')} onClick={() => ask(storage, 'all')} />
    </Fragment>
  );
}

/** The second time that it is asked. */
const LAST = 'last';

function RemoveAll({ isLast, storage }: { isLast: boolean; storage: LiveStorage }): JSX.Element {
  return isLast ? (
    <Sure
      storage={storage}
      question={gettext('remove_all_really')}
      yes="remove_all_yes"
      no="remove_all_no"
      onYes={() => storage.setItem(REMOVE_PREFIX + REMOVE_ALL, 'true')}
    />
  ) : (
    <Sure
      storage={storage}
      question={gettext('remove_all_sure')}
      yes="remove_all_on"
      no="remove_all_no"
      onYes={() => ask(storage, 'all', LAST)}
    />
  );
}

function nameOf({ startedAtS, utcQuarters, routine }: PageSession): string {
  return joined([momentInWords(startedAtS, utcQuarters), gettext(routineNameId(routine))]);
}
