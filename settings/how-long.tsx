import { gettext } from 'i18n';
import { BALL } from '../common/moves';
import { Figure, Switch, valueOf, type Stored } from './controls';
import { fill } from './words';

/** How long a session lasts, how often in a row, and how it begins. */
export function HowLong({ stored }: { stored: Stored }): JSX.Element {
  const [from, to] = BALL.recommendedMin;
  const minutes = valueOf(stored, 'durationMin');
  const asRecommended = minutes >= from && minutes <= to;
  return (
    <Section title={<Text bold>{gettext('how_long_title')}</Text>}>
      <Figure name="durationMin" stored={stored} step={1} />
      <Text>
        {fill(gettext(asRecommended ? 'duration_in_recommended' : 'duration_recommended'), from, to)}
      </Text>
      <Figure name="rounds" stored={stored} step={1} />
      {valueOf(stored, 'rounds') > 1 ? <Figure name="changeoverS" stored={stored} step={5} /> : null}
      <Figure name="getReadyS" stored={stored} step={5} />
      <Switch name="openAndGo" />
      <Text>{gettext('openAndGo_means')}</Text>
    </Section>
  );
}
