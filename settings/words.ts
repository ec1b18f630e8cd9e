import { gettext } from 'i18n';
import { isClockHours } from '../common/clock-hours';
import { zoneHere } from '../common/days';
import { DAY_MS, QUARTER_S } from '../common/durations';
import { parseJson } from '../common/json';
import { PAGE_KEYS } from '../common/page-keys';
import { dateInWords, numberInWords } from './formats';
import { pluralForm } from './plural-form';

/** A space at which no line is broken. */
export const NO_BREAK = '\u00a0';
/** From here on a sum of minutes is told in hours. */
const HOURS_FROM_MIN = 120;

let storage: LiveStorage | undefined;

/** To be called before anything is drawn. */
export function openWords(ofPage: LiveStorage): void {
  storage = ofPage;
}

/**
 * A message with its places {0}, {1}, ... filled in; numbers as the phone's language writes them. A place without a value
 * stays as it is, a value without a place is left out.
 */
export function fill(message: string, ...values: ReadonlyArray<string | number>): string {
  return values.reduce<string>((text, value, place) => {
    const words = typeof value === 'number' ? numberInWords(value) : value;
    // As a function: what is filled in may have a `$`, which would stand for something.
    return text.replace(`{${place}}`, () => words);
  }, message);
}

/**
 * A message about a number: `<id>_none` for 0, otherwise the form of it that the language has for the number, `<id>_one`
 * or `<id>_other` in English. The platform's translations know no plurals, so the words say by which rules they go: the
 * language of the phone may be one that there are no words in. The number is its place {0}.
 * @param others its places {1}, {2}, ...
 */
export function counted(id: string, count: number, ...others: ReadonlyArray<string | number>): string {
  const form = count === 0 ? 'none' : pluralForm(gettext('plural_rules'), count);
  return fill(gettext(`${id}_${form}`), count, ...others);
}

/** A message in which no line is broken between a word and the figure after it. */
export function withItsFigures(message: string): string {
  return message.replace(/ (?=\{)/g, NO_BREAK);
}

/** "12 min", or "40 s" for what is less than a minute; seconds are told only where there are some. @param seconds whole ones, 0 and up */
export function lengthInWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  if (minutes === 0) return length('length_s', rest);
  if (rest === 0) return length('length_min', minutes);
  return length('length_min_s', minutes, rest);
}

/** What several sessions come to: "36 min", "6 h 20 min". @param seconds whole ones, 0 and up */
export function sumInWords(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes === 0) return lengthInWords(seconds);
  if (minutes < HOURS_FROM_MIN) return length('length_min', minutes);
  return length('length_h_min', Math.floor(minutes / 60), minutes % 60);
}

/** What is read as one is not torn apart at the end of a line. */
function length(id: string, ...figures: readonly number[]): string {
  return fill(gettext(id).replace(/ /g, NO_BREAK), ...figures);
}

/** "80%", as the phone's language writes it. @param percent 0 to 100 */
export function percentInWords(percent: number): string {
  return numberInWords(percent / 100, { style: 'percent' });
}

/** "Monday, January 1". @param epochS seconds since 1970 @param utcQuarters the zone it was lived in, quarter hours east of UTC */
export function dayInWords(epochS: number, utcQuarters: number): string {
  return dateInWords(inZone(epochS, utcQuarters), { weekday: 'long', day: 'numeric', month: 'long' });
}

/**
 * "9:30 AM": in 12 or 24 hours as the watch has it, otherwise as the phone's language.
 * @param epochS seconds since 1970
 * @param utcQuarters the zone it was lived in, quarter hours east of UTC
 */
export function timeInWords(epochS: number, utcQuarters: number): string {
  const options = { hour: 'numeric', minute: '2-digit', ...hourCycle() } as const;
  return dateInWords(inZone(epochS, utcQuarters), options);
}

/** Not by `hour12: false`, by which midnight is 24:00 in some languages. */
function hourCycle(): { hourCycle?: 'h12' | 'h23' } {
  const hours = parseJson(storage?.getItem(PAGE_KEYS.clockHours));
  return isClockHours(hours) ? { hourCycle: hours === 12 ? 'h12' : 'h23' } : {};
}

/**
 * Day and time.
 * @param epochS seconds since 1970
 * @param utcQuarters the zone it was lived in, quarter hours east of UTC; the phone's own where nothing is said
 */
export function momentInWords(epochS: number, utcQuarters = zoneHere(new Date(epochS * 1000))): string {
  return fill(gettext('moment'), dayInWords(epochS, utcQuarters), timeInWords(epochS, utcQuarters));
}

/** "April 2024". @param day the first one of it, days since 1970-01-01 */
export function monthInWords(day: number): string {
  return dateInWords(new Date(day * DAY_MS), { month: 'long', year: 'numeric' });
}

/** "2022". @param day one of it, days since 1970-01-01 */
export function yearInWords(day: number): string {
  return dateInWords(new Date(day * DAY_MS), { year: 'numeric' });
}

/** "January 1". @param day days since 1970-01-01 */
export function shortDayInWords(day: number): string {
  return dateInWords(new Date(day * DAY_MS), { day: 'numeric', month: 'short' });
}

/** A moment whose UTC fields are those that a clock there showed. */
function inZone(epochS: number, utcQuarters: number): Date {
  return new Date((epochS + utcQuarters * QUARTER_S) * 1000);
}
