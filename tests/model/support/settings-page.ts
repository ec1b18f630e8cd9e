import { controlOf } from '../../../common/page-controls';
import { decodeMoves } from '../../../common/routines';
import type { SettingName } from '../../../common/settings';
import type { SettingsNode, SettingsPage } from '../../../simulator/contract';
import { Drape } from './drape';

/**
 * What the page has said already, and wakes no companion for: the day on which the model's time begins, and how many
 * sessions a week are the goal.
 */
const SAID = { today: String(Date.UTC(2024, 0, 1) / 86_400_000), weekGoal: '3' };

/** The page alone, on a phone whose storage holds what is given. */
export async function pageAlone(
  settingsStorage: Readonly<Record<string, string>>,
  locale = 'en-US',
): Promise<{ drape: Drape; page: SettingsPage }> {
  const drape = new Drape({
    locale,
    saved: { flash: {}, settingsStorage: { ...SAID, ...settingsStorage }, localStorage: {} },
  });
  return { drape, page: await openPage(drape) };
}

/** @throws Error when it does not open */
export async function openPage(drape: Drape): Promise<SettingsPage> {
  drape.world.phone.openSettings();
  await drape.world.settle();
  if (!drape.world.phone.settingsPage) throw new Error('the settings page does not open');
  return drape.world.phone.settingsPage;
}

/** All that can be read on the page, line by line; a space at which no line is broken is told as any other. */
export function linesOn(page: SettingsPage): string[] {
  return page.text().map((line) => line.replaceAll('\u00a0', ' '));
}

/** The control of a setting; undefined where the page has none. */
function control(of: SettingsPage, name: SettingName): SettingsNode | undefined {
  return ['Slider', 'Toggle', 'Select', 'AdditiveList']
    .flatMap((type) => of.all(type))
    .find((node) => node.props.settingsKey === name);
}

/** Chooses as a person does: a value, of options the place. */
export function choose(on: SettingsPage, name: SettingName, value: number): void {
  const found = control(on, name);
  if (!found) throw new Error(`the page has no control for ${name}`);
  switch (controlOf(name)) {
    case 'slider':
      on.slide(found, value);
      break;
    case 'toggle':
      on.toggle(found, value === 1);
      break;
    case 'select':
    case 'routine':
      on.select(found, [value]);
      break;
    case 'moves':
      for (const place of decodeMoves(value)) on.select(found, [place]);
  }
}
