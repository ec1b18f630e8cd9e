import { gettext } from 'i18n';
import { moveOption, type OwnName } from '../common/page-controls';
import { LONGEST_OWN, routinesOf } from '../common/routines';
import { MOVES } from '../common/all-moves';
import { SETTING_NAMES } from '../common/all-settings';
import { ownRoutines, type Settings, type SettingName } from '../common/settings';
import { noteChoice } from './chosen-at';
import { Figure, Switch, valueOf, type Stored } from './controls';

const OWN: readonly OwnName[] = ['own1', 'own2', 'own3'];

/** Which routine the watch starts, how it begins, and the owner's own ones. */
export function Routines({ stored }: { stored: Stored }): JSX.Element {
  return (
    <Section title={<Text bold>{gettext('routine_title')}</Text>}>
      <RoutineChoice stored={stored} />
      <Figure name="getReadyS" stored={stored} step={5} />
      <Figure name="changeoverS" stored={stored} step={5} />
      <Switch name="openAndGo" />
      <Text>{gettext('openAndGo_means')}</Text>
    </Section>
  );
}

/** Routines put together from the moves. */
export function OwnRoutines({ stored }: { stored: Stored }): JSX.Element {
  return (
    <Section title={<Text bold>{gettext('own_title')}</Text>} description={gettext('own_description')}>
      {OWN.map((name, index) => (
        <AdditiveList
          key={name}
          title={gettext(`routine_own_${index + 1}`)}
          description={valueOf(stored, name) === 0 ? gettext('own_empty') : undefined}
          settingsKey={name}
          maxItems={LONGEST_OWN}
          onListChange={noteChoice}
          addAction={
            <Select
              label={gettext('own_add')}
              options={MOVES.map((_, place) => moveOption(place, gettext))}
            />
          }
        />
      ))}
    </Section>
  );
}

function RoutineChoice({ stored }: { stored: Stored }): JSX.Element {
  const routines = routinesOf(ownRoutines(settingsOf(stored)));
  const options = routines.map(({ number, nameId }) => ({ name: gettext(nameId), value: String(number) }));
  const chosen = routines.findIndex(({ number }) => number === valueOf(stored, 'routine'));
  return (
    <Select
      label={gettext('routine')}
      selectViewTitle={gettext('routine')}
      settingsKey="routine"
      options={options}
      selected={[Math.max(0, chosen)]}
      onSelection={noteChoice}
    />
  );
}

function settingsOf(stored: Stored): Settings {
  const settings: { [Name in SettingName]?: number } = {};
  for (const name of SETTING_NAMES) settings[name] = valueOf(stored, name);
  return settings as Settings;
}
