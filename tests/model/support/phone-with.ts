import type { SettingsNode, SettingsPage } from '../../../simulator/contract';
import { keptHistory, type Zoned } from './any-history';
import { Drape, SECOND } from './drape';
import { linesOn } from './settings-page';

/** The model's clock begins here. */
export const NOW_S = Date.UTC(2024, 0, 1, 9) / 1000;

const labels = ({ props }: SettingsNode): string => String(props.label);

function button(page: SettingsPage, begin: string): SettingsNode {
  const found = page.all('Button').find((node) => labels(node).startsWith(begin));
  if (!found) throw new Error(`there is no button ${begin} among ${page.all('Button').map(labels).join()}`);
  return found;
}

/** Presses a button by what its label begins with. */
export async function press(drape: Drape, page: SettingsPage, begin: string): Promise<void> {
  page.pressButton(button(page, begin));
  await drape.wait(SECOND);
}

/** Chooses one of the listed sessions to be removed. */
export async function removeOne(drape: Drape, page: SettingsPage, place: number): Promise<void> {
  const select = page.all('Select').find((node) => labels(node) === 'Remove a session');
  if (!select) throw new Error('there is nothing to remove a session by');
  page.select(select, [place]);
  await drape.wait(SECOND);
}

/** Pastes a history. */
export async function paste(drape: Drape, page: SettingsPage, text: string): Promise<void> {
  const field = page.all('TextInput').find(({ props }) => props.settingsKey === 'bring');
  if (!field) throw new Error('there is no field to paste a history into');
  page.enterText(field, text);
  await drape.wait(SECOND);
}

/** A phone that has had these sessions for long. */
export function phoneWith(history: readonly Zoned[]): Drape {
  return new Drape({ saved: { flash: {}, settingsStorage: {}, localStorage: keptHistory(history) } });
}

/** All that can be read on the page. */
export const words = (page: SettingsPage): string => linesOn(page).join('\n');

/** Three a day, one every eight hours, newest first. */
export function manySessions(count: number): Zoned[] {
  return Array.from({ length: count }, (_, place) => ({
    install: 7,
    number: count - place,
    routine: 0,
    startedAtS: NOW_S - 3600 - place * 8 * 60 * 60,
    plannedS: 720,
    heldS: 720,
    ending: 0,
    rating: place % 4,
    edition: 1,
    utcQuarters: 4,
  }));
}
