import { changed } from './changed';
import { eachRow } from './fields';
import { moveAt, rowAt, unitMs, type Move, type MoveId, type RoundsMoveId, type Span } from './moves';
import { isWhole } from './whole';

/**
 * Settings that are not about one move, in the order of the page: whole numbers in a range; switches are 0 and 1,
 * choices count from 0. Rows of a name, the least, the most, and what holds when nobody has chosen (`eachRow`). Adding
 * one means adding a row here, its words and its control.
 *
 * - `routine`: Number of the routine that was chosen last (routines.ts).
 * - `own1`: What the own routines are made of (`encodeMoves`).
 * - `own2`
 * - `own3`
 * - `changeoverS`: From one move to the next, seconds.
 * - `getReadyS`: From the press to the beginning, to lie down, seconds.
 * - `openAndGo`: Begin at once with the last session's plan when the app is opened.
 * - `strength`: How strongly the wrist is told: gentle, normal, strong (STRENGTHS).
 * - `insistence`: How long *finished* insists: short, normal, long (INSISTENCES).
 * - `ticks`: A light tick in each of the last three seconds of getting ready.
 * - `lastMinute`
 * - `halfway`
 * - `answers`: A touch that answers a pause, going on, and a minute more.
 * - `everyMin`: A cue every so many minutes; 0 for none.
 * - `button`: What the button does: leave (in mid-session: ask), tell the time left, or start and pause (BUTTON_USES).
 * - `timeByTurn`: A turn of the wrist asks for the time left. Keeps the accelerometer on while a session runs.
 * - `keepScreenOn`: The screen stays on while a session runs. Costs battery.
 * - `askFeel`: Ask afterwards how the back feels.
 */
const COMMON_SETTINGS = `routine 0 103 0
own1 0 1073741823 0
own2 0 1073741823 0
own3 0 1073741823 0
changeoverS 5 120 20
getReadyS 0 60 10
openAndGo 0 1 0
strength 0 2 1
insistence 0 2 1
ticks 0 1 1
lastMinute 0 1 1
halfway 0 1 0
answers 0 1 1
everyMin 0 15 0
button 0 2 0
timeByTurn 0 1 0
keepScreenOn 0 1 0
askFeel 0 1 1`;

type NamesIn<Table> = Table extends `${infer Name} ${string}\n${infer Rest}`
  ? Name | NamesIn<Rest>
  : Table extends `${infer Name} ${string}`
    ? Name
    : never;

/** A hold's length, in the move's unit. */
export type TimeName = `${MoveId}Time`;
/** How many rounds of a move, and the rest between two holds, in seconds. */
export type RoundsName = `${RoundsMoveId}Rounds`;
export type RestName = `${RoundsMoveId}RestS`;

export type SettingName = NamesIn<typeof COMMON_SETTINGS> | TimeName | RoundsName | RestName;

/**
 * Calls for every setting with its range and what holds when nobody has chosen: those of COMMON_SETTINGS in their order,
 * then those of each move (time in its `unit`, rounds, rest in s). No more once `visit` has answered false.
 * @returns whether it never did
 */
export function eachSetting(visit: (name: SettingName, span: Span) => boolean): boolean {
  const isDone = eachRow(COMMON_SETTINGS, (name, [min, max, initial]) =>
    visit(name as SettingName, { min, max, initial } as Span),
  );
  if (!isDone) return false;
  for (let place = 0; rowAt(place); place++) {
    const { id, time, rounds, restS } = moveAt(place);
    if (!visit(`${id}Time` as TimeName, time)) return false;
    if (rounds && !visit(`${id}Rounds` as RoundsName, rounds)) return false;
    if (restS && !visit(`${id}RestS` as RestName, restS)) return false;
  }
  return true;
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
/** Places in BUTTON_USES. */
export const TELLS_TIME_LEFT = 1;
export const STARTS_AND_PAUSES = 2;
export const MAX_REVISION = 0xffffffff;

/**
 * Settings out of what another release may have written: each one that is there and known. Undefined when one of them
 * is out of its range, or when there is none at all; what is not known is passed over.
 */
export function checkSomeSettings(value: unknown): Partial<Settings> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const settings: { [Name in SettingName]?: number } = {};
  const isWell = eachSetting((name, { min, max }) => {
    const given = (value as { [name: string]: unknown })[name];
    if (given === undefined) return true;
    settings[name] = given as number;
    return isWhole(given, min, max);
  });
  return isWell && Object.keys(settings).length > 0 ? settings : undefined;
}

/** Settings with others in the place of those that are named. */
export function withSome(settings: Settings, some: Partial<Settings>): Settings {
  return changed(settings, some);
}

/** What holds when nobody has chosen, made anew. */
export function defaultSnapshot(): SettingsSnapshot {
  const settings: { [Name in SettingName]?: number } = {};
  eachSetting((name, { initial }) => {
    settings[name] = initial;
    return true;
  });
  return { revision: 0, settings: settings as Settings };
}

/** A snapshot out of what was stored; undefined when it is not one. What an older release did not have is as initially. */
export function checkSnapshot(value: unknown): SettingsSnapshot | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { revision, settings } = value as { revision?: unknown; settings?: unknown };
  const some = checkSomeSettings(settings);
  if (!some || !isWhole(revision, 0)) return undefined;
  return { revision, settings: changed(defaultSnapshot().settings, some) };
}

/** What the own routines are made of, in order, each as `encodeMoves` writes it. */
export function ownRoutines({ own1, own2, own3 }: Settings): number[] {
  return [own1, own2, own3];
}

/** How long one hold of a move lasts, in ms. */
export function holdMs(settings: Settings, move: Move): number {
  return settings[`${move.id}Time` as TimeName] * unitMs(move);
}

/** How often a move is done in a row. */
export function roundsOf(settings: Settings, move: Move): number {
  return move.rounds ? settings[`${move.id}Rounds` as RoundsName] : 1;
}

/** Between two holds of a move, in ms. */
export function restMs(settings: Settings, move: Move): number {
  return move.restS ? settings[`${move.id}RestS` as RestName] * 1000 : 0;
}
