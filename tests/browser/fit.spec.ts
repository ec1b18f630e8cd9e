import { expect, test } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languagesOf, readCatalogue } from '../../tools/words/catalogue';
import { roomsOnPage } from '../../tools/words/fit-table';
import { measureScreen, misfits } from './support/fit';
import { QuickVisitor } from './support/quick-visitor';
import { FIGURES, leastRoomPx } from './support/room';
import { EVERY_CUE, LONGEST, TOUR } from './support/tour';

const ROOT = process.cwd();
/** Where what is measured goes instead of being compared with the table in the docs (`npm run fit-table`). */
const TABLE_FOLDER = process.env.FIT_TABLE_FOLDER;
/** Browsers draw letters a little differently. */
const ROOM_TOLERANCE_PX = 3;

/** Every screen in every language, measured as the browser draws it. */
for (const language of languagesOf(ROOT, 'app')) {
  test.describe(`the words of the watch in ${language}`, () => {
    test.use({ locale: language });

    test('fit on every screen, whole, and in a size that can be read', async ({ page }) => {
      const messages = [...readCatalogue(ROOT, 'app', language).values()];
      const faults: string[] = [];
      const rooms: Record<string, number> = {};
      for (const { go } of [...TOUR, ...EVERY_CUE, ...LONGEST]) {
        const visitor = new QuickVisitor(page);
        await visitor.open();
        await visitor.speed('Pause');
        await go(visitor, async (screen) => {
          await visitor.look();
          const measured = await page.evaluate(measureScreen);
          expect(measured.texts.length).toBeGreaterThan(0);
          rooms[screen] = leastRoomPx(measured);
          faults.push(...misfits(measured).map((fault) => `${screen}: ${fault}`));
          faults.push(
            ...cutWords(
              measured.texts.map(({ words }) => words),
              messages,
            ).map((words) => `${screen}: "${words}" is not whole`),
          );
        });
      }
      expect(faults).toEqual([]);
      if (TABLE_FOLDER !== undefined) {
        writeFileSync(join(TABLE_FOLDER, `${language}.json`), JSON.stringify(rooms));
        return;
      }
      const told = roomsOnPage(readFileSync(join(ROOT, 'docs/languages.md'), 'utf8'), language) ?? {};
      const differing = Object.keys({ ...rooms, ...told }).filter(
        (screen) => !(Math.abs((rooms[screen] ?? NaN) - (told[screen] ?? NaN)) <= ROOM_TOLERANCE_PX),
      );
      expect(differing, `docs/languages.md tells otherwise of ${language}: npm run fit-table`).toEqual([]);
    });
  });
}

/** Texts that are no message of the language, nor lines of one after the other: they were cut, or broken within a word. */
function cutWords(shown: readonly string[], messages: readonly string[]): string[] {
  const isWhole = (words: string): boolean =>
    FIGURES.test(words) || messages.some((message) => matches(message, words));
  const cut: string[] = [];
  for (let at = 0; at < shown.length; at++) {
    let length = 1;
    const joined = (by: string): string =>
      shown
        .slice(at, at + length)
        .map((line) => line.trim())
        .join(by);
    while (at + length <= shown.length && !isWhole(joined(' ')) && !isWhole(joined(''))) length++;
    if (at + length > shown.length) cut.push(shown[at] as string);
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
