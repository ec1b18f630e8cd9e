import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { po } from 'gettext-parser';

/** The places where the platform looks for words (dev.fitbit.com/build/guides/localization). */
export const WORD_ROOMS = ['app', 'companion', 'settings'] as const;
export type WordRoom = (typeof WORD_ROOMS)[number];

/** The language that is written first, and that the platform falls back to (`defaultLanguage` in package.json). */
export const SOURCE_LANGUAGE = 'en-US';

/** Words by message id. */
export type Catalogue = ReadonlyMap<string, string>;

/** The languages that a room has words in. */
export function languagesOf(root: string, room: WordRoom): string[] {
  const folder = join(root, room, 'i18n');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.po'))
    .map((name) => name.replace(/\.po$/, ''))
    .sort();
}

/** @throws Error when the file is not there, is no .po file, says nothing in a message, has one twice, or is another language by its own word */
export function readCatalogue(root: string, room: WordRoom, language: string): Catalogue {
  const place = `${room}/i18n/${language}.po`;
  const text = readFileSync(join(root, place), 'utf8');
  // The library keeps the last of two messages with one id.
  const ids = [...text.matchAll(/^msgid "(.+)"$/gm)].map(([, id]) => id as string);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new Error(`${place} has "${twice}" twice: keep one`);
  const { translations, headers } = po.parse(text, { validation: true });
  if (headers.Language !== language) throw new Error(`${place} calls its language "${headers.Language}"`);
  const catalogue = new Map<string, string>();
  for (const { msgid, msgstr } of Object.values(translations[''] ?? {})) {
    if (msgid === '') continue;
    const [words] = msgstr;
    if (!words) throw new Error(`${place} says nothing for "${msgid}": translate it`);
    catalogue.set(msgid, words);
  }
  if (catalogue.size === 0) throw new Error(`${place} has no messages`);
  return catalogue;
}
