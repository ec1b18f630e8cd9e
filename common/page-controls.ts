import { parseJson } from './json';
import {
  BUTTON_USES,
  checkSetting,
  INSISTENCES,
  SETTING_NAMES,
  STRENGTHS,
  type SettingName,
  type Settings,
} from './settings';

export type Control = 'slider' | 'toggle' | 'select';

/** By which of the platform's components each setting is chosen on the page. */
export const CONTROLS = {
  durationMin: 'slider',
  rounds: 'slider',
  changeoverS: 'slider',
  getReadyS: 'slider',
  openAndGo: 'toggle',
  strength: 'select',
  insistence: 'select',
  ticks: 'toggle',
  lastMinute: 'toggle',
  halfway: 'toggle',
  answers: 'toggle',
  everyMin: 'slider',
  button: 'select',
  timeByTurn: 'toggle',
} as const satisfies { readonly [Name in SettingName]: Control };

type NameWith<C extends Control> = {
  [Name in SettingName]: (typeof CONTROLS)[Name] extends C ? Name : never;
}[SettingName];

export type SliderName = NameWith<'slider'>;
export type ToggleName = NameWith<'toggle'>;
export type SelectName = NameWith<'select'>;

/** What can be chosen by each select, in the order of the setting's values. */
export const OPTIONS: { readonly [Name in SelectName]: readonly string[] } = {
  strength: STRENGTHS,
  insistence: INSISTENCES,
  button: BUTTON_USES,
};

/** The message id of an option's name: both page and companion have its words. */
export function optionId(name: SelectName, option: string): string {
  return `${name}_${option}`;
}

/**
 * The value that a control has stored under its setting's name: a slider a bare number, a toggle `true` or `false`, a
 * select `{"values":[{"name":…}],"selected":[place]}` (the shapes are those that companions in the field parse).
 * Undefined when nothing or nonsense is stored there.
 */
export function settingFromPage(name: SettingName, text: string | null | undefined): number | undefined {
  if (text === null || text === undefined) return undefined;
  switch (CONTROLS[name]) {
    case 'slider':
      return /^(0|[1-9]\d{0,8})$/.test(text) ? checkSetting(name, Number(text)) : undefined;
    case 'toggle':
      return text === 'true' ? 1 : text === 'false' ? 0 : undefined;
    case 'select':
      return checkSetting(name, onlySelected(parseJson(text)));
  }
}

/**
 * A setting's value as its control stores it.
 * @param nameOf the words that an option is shown by
 */
export function settingToPage(
  name: SettingName,
  value: number,
  nameOf: (messageId: string) => string,
): string {
  if (isSelect(name)) {
    const option = OPTIONS[name][value] || '';
    return JSON.stringify({
      values: [{ name: nameOf(optionId(name, option)), value: option }],
      selected: [value],
    });
  }
  return CONTROLS[name] === 'toggle' ? String(value === 1) : String(value);
}

/** Every setting that `read` finds stored as its control stores it. */
export function settingsFromPage(read: (name: SettingName) => string | null | undefined): Partial<Settings> {
  const found: { [Name in SettingName]?: number } = {};
  for (const name of SETTING_NAMES) {
    const value = settingFromPage(name, read(name));
    if (value !== undefined) found[name] = value;
  }
  return found;
}

function isSelect(name: SettingName): name is SelectName {
  return CONTROLS[name] === 'select';
}

function onlySelected(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const { selected } = value as { selected?: unknown };
  return Array.isArray(selected) && selected.length === 1 ? (selected as unknown[])[0] : undefined;
}
