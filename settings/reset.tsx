import { gettext } from 'i18n';
import { controlOf, settingToPage } from '../common/page-controls';
import { DEFAULT_SNAPSHOT, SETTING_NAMES } from '../common/all-settings';
import { noteChoice } from './chosen-at';
import type { Stored } from './controls';
import { resetGoal } from './goal';
import { ask, questionOf, Sure } from './sure';

/** Everything as it was at first, but for the routines that somebody has put together. */
export function Reset({ stored, storage }: { stored: Stored; storage: LiveStorage }): JSX.Element {
  return (
    <Section title={<Text bold>{gettext('reset_title')}</Text>}>
      {questionOf(stored)?.about === 'settings' ? (
        <Sure
          storage={storage}
          question={gettext('reset_sure')}
          yes="reset_yes"
          no="reset_no"
          onYes={() => reset(storage)}
        />
      ) : (
        <Button list label={gettext('reset')} onClick={() => ask(storage, 'settings')} />
      )}
    </Section>
  );
}

function reset(storage: LiveStorage): void {
  resetGoal(storage);
  noteChoice();
  for (const name of SETTING_NAMES) {
    if (controlOf(name) === 'moves') continue;
    storage.setItem(name, settingToPage(name, DEFAULT_SNAPSHOT.settings, gettext));
  }
}
