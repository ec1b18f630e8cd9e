import { parseJson } from './json';
import { MOVES } from './all-moves';
import { moveAt, placeOf } from './moves';
import { decodeMoves, encodeMoves, LONGEST_OWN, routineNameId, routinesOf } from './routines';
import { checkSetting, SETTING_NAMES } from './all-settings';
import {
  BUTTON_USES,
  INSISTENCES,
  ownRoutines,
  STRENGTHS,
  type SettingName,
  type Settings,
} from './settings';

/** The settings that are not chosen by a slider, and by which of the platform's components they are. */
const OTHER_CONTROLS = {
  routine: 'routine',
  own1: 'moves',
  own2: 'moves',
  own3: 'moves',
  openAndGo: 'toggle',
  strength: 'select',
  insistence: 'select',
  ticks: 'toggle',
  lastMinute: 'toggle',
  halfway: 'toggle',
  answers: 'toggle',
  button: 'select',
  timeByTurn: 'toggle',
  keepScreenOn: 'toggle',
  askFeel: 'toggle',
} as const satisfies { readonly [Name in SettingName]?: Control };

/**
 * A slider; a toggle; a select of one option; a select of one routine, whose options differ with what there is; a list
 * to which moves are added.
 */
export type Control = 'slider' | 'toggle' | 'select' | 'routine' | 'moves';

type OtherName = keyof typeof OTHER_CONTROLS;
type NameWith<C extends Control> = {
  [Name in OtherName]: (typeof OTHER_CONTROLS)[Name] extends C ? Name : never;
}[OtherName];

export type SliderName = Exclude<SettingName, OtherName>;
export type ToggleName = NameWith<'toggle'>;
export type SelectName = NameWith<'select'>;
export type OwnName = NameWith<'moves'>;

/** What can be chosen by each select, in the order of the setting's values. */
export const OPTIONS: { readonly [Name in SelectName]: readonly string[] } = {
  strength: STRENGTHS,
  insistence: INSISTENCES,
  button: BUTTON_USES,
};

/** By which component a setting is chosen on the page. */
export function controlOf(name: SettingName): Control {
  return (OTHER_CONTROLS as { readonly [name: string]: Control })[name] ?? 'slider';
}

/** The message id of an option's name: both page and companion have its words. */
export function optionId(name: SelectName, option: string): string {
  return `${name}_${option}`;
}

/**
 * The value that a control has stored under its setting's name: a slider a bare number, a toggle `true` or `false`, a
 * select `{"values":[{"name":…,"value":…}],"selected":[place]}`, a list `[{"name":…,"value":…}]` (the shapes are those
 * that companions in the field parse). Undefined when nothing or nonsense is stored there.
 */
export function settingFromPage(name: SettingName, text: string | null | undefined): number | undefined {
  if (text === null || text === undefined) return undefined;
  switch (controlOf(name)) {
    case 'slider':
      return wholeOf(name, text);
    case 'toggle':
      return text === 'true' ? 1 : text === 'false' ? 0 : undefined;
    case 'select':
      return checkSetting(name, onlyOf(fieldOf(parseJson(text), 'selected')));
    case 'routine': {
      const number = fieldOf(onlyOf(fieldOf(parseJson(text), 'values')), 'value');
      return typeof number === 'string' ? wholeOf(name, number) : undefined;
    }
    case 'moves':
      return movesOf(parseJson(text));
  }
}

/**
 * A setting as its control stores it.
 * @param nameOf the words that an option is shown by
 */
export function settingToPage(
  name: SettingName,
  settings: Settings,
  nameOf: (messageId: string) => string,
): string {
  const value = settings[name];
  switch (controlOf(name)) {
    case 'slider':
      return String(value);
    case 'toggle':
      return String(value === 1);
    case 'select': {
      const select = name as SelectName;
      const option = OPTIONS[select][value] ?? '';
      const chosen = { name: nameOf(optionId(select, option)), value: option };
      return JSON.stringify({ values: [chosen], selected: [value] });
    }
    case 'routine': {
      const routines = routinesOf(ownRoutines(settings));
      const place = routines.map(({ number }) => number).indexOf(value);
      const chosen = { name: nameOf(routineNameId(value)), value: String(value) };
      return JSON.stringify({ values: [chosen], selected: [Math.max(0, place)] });
    }
    case 'moves':
      return JSON.stringify(decodeMoves(value).map((place) => moveOption(place, nameOf)));
  }
}

/** A move as a list to which it can be added has it. @param place in MOVES @param nameOf the words that a message id stands for */
export function moveOption(
  place: number,
  nameOf: (messageId: string) => string,
): { readonly name: string; readonly value: string } {
  const { id } = moveAt(place);
  return { name: nameOf(`move_${id}`), value: id };
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

function wholeOf(name: SettingName, text: string): number | undefined {
  return /^(0|[1-9]\d{0,9})$/.test(text) ? checkSetting(name, Number(text)) : undefined;
}

/** An own routine out of a list; undefined when it is no list of moves, or a longer one than can be kept. */
function movesOf(list: unknown): number | undefined {
  if (!Array.isArray(list) || list.length > LONGEST_OWN) return undefined;
  const places = (list as unknown[]).map((item) => placeOf(String(fieldOf(item, 'value'))));
  return places.every((place) => place >= 0 && place < MOVES.length) ? encodeMoves(places) : undefined;
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as { readonly [name: string]: unknown })[name];
}

function onlyOf(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 ? (value as unknown[])[0] : undefined;
}
