import { expect, test } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languagesOf, readCatalogue } from '../../tools/words/catalogue';
import { roomsOnPage, type Rooms } from '../../tools/words/fit-table';
import { ONE_OF_EACH_SIZE, onWatch } from '../model/support/watches';
import { Desk } from './support/desk';
import { misfits, type MeasuredScreen } from './support/fit';
import { FIGURES, leastRoomPx } from './support/room';
import { measureScenes, scenesOf } from './support/scenes';
import { mispresses } from './support/touch';

const ROOT = process.cwd();
/** Where what is measured goes instead of being compared with the table in the docs (`npm run fit-table`). */
const TABLE_FOLDER = process.env.FIT_TABLE_FOLDER;
/** More than any text has. */
const MOST_LINES = 8;
/** Browsers draw letters a little differently. */
const ROOM_TOLERANCE_PX = 3;

// Some two hundred screens a language: 10 s where nothing else runs.
test.setTimeout(300_000);

/** Every screen of every size in every language that its watches have, measured as the browser draws it. */
for (const language of languagesOf(ROOT, 'app')) {
  test.describe(`the words of the watch in ${language}`, () => {
    // The page brings the fonts of the language.
    test.use({ locale: language });

    test('fit on every screen, whole, and in a size that can be read', async ({ page }) => {
      await new Desk(page).open();
      const rooms: Record<string, Rooms> = {};
      const faults: string[] = [];
      for (const { screen: size, family } of ONE_OF_EACH_SIZE) {
        if (!hasLanguage(family, language)) continue;
        const scenes = await scenesOf(family, language);
        const measured = await measureScenes(page, family, scenes);
        faults.push(...faultsOf(measured, language).map((fault) => `${size}, ${fault}`));
        rooms[size] = Object.fromEntries([...measured].map(([name, screen]) => [name, leastRoomPx(screen)]));
      }
      expect(faults).toEqual([]);
      if (TABLE_FOLDER !== undefined) {
        writeFileSync(join(TABLE_FOLDER, `${language}.json`), JSON.stringify(rooms));
        return;
      }
      const told = readFileSync(join(ROOT, 'docs/fit.md'), 'utf8');
      for (const { screen: size } of ONE_OF_EACH_SIZE) {
        const differing = differingScreens(rooms[size] ?? {}, roomsOnPage(told, size, language) ?? {});
        expect(differing, `docs/fit.md tells otherwise of ${language} on ${size}: npm run fit-table`).toEqual(
          [],
        );
      }
    });
  });
}

/** Systems before OS 5 have no Norwegian: their package has no words for it. */
function hasLanguage(family: string, language: string): boolean {
  const i18n = onWatch(family).package.devices.get(family)?.manifest.i18n ?? {};
  return i18n[language.toLowerCase()]?.resources !== undefined;
}

function faultsOf(measured: ReadonlyMap<string, MeasuredScreen>, language: string): string[] {
  const catalogue = [...readCatalogue(ROOT, 'app', language)];
  const messages = catalogue.map(([, message]) => message);
  const idsOf = (words: string): string[] =>
    catalogue.flatMap(([id, message]) => (message === words ? [id] : []));
  // Most screens have more than one; without any nothing would be compared.
  const buttons = [...measured.values()].reduce((sum, screen) => sum + screen.buttons.length, 0);
  expect(buttons).toBeGreaterThan(measured.size);
  return [...measured].flatMap(([name, screen]) => {
    expect(screen.texts.length).toBeGreaterThan(0);
    expect(screen.targets.length).toBeGreaterThan(0);
    const words = screen.texts.map((text) => text.words);
    return [
      ...[...misfits(screen), ...mispresses(screen, idsOf)].map((fault) => `${name}: ${fault}`),
      ...cutWords(words, messages).map((cut) => `${name}: "${cut}" is not whole`),
    ];
  });
}

function differingScreens(measured: Rooms, told: Rooms): string[] {
  return Object.keys({ ...measured, ...told }).filter(
    (screen) => !(Math.abs((measured[screen] ?? NaN) - (told[screen] ?? NaN)) <= ROOM_TOLERANCE_PX),
  );
}

/** Texts that are no message of the language, nor lines of one after the other: they were cut, or broken within a word. */
function cutWords(shown: readonly string[], messages: readonly string[]): string[] {
  const isWhole = (words: string): boolean =>
    FIGURES.test(words) || messages.some((message) => matches(message, words));
  /** How many of the texts from there on are one message: the most, for a first line may be a message of its own. */
  const lengthOfMessage = (at: number): number => {
    for (let length = Math.min(MOST_LINES, shown.length - at); length > 0; length--) {
      const lines = shown.slice(at, at + length).map((line) => line.trim());
      if (isWhole(lines.join(' ')) || isWhole(lines.join(''))) return length;
    }
    return 0;
  };
  const cut: string[] = [];
  for (let at = 0; at < shown.length; at++) {
    const length = lengthOfMessage(at);
    if (length === 0) cut.push(shown[at] as string);
    else at += length - 1;
  }
  return cut;
}

/** "{0} of {1}" is "2 of 3", and "{0} ago" is "0:07 ago". */
function matches(message: string, words: string): boolean {
  if (message === words || `${message} × ${Number(words.split(' × ')[1])}` === words) return true;
  if (!message.includes('{')) return false;
  const pattern = message
    .split(/\{\d\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[\\d:h]+');
  return new RegExp(`^${pattern}$`).test(words);
}
