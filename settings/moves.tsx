import { gettext } from 'i18n';
import { MOVES } from '../common/all-moves';
import type { Move } from '../common/moves';
import type { RestName, RoundsName, TimeName } from '../common/settings';
import { Figure, valueOf, type Stored } from './controls';
import { fill } from './words';

/** Of each move its times, how it is done, and what to be careful about. */
export function Moves({ stored }: { stored: Stored }): JSX.Element {
  return (
    <Fragment>
      {MOVES.map((move: Move) => (
        <Section key={move.id} title={<Text bold>{gettext(`move_${move.id}`)}</Text>}>
          <Figure
            name={`${move.id}Time` as TimeName}
            words={`time_${move.unit}`}
            stored={stored}
            step={move.unit === 'min' ? 1 : 5}
          />
          <Text>{recommendation(move, valueOf(stored, `${move.id}Time` as TimeName))}</Text>
          {move.rounds ? (
            <Figure name={`${move.id}Rounds` as RoundsName} words="rounds" stored={stored} step={1} />
          ) : null}
          {move.restS ? (
            <Figure name={`${move.id}RestS` as RestName} words="rest" stored={stored} step={5} />
          ) : null}
          <Text>{gettext(`${move.id}_guidance`)}</Text>
          <Text bold>{gettext(`${move.id}_caution`)}</Text>
        </Section>
      ))}
    </Fragment>
  );
}

/** In words, so that it is not by colour alone that a time is within the recommended span or not. */
function recommendation({ unit, recommended: [from, to] }: Move, value: number): string {
  const isWithin = value >= from && value <= to;
  return fill(gettext(`${isWithin ? 'within' : 'recommended'}_${unit}`), from, to);
}
