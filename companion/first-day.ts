import { locale } from 'user-settings';
import { isWhole } from '../common/whole';
import { loadJson, saveJson } from './stored';

const KEPT = 'firstDay';
const SUNDAY = 0;
const MONDAY = 1;
/** Where weeks begin on Sunday, as far as the platform has the language; in all others on Monday. */
const FROM_SUNDAY = /^(en-US|en-CA|es-MX|fr-CA|id|ja|ko|pt-BR|zh-TW)/;

/** On which day a week begins, 0 Sunday to 6 Saturday: as the watch has it, and until that is known as it is where the phone's language is spoken. */
export function firstDay(): number {
  const kept = loadJson(KEPT, (value) => (isWhole(value, 0, 6) ? value : undefined));
  if (kept !== undefined) return kept;
  return FROM_SUNDAY.test(locale.language) ? SUNDAY : MONDAY;
}

/** The watch has said it: 0 Sunday, 1 Monday; undefined where it does not say. @returns whether that is news */
export function noteFirstDay(day: number | undefined): boolean {
  if (day === undefined || day === firstDay()) return false;
  saveJson(KEPT, day);
  return true;
}
