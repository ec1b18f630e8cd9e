import type { SettingsPage } from '../../../simulator/contract';
import { Drape } from './drape';

/** The page alone, on a phone whose storage holds what is given. */
export async function pageAlone(
  settingsStorage: Readonly<Record<string, string>>,
): Promise<{ drape: Drape; page: SettingsPage }> {
  const drape = new Drape({ saved: { flash: {}, settingsStorage, localStorage: {} } });
  return { drape, page: await openPage(drape) };
}

/** @throws Error when it does not open */
export async function openPage(drape: Drape): Promise<SettingsPage> {
  drape.world.phone.openSettings();
  await drape.world.settle();
  if (!drape.world.phone.settingsPage) throw new Error('the settings page does not open');
  return drape.world.phone.settingsPage;
}
