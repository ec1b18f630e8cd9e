import { MINUTE, SECOND, type Drape } from './drape';

/** A whole session, its end answered. Leaves the question how it feels open. */
export async function holdToTheEnd(drape: Drape, minutes = 12): Promise<void> {
  await drape.begin();
  await drape.wait(minutes * MINUTE + SECOND);
  await drape.press('answer');
}

/** A whole session, and nothing said about how it feels. */
export async function holdOne(drape: Drape, minutes = 12): Promise<void> {
  await holdToTheEnd(drape, minutes);
  await drape.press('skip');
  await drape.press('offer-skip');
}

/** A minute held to the end, and what is said about how it feels; the watch is to be set to that. */
export async function holdMinute(drape: Drape, feels?: 'better' | 'same' | 'worse'): Promise<void> {
  await holdToTheEnd(drape, 1);
  await drape.press(feels ?? 'skip');
}
