import { gettext } from 'i18n';
import { BALL } from '../common/moves';
import { PAGE_KEYS } from '../common/page-keys';
import { checkSettings, DEFAULT_SNAPSHOT, DURATION_MAX, DURATION_MIN } from '../common/settings';
import { fill } from './words';

/** How long a session lasts. The platform's slider shows no figure, so the label does. */
export function Duration({ stored }: { stored: string | undefined }): JSX.Element {
  const settings = checkSettings({ durationMin: Number(stored) }) || DEFAULT_SNAPSHOT.settings;
  const [from, to] = BALL.recommendedMin;
  const minutes = settings.durationMin;
  const asRecommended = minutes >= from && minutes <= to;
  return (
    <Section title={<Text bold>{gettext('duration_title')}</Text>}>
      <Slider
        label={fill(gettext(minutes === 1 ? 'duration_one' : 'duration_many'), minutes)}
        settingsKey={PAGE_KEYS.durationMin}
        min={DURATION_MIN}
        max={DURATION_MAX}
        step={1}
      />
      <Text>
        {fill(gettext(asRecommended ? 'duration_in_recommended' : 'duration_recommended'), from, to)}
      </Text>
    </Section>
  );
}
