import { gettext } from 'i18n';
import {
  OPTIONS,
  optionId,
  settingFromPage,
  type SelectName,
  type SliderName,
  type ToggleName,
} from '../common/page-controls';
import { SETTINGS } from '../common/all-settings';
import type { SettingName } from '../common/settings';
import { noteChoice } from './chosen-at';
import { counted } from './words';

/** What the page is given of the storage. */
export type Stored = SettingsComponentProps['settings'];

/** What the page shows of a setting: the default where nothing or nonsense is stored, as the companion is about to write it. */
export function valueOf(stored: Stored, name: SettingName): number {
  const value = settingFromPage(name, stored[name]);
  return value === undefined ? SETTINGS[name].initial : value;
}

/** A slider. The platform's own shows no figure, so its label says it. */
export function Figure({
  name,
  words = name,
  stored,
  step,
}: {
  name: SliderName;
  /** Messages for its figures, where several settings share them. */
  words?: string;
  stored: Stored;
  step: number;
}): JSX.Element {
  const { min, max } = SETTINGS[name];
  return (
    <Slider
      label={counted(words, valueOf(stored, name))}
      settingsKey={name}
      min={min}
      max={max}
      step={step}
      onChange={noteChoice}
    />
  );
}

/** A switch. */
export function Switch({ name }: { name: ToggleName }): JSX.Element {
  return <Toggle label={gettext(name)} settingsKey={name} onChange={noteChoice} />;
}

/** One of some options. */
export function Choice({ name, stored }: { name: SelectName; stored: Stored }): JSX.Element {
  const options = OPTIONS[name].map((value) => ({ name: gettext(optionId(name, value)), value }));
  return (
    <Select
      label={gettext(name)}
      selectViewTitle={gettext(name)}
      settingsKey={name}
      options={options}
      selected={[valueOf(stored, name)]}
      onSelection={noteChoice}
    />
  );
}
