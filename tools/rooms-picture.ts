import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { instance } from '@viz-js/viz';
import { HOUSE } from './lint/rooms.mjs';
import { ROOT } from './places.mjs';
import { drawingOf } from './rooms/drawing';
import { importsOf } from './rooms/imports';

const TARGET = 'docs/pictures/rooms.svg';

/**
 * `npm run rooms-picture` draws the rooms and who imports from whom, as the code has it, for docs/architecture.md; with
 * `-- --check` it only says whether that is needed.
 */
async function main(): Promise<number> {
  const { check = false } = parseArgs({ options: { check: { type: 'boolean' } } }).values;
  const tops = [...new Set(HOUSE.map(({ folder }) => folder.split('/')[0] ?? folder))];
  const drawing = drawingOf(importsOf(ROOT, tops), HOUSE);
  const svg = (await instance()).renderString(drawing, { format: 'svg' });
  const file = join(ROOT, TARGET);
  if (!check) {
    writeFileSync(file, svg);
    console.log(TARGET);
    return 0;
  }
  if (existsSync(file) && readFileSync(file, 'utf8') === svg) return 0;
  console.error(
    `${TARGET} is not what the imports of the code give. Run "npm run rooms-picture" to draw it anew.`,
  );
  return 1;
}

main().then(
  (code) => (process.exitCode = code),
  (fault: unknown) => {
    console.error(fault);
    process.exitCode = 1;
  },
);
