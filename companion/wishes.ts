import { settingsStorage } from 'settings';
import { PAGE_KEYS } from '../common/page-keys';
import { showMonth } from './month';
import { takeRemovals } from './removals';
import { showHistory } from './shown-history';
import { bringBack } from './take/bring-back';
import { historyChanged, lookWhereTo } from './take/send';
import { showTaken } from './take/take-along';

/** What was on the page when it was last told of the history: its day, and whether it shows pictures. */
let toldFor = '';

/** Does what somebody has asked for on the page, also while the companion was not running. */
export function fulfilWishes(): void {
  const isChanged = [takeRemovals(), bringBack()].some(Boolean);
  if (isChanged || lookOfPage() !== toldFor) showAll();
  showMonth();
  showTaken();
  if (isChanged) historyChanged();
  lookWhereTo();
}

/** Tells the page all that it shows of the history. */
export function showAll(): void {
  showHistory();
  toldFor = lookOfPage();
}

function lookOfPage(): string {
  return [PAGE_KEYS.today, PAGE_KEYS.pictures].map((key) => settingsStorage.getItem(key)).join();
}
