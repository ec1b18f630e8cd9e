import { gettext } from 'i18n';

/** A message with its places {0}, {1}, ... filled in. */
export function fill(message: string, ...values: ReadonlyArray<string | number>): string {
  return values.reduce<string>((text, value, place) => text.replace(`{${place}}`, String(value)), message);
}

/**
 * A message about a number, by its ids `<id>_none` for 0, `<id>_one` for 1 and `<id>_many`: the platform's
 * translations know no plurals.
 */
export function counted(id: string, count: number): string {
  const form = count === 0 ? 'none' : count === 1 ? 'one' : 'many';
  return fill(gettext(`${id}_${form}`), count);
}

/** "12 min", or "40 s" for what is less than a minute; seconds are told only where there are some. */
export function lengthInWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  if (minutes === 0) return fill(gettext('length_s'), rest);
  if (rest === 0) return fill(gettext('length_min'), minutes);
  return fill(gettext('length_min_s'), minutes, rest);
}

/** Day and time in the phone's own manner and zone. */
export function momentInWords(epochS: number): string {
  const moment = new Date(epochS * 1000);
  const day = moment.toLocaleDateString(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
  const time = moment.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });
  return fill(gettext('moment'), day, time);
}
