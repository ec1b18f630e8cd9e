import { MOVES, type Move, type MoveId, type RoundsMoveId, type Span } from './moves';
import { LARGEST_OWN, LAST_ROUTINE } from './routines';
import { isWhole } from './whole';

/**
 * Settings that are not about one move, in the order of the page: whole numbers in a range; switches are 0 and 1,
 * choices count from 0. Adding one means adding a row here, its words and its control.
 */
const COMMON_SETTINGS = {
  /** Number of the routine that was chosen last (routines.ts). */
  routine: { min: 0, max: LAST_ROUTINE, initial: 0 },
  /** What the own routines are made of (`encodeMoves`). */
  own1: { min: 0, max: LARGEST_OWN, initial: 0 },
  own2: { min: 0, max: LARGEST_OWN, initial: 0 },
  own3: { min: 0, max: LARGEST_OWN, initial: 0 },
  /** From one move to the next, seconds. */
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
  /** The screen stays on while a session runs. Costs battery. */
  keepScreenOn: { min: 0, max: 1, initial: 0 },
  /** Ask afterwards how the back feels. */
  askFeel: { min: 0, max: 1, initial: 1 },
  /** How many sessions a week somebody would like to have. */
  weekGoal: { min: 1, max: 21, initial: 3 },
} as const;

/** A hold's length, in the move's unit. */
export type TimeName = `${MoveId}Time`;
/** How many rounds of a move, and the rest between two holds, in seconds. */
export type RoundsName = `${RoundsMoveId}Rounds`;
export type RestName = `${RoundsMoveId}RestS`;

export type SettingName = keyof typeof COMMON_SETTINGS | TimeName | RoundsName | RestName;

/** Every setting with its range and what holds when nobody has chosen; those of the moves are made of their table. */
export const SETTINGS: { readonly [Name in SettingName]: Span } = withMoves(COMMON_SETTINGS);

function withMoves(common: { readonly [name: string]: Span }): { readonly [Name in SettingName]: Span } {
  const all: { [name: string]: Span } = { ...common };
  MOVES.forEach((move: Move) => {
    all[`${move.id}Time`] = move.time;
    if (move.rounds) all[`${move.id}Rounds`] = move.rounds;
    if (move.restS) all[`${move.id}RestS`] = move.restS;
  });
  return all as { readonly [Name in SettingName]: Span };
}

/** What the owner chooses; the watch keeps the last it was told. */
export type Settings = { readonly [Name in SettingName]: number };

/** All settings at one moment. Revision 0 stands for defaults that nobody chose: they never displace a choice. */
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
  const { min, max } = SETTINGS[name];
  return isWhole(value, min, max) ? value : undefined;
}

/**
 * Settings out of what another release may have written: each one that is there and known. Undefined when one of them
 * is out of its range, or when there is none at all; what is not known is passed over.
 */
export function checkSomeSettings(value: unknown): Partial<Settings> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const settings: { [Name in SettingName]?: number } = {};
  let isNone = true;
  for (const name of SETTING_NAMES) {
    const given = (value as { [name: string]: unknown })[name];
    if (given === undefined) continue;
    const checked = checkSetting(name, given);
    if (checked === undefined) return undefined;
    settings[name] = checked;
    isNone = false;
  }
  return isNone ? undefined : settings;
}

/** Settings with others in the place of those that are named. */
export function withSome(settings: Settings, some: Partial<Settings>): Settings {
  const all: { [Name in SettingName]?: number } = {};
  for (const name of SETTING_NAMES) {
    const given = some[name];
    all[name] = given === undefined ? settings[name] : given;
  }
  return all as Settings;
}

function initialSettings(): Settings {
  const all: { [Name in SettingName]?: number } = {};
  for (const name of SETTING_NAMES) all[name] = SETTINGS[name].initial;
  return all as Settings;
}

export const DEFAULT_SNAPSHOT: SettingsSnapshot = { revision: 0, settings: initialSettings() };

/** A snapshot out of what was stored; undefined when it is not one. What an older release did not have is as initially. */
export function checkSnapshot(value: unknown): SettingsSnapshot | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { revision, settings } = value as { revision?: unknown; settings?: unknown };
  const some = checkSomeSettings(settings);
  if (!some || !isWhole(revision, 0, MAX_REVISION)) return undefined;
  return { revision, settings: withSome(DEFAULT_SNAPSHOT.settings, some) };
}

/**
 * Which of two snapshots holds: the one of the higher revision. Of two with the same revision, made on both sides in
 * one second, it is decided by what they say, so that both sides decide alike.
 */
export function isNewer(one: SettingsSnapshot, other: SettingsSnapshot): boolean {
  if (one.revision !== other.revision) return one.revision > other.revision;
  for (const name of SETTING_NAMES) {
    if (one.settings[name] !== other.settings[name]) return one.settings[name] > other.settings[name];
  }
  return false;
}

/**
 * The revision of a choice made now: above the one it replaces, and normally the seconds since 1970, so that a side
 * which has lost everything and chooses anew is still the newer one.
 */
export function nextRevision(current: number, nowMs: number): number {
  return Math.min(MAX_REVISION, Math.max(current + 1, Math.floor(nowMs / 1000)));
}

/**
 * One side of two snapshots of the same revision that differ: the newer one under a revision of its own, so that nobody
 * takes the other one for it. Any other is as it is.
 * @param older the one it was compared with
 */
export function outdone(newer: SettingsSnapshot, older: SettingsSnapshot): SettingsSnapshot {
  if (newer.revision !== older.revision || newer.revision === 0 || newer.revision === MAX_REVISION)
    return newer;
  return { revision: newer.revision + 1, settings: newer.settings };
}

/** What the own routines are made of, in order. */
export function ownRoutines({ own1, own2, own3 }: Settings): number[] {
  return [own1, own2, own3];
}

/** How long one hold of a move lasts, in ms. */
export function holdMs(settings: Settings, move: Move): number {
  return settings[`${move.id}Time` as TimeName] * (move.unit === 'min' ? 60_000 : 1000);
}

/** How often a move is done in a row. */
export function roundsOf(settings: Settings, move: Move): number {
  return move.rounds ? settings[`${move.id}Rounds` as RoundsName] : 1;
}

/** Between two holds of a move, in ms. */
export function restMs(settings: Settings, move: Move): number {
  return move.restS ? settings[`${move.id}RestS` as RestName] * 1000 : 0;
}
