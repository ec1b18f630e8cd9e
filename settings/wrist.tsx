import { gettext } from 'i18n';
import { INSISTENCES } from '../common/settings';
import { Choice, Figure, Switch, valueOf, type Stored } from './controls';

/** What the wrist is told in a session, how, and what it can ask. */
export function Wrist({ stored }: { stored: Stored }): JSX.Element {
  const insistence = INSISTENCES[valueOf(stored, 'insistence')] || 'normal';
  return (
    <Section title={<Text bold>{gettext('wrist_title')}</Text>}>
      <Text>{gettext('wrist_always')}</Text>
      <Switch name="ticks" />
      <Switch name="lastMinute" />
      <Switch name="halfway" />
      <Figure name="everyMin" stored={stored} step={1} />
      <Switch name="answers" />
      <Choice name="strength" stored={stored} />
      <Choice name="insistence" stored={stored} />
      <Text>{gettext(`insistence_${insistence}_means`)}</Text>
      <Choice name="button" stored={stored} />
      <Switch name="timeByTurn" />
      <Text>{gettext('timeByTurn_means')}</Text>
      <Switch name="keepScreenOn" />
      <Text>{gettext('keepScreenOn_means')}</Text>
      <Switch name="askFeel" />
    </Section>
  );
}
