import { gettext } from 'i18n';
import { doneInWeek, doneOn, weeksInARow } from '../common/answers';
import { today } from '../common/days';
import type { Stored } from './controls';
import { Goal, goalOf } from './goal';
import { howItWent } from './session-words';
import { toldOf, type Told } from './told';
import { counted, fill, momentInWords, sumInWords } from './words';

/** Today and this week: am I doing it? */
export function Progress({ stored }: { stored: Stored }): JSX.Element {
  const told = toldOf(stored);
  const goal = <Goal stored={stored} />;
  if (told === 'damaged') {
    return (
      <Section title={<Text bold>{gettext('week_title')}</Text>}>
        <Text>{gettext('history_unreadable')}</Text>
        {goal}
      </Section>
    );
  }
  if (!told || (told.log.count === 0 && !told.log.isDamaged)) {
    return (
      <Section title={<Text bold>{gettext('first_title')}</Text>}>
        <Text>{gettext('first_use')}</Text>
        {goal}
      </Section>
    );
  }
  return (
    <Section title={<Text bold>{headline(told)}</Text>}>
      <Today told={told} />
      <Text>{towardsGoal(told, goalOf(stored))}</Text>
      <InARow told={told} />
      <Last told={told} />
      {goal}
    </Section>
  );
}

function headline({ figures }: Told): string {
  const { sessions, heldS } = doneInWeek(figures, today());
  return counted('week', sessions, sumInWords(heldS));
}

/** Of a day without a session nothing is said: it is no loss. */
function Today({ told: { figures } }: { told: Told }): JSX.Element | null {
  const { sessions, heldS } = doneOn(figures, today());
  return sessions === 0 ? null : <Text>{counted('today', sessions, sumInWords(heldS))}</Text>;
}

/** What is still to come is an offer and no debt. */
function towardsGoal({ figures }: Told, goal: number): string {
  const left = goal - doneInWeek(figures, today()).sessions;
  return left > 0 ? counted('goal_left', left, goal) : counted('goal_reached', goal);
}

/** Of no row, and of one that is no row yet, nothing is said. */
function InARow({ told: { figures } }: { told: Told }): JSX.Element | null {
  const weeks = weeksInARow(figures, today());
  return weeks < 2 ? null : <Text>{counted('row', weeks)}</Text>;
}

function Last({ told: { log } }: { told: Told }): JSX.Element | null {
  const [last] = log.newest;
  if (!last) return null;
  return (
    <TextImageRow
      label={fill(gettext('last_session'), momentInWords(last.startedAtS, last.utcQuarters))}
      sublabel={howItWent(last)}
    />
  );
}
