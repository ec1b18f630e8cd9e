import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { format, resolveConfig } from 'prettier';
import { provideChromium } from './chromium-install.mjs';
import { ROOT, scriptOf } from './places.mjs';
import { runNode } from './run.mjs';
import { languagesOf } from './words/catalogue';
import { fitTable, withTable, type Rooms, type RoomsBySize } from './words/fit-table';
import { SCREENS } from './watches.mjs';

/** `npm run fit-table` measures every screen in every language in the browser, and writes the table of it into the docs. */
const PAGE = join(ROOT, 'docs', 'fit.md');

async function main(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'fit-'));
  try {
    const code =
      (await runNode(join(ROOT, 'tools', 'build.mjs'))) ||
      (await runNode(scriptOf('@playwright/test', 'playwright'), ['test', 'tests/browser/fit.spec.ts'], {
        env: { ...process.env, CHROMIUM_PATH: await provideChromium(), FIT_TABLE_FOLDER: folder },
      }));
    if (code !== 0) return code;
    const rooms = languagesOf(ROOT, 'app').map((language): [string, RoomsBySize] => [
      language,
      JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as RoomsBySize,
    ]);
    let page = readFileSync(PAGE, 'utf8');
    for (const size of SCREENS) {
      const ofSize = rooms.flatMap(([language, { [size]: own }]): Array<[string, Rooms]> =>
        own ? [[language, own]] : [],
      );
      page = withTable(page, size, fitTable(new Map(ofSize)));
    }
    const style = (await resolveConfig(PAGE)) ?? {};
    writeFileSync(PAGE, await format(page, { ...style, parser: 'markdown' }));
    console.log('docs/fit.md is written.');
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main().then((code) => (process.exitCode = code));
