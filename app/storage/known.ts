import { checkKnown, NOTHING_KNOWN, type Known } from '../guidance/known';
import { KNOWN_FILE } from './shown';
import { readWhole, writeWhole } from './whole-file';

/** What somebody has been shown and has said; nothing where none of it is kept, or it is damaged. */
export function loadKnown(): Known {
  return readWhole(KNOWN_FILE, checkKnown) || NOTHING_KNOWN;
}

/** Keeps it. @throws what the file system throws when the flash is full */
export function saveKnown(known: Known): void {
  writeWhole(KNOWN_FILE, known);
}
