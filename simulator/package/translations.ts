import type { DeviceBundle } from './app-package';
import { broken } from './fields';

/** Looks one message up; undefined when there is no translation. */
type Translate = (msgid: string) => string | undefined;

const HEADER_BYTES = 4;
const ENTRY_BYTES = 8;
const HASH_MASK = 0x3fffffff;

/** The hash by which messages are found: Fletcher-32 over big-endian words, cut to 30 bits (bison-i18n, fbpubfletcher32). */
function messageHash(msgid: string): number {
  const bytes = new TextEncoder().encode(msgid);
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fold = (sum: number): number => (sum & 0xffff) + (sum >>> 16);
  let sum1 = 0xffff;
  let sum2 = 0xffff;
  let offset = bytes.length & 1;
  if (offset) sum1 += data.getUint8(0);
  while (offset < bytes.length) {
    const end = Math.min(bytes.length, offset + 2 * 358);
    for (; offset < end; offset += 2) {
      sum1 += data.getUint16(offset, false);
      sum2 += sum1;
    }
    sum1 = fold(sum1);
    sum2 = fold(sum2);
  }
  return ((fold(sum2) << 16) | fold(sum1)) & HASH_MASK;
}

/**
 * Reads a compiled translation file (`l/<locale>` in a device bundle, written by `LanguageTable` of @fitbit/bison-i18n):
 * a count, then hash, string offset and greatest length for each message, then the strings, each ended by a zero byte.
 * @throws PackageError when the file is cut off or contradicts itself
 */
function readTranslations(bytes: Uint8Array, fileName: string): Translate {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const damaged = () => broken(`The translation file "${fileName}" is damaged.`);
  if (bytes.length < HEADER_BYTES) throw damaged();
  const count = data.getUint16(0, true);
  const stringsAt = HEADER_BYTES + count * ENTRY_BYTES + 2;
  if (bytes.length < stringsAt) throw damaged();
  const messages = new Map<number, string>();
  for (let index = 0; index < count; index += 1) {
    const entryAt = HEADER_BYTES + index * ENTRY_BYTES;
    const start = stringsAt + data.getUint16(entryAt + 4, true);
    const end = bytes.indexOf(0, start);
    if (end < 0) throw damaged();
    messages.set(data.getUint32(entryAt, true), new TextDecoder().decode(bytes.subarray(start, end)));
  }
  return (msgid) => messages.get(messageHash(msgid));
}

const languageOf = (locale: string): string | undefined => locale.toLowerCase().split(/[-_]/)[0];

/**
 * The locales of a bundle in which a message is looked up, best first: the person's own, another region of the same
 * language, the default language [D:build/reference/device-api/i18n], which is the first in the manifest
 * [S:lib/componentManifest.js].
 */
export function localesFor(available: readonly string[], locale: string): string[] {
  const wanted = locale.toLowerCase().replace('_', '-');
  const own = available.filter((other) => other.toLowerCase() === wanted);
  const sameLanguage = available.filter((other) => languageOf(other) === languageOf(wanted)).slice(0, 1);
  return [...new Set([...(own.length > 0 ? own : sameLanguage), ...available.slice(0, 1)])];
}

/**
 * `gettext` of the watch for one locale. An empty translation counts as none, as in the companion's own gettext
 * (@fitbit-sdk/companion-gettext); that the watch does the same is assumed.
 * @returns the translation, or the msgid itself where there is none
 * @throws PackageError when a translation file is missing or damaged
 */
export function translatorFor(bundle: DeviceBundle, locale: string): (msgid: string) => string {
  const { i18n } = bundle.manifest;
  const tables = localesFor(Object.keys(i18n), locale).flatMap((available) => {
    const path = i18n[available]?.resources;
    if (path === undefined) return [];
    const file = bundle.files.get(path);
    if (!file) throw broken(`The device bundle has no file "${path}".`);
    return [readTranslations(file, path)];
  });
  return (msgid) => {
    for (const translate of tables) {
      const text = translate(msgid);
      if (text !== undefined && text !== '') return text;
    }
    return msgid;
  };
}
