import { report } from '../../common/report';
import { NOTHING_KNOWN, type Known } from '../guidance/known';
import { loadKnown, saveKnown } from '../storage/known';

let known: Known = NOTHING_KNOWN;
let isLoaded = false;

/** What somebody has been shown and has said so far. */
export function currentKnown(): Known {
  if (!isLoaded) known = loadKnown();
  isLoaded = true;
  return known;
}

/** Remembers it; a flash that refuses is reported, and it holds as long as the app is open. */
export function remember(next: Known): void {
  known = next;
  try {
    saveKnown(next);
  } catch (error) {
    report('what is known is not stored', error);
  }
}
