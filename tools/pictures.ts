import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { drawPictures, outdatedPictures, PictureFault } from './picture-files';
import { ROOT } from './places.mjs';

/** `npm run pictures` draws resources/*.png from art/*.svg; with `-- --check` it only says whether that is needed. */
function main(): number {
  return onlyCheck() ? check() : write();
}

function onlyCheck(): boolean {
  try {
    return parseArgs({ options: { check: { type: 'boolean' } } }).values.check === true;
  } catch {
    throw new PictureFault('Usage: npm run pictures, or npm run pictures -- --check.');
  }
}

function check(): number {
  const outdated = outdatedPictures(ROOT);
  for (const what of outdated) console.error(`${what}.`);
  if (outdated.length === 0) {
    console.log('Every picture is what its source gives.');
    return 0;
  }
  console.error('Run "npm run pictures" to draw them.');
  return 1;
}

function write(): number {
  for (const { target, png } of drawPictures(ROOT)) {
    const file = join(ROOT, target);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, png);
    console.log(`${target}: ${png.length} bytes`);
  }
  return 0;
}

try {
  process.exitCode = main();
} catch (fault) {
  if (!(fault instanceof PictureFault)) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
}
