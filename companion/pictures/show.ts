import { settingsStorage } from 'settings';
import { feltByWeek, heldByDay } from '../../common/answers';
import { today } from '../../common/days';
import { MINUTES_DAYS, RELIEF_WEEKS, type Figures } from '../../common/figures';
import { parseJson } from '../../common/json';
import { checkPicture, PAGE_KEYS } from '../../common/page-keys';
import { put, showOnPageOrTakeAway } from '../stored';
import type { Canvas } from './canvas';
import { drawMinutes, drawRelief } from './draw';
import { dataUri } from './png';

/** Draws what the page shows as pictures. Where they are not wanted, they take no room in the page's storage. */
export function showPictures(figures: Figures): void {
  if (settingsStorage.getItem(PAGE_KEYS.pictures) === null) put('page', PAGE_KEYS.pictures, 'true');
  if (settingsStorage.getItem(PAGE_KEYS.pictures) !== 'true' || figures.days.length === 0) {
    showOnPageOrTakeAway(PAGE_KEYS.minutesPicture, undefined);
    showOnPageOrTakeAway(PAGE_KEYS.reliefPicture, undefined);
    return;
  }
  const day = today();
  const heldS = heldByDay(figures, day, MINUTES_DAYS);
  const felt = feltByWeek(figures, day, RELIEF_WEEKS);
  const counts = felt.map(({ better, same, worse }) => [better, same, worse]);
  showPicture(PAGE_KEYS.minutesPicture, day, String(heldS), () => drawMinutes(heldS));
  showPicture(PAGE_KEYS.reliefPicture, day, String(counts), () => drawRelief(felt));
}

/** Draws it where it is not there already: that costs more than all else that the companion does at a start. */
function showPicture(key: string, day: number, of: string, draw: () => Canvas): void {
  const there = checkPicture(parseJson(settingsStorage.getItem(key)));
  if (there?.day === day && there.of === of) return;
  showOnPageOrTakeAway(key, { day, of, uri: dataUri(draw()) });
}
