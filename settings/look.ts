import { today } from '../common/days';
import { PAGE_KEYS } from '../common/page-keys';

/**
 * Tells the companion on which day the page is looked at, once a day: it draws the pictures up to that day. The figures
 * need no word of it, the page makes them of what it has.
 */
export function noteLook(storage: LiveStorage): void {
  const day = String(today());
  if (storage.getItem(PAGE_KEYS.today) !== day) storage.setItem(PAGE_KEYS.today, day);
}
