import { checkKnown, NOTHING_KNOWN, type Known } from '../guidance/known';
import { KNOWN_FILE } from './shown';
import { readWhole, writeWhole } from './whole-file';

export function loadKnown(): Known {
  return readWhole(KNOWN_FILE, checkKnown) || NOTHING_KNOWN;
}

/** @throws what the file system throws when the flash is full */
export function saveKnown(known: Known): void {
  writeWhole(KNOWN_FILE, known);
}
