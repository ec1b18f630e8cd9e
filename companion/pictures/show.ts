import { settingsStorage } from 'settings';
import { feltByWeek, heldByDay } from '../../common/answers';
import { today } from '../../common/days';
import type { Figures } from '../../common/figures';
import { PAGE_KEYS, type PagePicture } from '../../common/page-keys';
import { put, showOnPageOrTakeAway } from '../stored';
import type { Canvas } from './canvas';
import { drawMinutes, drawRelief } from './draw';
import { dataUri } from './png';

const MINUTES_DAYS = 4 * 7;
const RELIEF_WEEKS = 12;

/** Draws what the page shows as pictures. Where they are not wanted, they take no room in the page's storage. */
export function showPictures(figures: Figures): void {
  if (settingsStorage.getItem(PAGE_KEYS.pictures) === null) put('page', PAGE_KEYS.pictures, 'true');
  const areWanted = settingsStorage.getItem(PAGE_KEYS.pictures) === 'true' && figures.days.length > 0;
  const day = today();
  const picture = (draw: () => Canvas): PagePicture | undefined =>
    areWanted ? { day, uri: dataUri(draw()) } : undefined;
  showOnPageOrTakeAway(
    PAGE_KEYS.minutesPicture,
    picture(() => drawMinutes(heldByDay(figures, day, MINUTES_DAYS))),
  );
  showOnPageOrTakeAway(
    PAGE_KEYS.reliefPicture,
    picture(() => drawRelief(feltByWeek(figures, day, RELIEF_WEEKS))),
  );
}
