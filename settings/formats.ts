import { locale } from 'user-settings';

/** What writes a number or a date: making one costs a hundred times as much as using it, and a page uses it often. */
const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

/** A number as the phone's language writes it. */
export function numberInWords(value: number, options: Intl.NumberFormatOptions = {}): string {
  return madeOnce(numbers, options, () => new Intl.NumberFormat(tagOf(locale.language), options)).format(
    value,
  );
}

/** Its UTC fields as the phone's language writes them. @param options which of them, and how */
export function dateInWords(date: Date, options: Intl.DateTimeFormatOptions): string {
  const format = (): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(tagOf(locale.language), { ...options, timeZone: 'UTC' });
  return madeOnce(dates, options, format).format(date);
}

function madeOnce<Format>(formats: Map<string, Format>, options: object, make: () => Format): Format {
  const key = JSON.stringify(options);
  const format = formats.get(key) ?? make();
  formats.set(key, format);
  return format;
}

/**
 * The language as formats take it: phones write some with an underscore, and what is no tag at all would leave the page
 * empty. Undefined stands for the language of the engine.
 */
function tagOf(language: string): string | undefined {
  try {
    return Intl.NumberFormat.supportedLocalesOf(language.replace(/_/g, '-'))[0];
  } catch (error) {
    console.warn(`${language} is no language that numbers and dates can be written in: ${String(error)}`);
    return undefined;
  }
}
