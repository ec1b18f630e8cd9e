import { report } from '../../common/report';
import type { Known } from '../guidance/known';
import { loadKnown, saveKnown } from '../storage/known';

let known: Known | undefined;

/** What somebody has been shown and has said so far. */
export function currentKnown(): Known {
  known = known || loadKnown();
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
