import { BALL } from './moves';
import { isWhole } from './whole';

/** A setting is a whole number in a range; switches are 0 and 1, choices count from 0. */
interface SettingSpec {
  readonly min: number;
  readonly max: number;
  /** What holds when nobody has chosen. */
  readonly initial: number;
}

/** Every setting, in the order of the page. Adding one means adding a row here, its words and its control. */
export const SETTINGS = {
  /** Length of a session, minutes. */
  durationMin: { min: 1, max: 30, initial: BALL.defaultMin },
  /** How many times in a row. */
  rounds: { min: 1, max: 5, initial: 1 },
  /** From one round to the next, seconds. */
  changeoverS: { min: 5, max: 120, initial: 20 },
  /** From the press to the beginning, to lie down, seconds. */
  getReadyS: { min: 0, max: 60, initial: 10 },
  /** Begin at once with the last session's plan when the app is opened. */
  openAndGo: { min: 0, max: 1, initial: 0 },
  /** How strongly the wrist is told: gentle, normal, strong (STRENGTHS). */
  strength: { min: 0, max: 2, initial: 1 },
  /** How long *finished* insists: short, normal, long (INSISTENCES). */
  insistence: { min: 0, max: 2, initial: 1 },
  /** A light tick in each of the last three seconds of getting ready. */
  ticks: { min: 0, max: 1, initial: 1 },
  lastMinute: { min: 0, max: 1, initial: 1 },
  halfway: { min: 0, max: 1, initial: 0 },
  /** A touch that answers a pause, going on, and a minute more. */
  answers: { min: 0, max: 1, initial: 1 },
  /** A cue every so many minutes; 0 for none. */
  everyMin: { min: 0, max: 15, initial: 0 },
  /** What the button does: leave (in mid-session: ask), tell the time left, or start and pause (BUTTON_USES). */
  button: { min: 0, max: 2, initial: 0 },
  /** A turn of the wrist asks for the time left. Keeps the accelerometer on while a session runs. */
  timeByTurn: { min: 0, max: 1, initial: 0 },
} as const;

export type SettingName = keyof typeof SETTINGS;

/** What the owner chooses; the watch keeps the last it was told. */
export type Settings = { readonly [Name in SettingName]: number };

/**
 * All settings at one moment. The higher revision is the newer, whichever side made it. Revision 0 stands for
 * defaults that nobody chose: they never displace a choice.
 */
export interface SettingsSnapshot {
  readonly revision: number;
  readonly settings: Settings;
}

export const STRENGTHS = ['gentle', 'normal', 'strong'] as const;
export const INSISTENCES = ['short', 'normal', 'long'] as const;
export const BUTTON_USES = ['leave', 'time-left', 'start-and-pause'] as const;
export const MAX_REVISION = 0xffffffff;

export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[];

/** A value for a setting; undefined when it is none, or out of its range. */
export function checkSetting(name: SettingName, value: unknown): number | undefined {
  const { min, max } = SETTINGS[name] as SettingSpec;
  return isWhole(value, min, max) ? value : undefined;
}

/**
 * Settings out of anything; undefined when a value is out of its range, or there is no duration. Another one that is
 * missing gets its default (an older release did not have it), unknown ones are passed over.
 */
export function checkSettings(value: unknown): Settings | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const settings: { [Name in SettingName]?: number } = {};
  for (const name of SETTING_NAMES) {
    const given = (value as { [name: string]: unknown })[name];
    const isNewer = given === undefined && name !== 'durationMin';
    const checked = isNewer ? SETTINGS[name].initial : checkSetting(name, given);
    if (checked === undefined) return undefined;
    settings[name] = checked;
  }
  return settings as Settings;
}

export const DEFAULT_SNAPSHOT: SettingsSnapshot = {
  revision: 0,
  settings: checkSettings({ durationMin: BALL.defaultMin }) as Settings,
};

/** A snapshot out of anything; undefined when it is not one. */
export function checkSnapshot(value: unknown): SettingsSnapshot | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { revision, settings } = value as { revision?: unknown; settings?: unknown };
  const checked = checkSettings(settings);
  return checked && isWhole(revision, 0, MAX_REVISION) ? { revision, settings: checked } : undefined;
}

/**
 * The revision of a choice made now: above the one it replaces, and normally the seconds since 1970, so that a side
 * which has lost everything and chooses anew is still the newer one.
 */
export function nextRevision(current: number, nowMs: number): number {
  return Math.min(MAX_REVISION, Math.max(current + 1, Math.floor(nowMs / 1000)));
}
