import { checkKnown, NOTHING_KNOWN, type Known } from '../guidance/known';
import { readWhole, writeWhole } from './whole-file';

const FILE = 'known';

export function loadKnown(): Known {
  return readWhole(FILE, checkKnown) || NOTHING_KNOWN;
}

/** @throws what the file system throws when the flash is full */
export function saveKnown(known: Known): void {
  writeWhole(FILE, known);
}
