import { report } from '../../common/report';
import * as fs from 'fs';

const BESIDE = '.new';
/** As long as the other. */
const SET_ASIDE = '.bad';
const SPARE_BYTES = 2048;

/**
 * Writes a value so that it is there whole or not at all: beside first, then renamed over the old one. Where
 * renaming onto a file that exists is refused (no source says), the old one is taken away before. On a full flash what
 * can go makes room.
 * @throws what the file system throws when the flash is full all the same
 */
export function writeWhole(name: string, value: unknown): void {
  try {
    fs.writeFileSync(name + BESIDE, value, 'cbor');
  } catch (error) {
    report('the flash refuses', error);
    freeWhatCanGo();
    fs.writeFileSync(name + BESIDE, value, 'cbor');
  }
  try {
    fs.renameSync(name + BESIDE, name);
  } catch (error) {
    console.warn(`renaming was refused: ${String(error)}`);
    removeFile(name);
    fs.renameSync(name + BESIDE, name);
  }
}

/**
 * The value last written, if `check` knows it. What cannot be read is renamed to `<name>.bad`, reported, and counts
 * as absent. A death between taking the old one away and renaming leaves the new one beside: it is then used.
 */
export function readWhole<T>(name: string, check: (value: unknown) => T | undefined): T | undefined {
  return readOne(name, check) || readOne(name + BESIDE, check);
}

function readOne<T>(name: string, check: (value: unknown) => T | undefined): T | undefined {
  if (!fs.existsSync(name)) return undefined;
  let reason: unknown = 'it is something else';
  try {
    const value = check(fs.readFileSync(name, 'cbor'));
    if (value) return value;
  } catch (error) {
    reason = error;
  }
  report(`${name} is damaged`, reason);
  try {
    removeFile(name + SET_ASIDE);
    fs.renameSync(name, name + SET_ASIDE);
  } catch (error) {
    report(`${name} is not set aside`, error);
  }
  return undefined;
}

/** Takes away what `writeWhole` has written, and what it may have left beside when it died. */
export function removeWhole(name: string): void {
  removeFile(name + BESIDE);
  removeFile(name);
}

/** Takes a file of the app's own folder away; fine when there is none. @throws what the file system throws when it refuses */
export function removeFile(name: string): void {
  if (fs.existsSync(name)) fs.unlinkSync(name);
}

/** What lies in the app's own folder; none where the watch does not say. */
export function fileNames(): string[] {
  const names: string[] = [];
  try {
    const folder = fs.listDirSync('/private/data');
    for (let next = folder.next(); !next.done; next = folder.next()) {
      if (next.value) names.push(next.value);
    }
  } catch (error) {
    report('no list of files', error);
  }
  return names;
}

/**
 * Sets room aside, which is given back when the flash gets full: the end of a session has to be noted even then. Where there
 * is none now, it is as full as it is.
 */
export function keepSpare(): void {
  const spare = `spare${SET_ASIDE}`;
  if (fs.existsSync(spare)) return;
  try {
    fs.writeFileSync(spare, new Uint8Array(SPARE_BYTES).buffer);
  } catch (error) {
    console.warn(`no room is set aside: ${String(error)}`);
  }
}

/** On a full flash: takes away what was set aside, and what was left beside. */
function freeWhatCanGo(): void {
  for (const name of fileNames()) {
    // What lies beside may be all there is: a death can come between taking the old one away and renaming.
    const end = name.slice(-BESIDE.length);
    const isLeftover = end === BESIDE && fs.existsSync(name.slice(0, -BESIDE.length));
    if (isLeftover || end === SET_ASIDE) removeFile(name);
  }
}
