/**
 * Makes the realm's `Date` tell virtual time in a zone of its own: a fixed offset, whatever the zone of the machine.
 * `Intl.DateTimeFormat` used by itself is not covered: it goes on in the zone of the machine.
 * Runs inside the realm (see inside.ts).
 * @param now virtual time, ms since 1970
 * @param offsetMinutes minutes east of UTC
 * @param hasIntl whether `toLocaleString` and its like format by locale; if not they are plain, as in JerryScript
 */
export function installVirtualDate(now: () => number, offsetMinutes: number, hasIntl: boolean): void {
  type Method = (this: Date, ...args: unknown[]) => unknown;
  // Taken now: they may be gone when the methods run (es5-profile.ts).
  const { apply, construct } = Reflect;
  const NativeDate = Date;
  const prototype = NativeDate.prototype;
  const natives = new Map<string, Method>();
  for (const name of Object.getOwnPropertyNames(prototype)) {
    natives.set(name, Reflect.get(prototype, name) as Method);
  }
  const parseNative = NativeDate.parse;
  const offsetMs = offsetMinutes * 60_000;

  const native = (date: Date, name: string, args: unknown[] = []): unknown => {
    const method = natives.get(name);
    if (!method) throw new TypeError(`Date has no method ${name}`);
    return apply(method, date, args);
  };
  /** A date whose UTC fields are the local fields of the given one. */
  const shifted = (date: Date): Date => new NativeDate((native(date, 'getTime') as number) + offsetMs);
  const define = (target: object, name: string, value: unknown): void => {
    Object.defineProperty(target, name, { value, writable: true, enumerable: false, configurable: true });
  };
  /** Defined as a method, so that it is no constructor, like those of the language. */
  const defineMethod = (name: string, length: number, run: Method): void => {
    const holder = {
      method(this: Date, ...args: unknown[]): unknown {
        return apply(run, this, args);
      },
    };
    const method = Reflect.get(holder, 'method') as unknown as object;
    Object.defineProperty(method, 'name', { value: name, configurable: true });
    Object.defineProperty(method, 'length', { value: length, configurable: true });
    define(prototype, name, method);
  };

  const fields = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'];
  for (const field of [...fields, 'Day']) {
    defineMethod(`get${field}`, 0, function () {
      return native(shifted(this), `getUTC${field}`);
    });
  }
  for (const field of fields) {
    defineMethod(`set${field}`, natives.get(`set${field}`)?.length ?? 1, function (...args) {
      const local = shifted(this);
      native(local, `setUTC${field}`, args);
      return native(this, 'setTime', [(native(local, 'getTime') as number) - offsetMs]);
    });
  }
  defineMethod('getTimezoneOffset', 0, function () {
    return isNaN(native(this, 'getTime') as number) ? NaN : 0 - offsetMinutes;
  });
  defineMethod('getYear', 0, function () {
    return (native(shifted(this), 'getUTCFullYear') as number) - 1900;
  });
  defineMethod('setYear', 1, function (value) {
    const year = Math.trunc(Number(value));
    const local = shifted(this);
    native(local, 'setUTCFullYear', [year >= 0 && year <= 99 ? year + 1900 : year]);
    return native(this, 'setTime', [(native(local, 'getTime') as number) - offsetMs]);
  });

  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  const magnitude = Math.abs(offsetMinutes);
  const zone = `GMT${offsetMinutes < 0 ? '-' : '+'}${twoDigits(Math.floor(magnitude / 60))}${twoDigits(magnitude % 60)}`;
  /** 'Wed, 01 Jan 2020 10:00:00 GMT' in its parts: the language fixes this format. */
  const parts = (date: Date): string[] => String(native(shifted(date), 'toUTCString')).split(/,? /);
  const dateText = ([weekday, day, month, year]: string[]): string => `${weekday} ${month} ${day} ${year}`;
  const timeText = (all: string[]): string => `${all[4]} ${zone}`;
  const textMethod = (name: string, format: (all: string[]) => string): void =>
    defineMethod(name, 0, function () {
      return isNaN(native(this, 'getTime') as number) ? 'Invalid Date' : format(parts(this));
    });
  const both = (all: string[]): string => `${dateText(all)} ${timeText(all)}`;
  textMethod('toString', both);
  textMethod('toDateString', dateText);
  textMethod('toTimeString', timeText);
  if (hasIntl) {
    for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
      defineMethod(name, 0, function (locales = 'en-US', options = {}) {
        const zoned = (options as { timeZone?: unknown }).timeZone !== undefined;
        return native(zoned ? this : shifted(this), name, [
          locales,
          zoned ? options : { ...Object(options), timeZone: 'UTC' },
        ]);
      });
    }
  } else {
    textMethod('toLocaleString', both);
    textMethod('toLocaleDateString', dateText);
    textMethod('toLocaleTimeString', timeText);
  }

  /** Texts that name no zone mean local time, except for ISO dates without a time, which mean UTC. */
  const parse = (value: unknown): number => {
    const text = String(value);
    const isoDate = /^\s*([+-]\d{6}|\d{4})(-\d\d){0,2}\s*$/;
    const named = /(\d|\b)(Z|GMT|UTC?|[ECMP][SD]T)\b|:[\d.]+\s*([AP]M\s*)?[+-]\d\d/i;
    if (isoDate.test(text) || named.test(text)) return parseNative(text);
    const asUtc = parseNative(`${text}Z`);
    return (isNaN(asUtc) ? parseNative(`${text} UTC`) : asUtc) - offsetMs;
  };
  const timeOf = (args: unknown[]): number => {
    if (args.length === 0) return now();
    if (args.length > 1) return (apply(NativeDate.UTC, undefined, args) as number) - offsetMs;
    let value = args[0];
    if (Object(value) === value) value = (value as object).valueOf();
    if (Object(value) === value) value = String(value);
    return typeof value === 'string' ? parse(value) : Number(value);
  };

  const VirtualDate = function (...args: unknown[]): unknown {
    const target: unknown = new.target;
    if (target === undefined) return String(new NativeDate(now()));
    return construct(NativeDate, [timeOf(args)], target as NewableFunction);
  };
  Object.defineProperty(VirtualDate, 'name', { value: 'Date', configurable: true });
  Object.defineProperty(VirtualDate, 'length', { value: 7, configurable: true });
  Object.defineProperty(VirtualDate, 'prototype', { value: prototype, writable: false });
  define(VirtualDate, 'UTC', NativeDate.UTC);
  define(VirtualDate, 'now', () => Math.floor(now()));
  define(VirtualDate, 'parse', parse);
  define(prototype, 'constructor', VirtualDate);
  define(globalThis, 'Date', VirtualDate);
}
