import { gettext } from 'i18n';
import { bestLength, countFelt, feltIn, percentOf, ratedRoutines, type Felt } from '../common/answers';
import { today } from '../common/days';
import { WEEK_DAYS } from '../common/durations';
import { DAYS_BACK, type Figures } from '../common/figures';
import { routineNameId } from '../common/routines';
import type { Stored } from './controls';
import { toldOf } from './told';
import { counted, fill, percentInWords, withItsFigures } from './words';

const SHORT_DAYS = 4 * WEEK_DAYS;

/** Does it help: how the back felt afterwards, of late and by move. */
export function Help({ stored }: { stored: Stored }): JSX.Element | null {
  const told = toldOf(stored);
  if (!told || told === 'damaged' || told.log.count === 0) return null;
  const { figures } = told;
  const routines = ratedRoutines(figures, today(), DAYS_BACK);
  return (
    <Section title={<Text bold>{gettext('help_title')}</Text>}>
      {routines.length === 0 ? (
        <Text>{gettext('help_none')}</Text>
      ) : (
        <Fragment>
          <Share id="help_4_weeks" felt={feltIn(figures, today(), SHORT_DAYS)} />
          <Share id="help_12_weeks" felt={feltIn(figures, today(), DAYS_BACK)} />
          {routines.map((routine) => (
            <ByMove key={routine} figures={figures} routine={routine} />
          ))}
        </Fragment>
      )}
    </Section>
  );
}

function Share({ id, felt }: { id: string; felt: Felt }): JSX.Element {
  const count = countFelt(felt);
  return (
    <TextImageRow label={counted(id, count, felt.better)} sublabel={count === 0 ? undefined : shares(felt)} />
  );
}

function shares(felt: Felt): string {
  const { better, same, worse } = percentOf(felt);
  const message = withItsFigures(gettext('help_shares'));
  return fill(message, percentInWords(better), percentInWords(same), percentInWords(worse));
}

function ByMove({ figures, routine }: { figures: Figures; routine: number }): JSX.Element {
  const felt = feltIn(figures, today(), DAYS_BACK, routine);
  const name = gettext(routineNameId(routine));
  const best = bestLength(figures, routine);
  return (
    <Fragment>
      <TextImageRow
        label={counted('help_move', countFelt(felt), name, felt.better)}
        sublabel={shares(felt)}
      />
      {best ? (
        <Text>
          {best.toMin === undefined
            ? counted('best_length_open', best.restsOn, best.fromMin, best.better, best.rated)
            : counted('best_length', best.restsOn, best.fromMin, best.better, best.rated, best.toMin)}
        </Text>
      ) : null}
    </Fragment>
  );
}
