import { PAGE_KEYS } from '../common/page-keys';

let storage: LiveStorage | undefined;

/** To be called before anything is drawn. */
export function openChosenAt(ofPage: LiveStorage): void {
  storage = ofPage;
}

/**
 * Somebody has chosen: the page says when, as the phone may start the companion much later, and a choice made on the
 * watch meanwhile is then the newer one. Every control calls this.
 */
export function noteChoice(): void {
  storage?.setItem(PAGE_KEYS.chosenAt, String(Date.now()));
}
