import { gettext } from 'i18n';
import { countFelt, feltByWeek, heldByDay } from '../common/answers';
import { today, weekOf } from '../common/days';
import { WEEK_DAYS } from '../common/durations';
import { MINUTES_DAYS, RELIEF_WEEKS, type Figures } from '../common/figures';
import { parseJson } from '../common/json';
import { checkPicture, PAGE_KEYS } from '../common/page-keys';
import { barOf, barsOf } from './bars';
import type { Stored } from './controls';
import { toldOf } from './told';
import { counted, fill, NO_BREAK, shortDayInWords, sumInWords, withItsFigures } from './words';

/** Minutes a day and relief by week, as pictures or as bars of characters. */
export function Pictures({ stored }: { stored: Stored }): JSX.Element | null {
  const told = toldOf(stored);
  if (!told || told === 'damaged' || told.figures.days.length === 0) return null;
  const { figures } = told;
  const areWanted = stored[PAGE_KEYS.pictures] === 'true';
  return (
    <Section title={<Text bold>{gettext('pictures_title')}</Text>}>
      {areWanted ? <Minutes figures={figures} uri={uriOf(stored, PAGE_KEYS.minutesPicture)} /> : null}
      {areWanted ? null : <MinutesInBars figures={figures} />}
      {areWanted ? <Relief figures={figures} uri={uriOf(stored, PAGE_KEYS.reliefPicture)} /> : null}
      {areWanted ? null : <ReliefInBars figures={figures} />}
      <Toggle settingsKey={PAGE_KEYS.pictures} label={gettext('pictures')} />
    </Section>
  );
}

/** One that was drawn on another day shows other days. */
function uriOf(stored: Stored, key: string): string | undefined {
  const picture = checkPicture(parseJson(stored[key]));
  return picture?.day === today() ? picture.uri : undefined;
}

function Minutes({ figures, uri }: { figures: Figures; uri: string | undefined }): JSX.Element {
  if (uri === undefined) return <MinutesInBars figures={figures} />;
  const most = Math.max(...heldByDay(figures, today(), MINUTES_DAYS));
  return (
    <TextImageRow
      icon={uri}
      label={gettext('minutes')}
      sublabel={fill(gettext('minutes_most'), sumInWords(most))}
    />
  );
}

/** A row for each week up to today, a character for each day. */
function MinutesInBars({ figures }: { figures: Figures }): JSX.Element {
  const days = heldByDay(figures, today(), MINUTES_DAYS);
  const most = Math.max(...days);
  const weeks = [0, 1, 2, 3].map((week) => days.slice(week * WEEK_DAYS, (week + 1) * WEEK_DAYS));
  return (
    <Fragment>
      <Text bold>{gettext('minutes')}</Text>
      {weeks.map((week, place) => {
        const first = today() - MINUTES_DAYS + 1 + place * WEEK_DAYS;
        const sumS = week.reduce((sum, heldS) => sum + heldS, 0);
        return (
          <TextImageRow
            key={first}
            label={week.map((heldS) => barOf(heldS, most)).join(NO_BREAK)}
            sublabel={fill(
              gettext('minutes_week'),
              shortDayInWords(first),
              shortDayInWords(first + WEEK_DAYS - 1),
              sumInWords(sumS),
            )}
          />
        );
      })}
    </Fragment>
  );
}

function Relief({ figures, uri }: { figures: Figures; uri: string | undefined }): JSX.Element {
  if (uri === undefined) return <ReliefInBars figures={figures} />;
  return <TextImageRow icon={uri} label={gettext('relief')} sublabel={gettext('relief_means')} />;
}

/** A row for each week in which somebody said how it felt. */
function ReliefInBars({ figures }: { figures: Figures }): JSX.Element {
  const thisWeek = weekOf(today(), figures.firstDay);
  return (
    <Fragment>
      <Text bold>{gettext('relief')}</Text>
      {feltByWeek(figures, today(), RELIEF_WEEKS).map((felt, place) => {
        const first = thisWeek - (RELIEF_WEEKS - 1 - place) * WEEK_DAYS;
        if (countFelt(felt) === 0) return null;
        return (
          <TextImageRow
            key={first}
            label={fill(
              withItsFigures(gettext('relief_bars')),
              barsOf(felt.better),
              barsOf(felt.same),
              barsOf(felt.worse),
            )}
            sublabel={counted('relief_week', countFelt(felt), shortDayInWords(first), felt.better)}
          />
        );
      })}
    </Fragment>
  );
}
