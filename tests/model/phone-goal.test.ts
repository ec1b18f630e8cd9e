import { checkSomeSettings } from '../../common/settings';
import type { SettingsPage } from '../../simulator/contract';
import { type Drape, MINUTE, SECOND } from './support/drape';
import { manySessions, phoneWith, press, words } from './support/phone-with';
import { openPage, pageAlone } from './support/settings-page';

const GOAL = 'weekGoal';

async function slideTo(drape: Drape, page: SettingsPage, sessions: number): Promise<void> {
  const slider = page.all('Slider').find(({ props }) => props.settingsKey === GOAL);
  if (!slider) throw new Error('there is no slider for the goal');
  page.slide(slider, sessions);
  await drape.wait(MINUTE);
}

describe('the goal for the week', () => {
  it('is what the page goes by, and does not leave the phone', async () => {
    const drape = phoneWith(manySessions(1));
    await drape.open();
    const page = await openPage(drape);
    await drape.wait(SECOND);
    const kept = [drape.file('settings.kept'), drape.world.phone.localStorage.get('settings')];
    expect(words(page)).toContain('2 more make the 3 a week that you would like.');
    await slideTo(drape, page, 5);
    expect(words(page)).toContain('4 more make the 5 a week that you would like.');
    expect(words(page)).toContain('On your watch');
    expect([drape.file('settings.kept'), drape.world.phone.localStorage.get('settings')]).toEqual(kept);
    expect(JSON.stringify(kept)).not.toContain(GOAL);
    expect(drape.errors).toEqual([]);
  });

  it('is three when nobody has said anything, or nonsense stands there, and the slider shows that', async () => {
    for (const text of ['', '0', '22', '3.5', '"4"', '{}', 'null', '-1', '03']) {
      const { drape, page } = await pageAlone({ [GOAL]: text });
      expect(words(page)).toContain('3 sessions a week');
      expect(drape.world.phone.settingsStorage.get(GOAL)).toBe('3');
      drape.world.dispose();
    }
    const atFirst = phoneWith([]);
    await openPage(atFirst);
    expect(atFirst.world.phone.settingsStorage.get(GOAL)).toBe('3');
  });

  it('is kept as it stands: of an older release, and its least and its most', async () => {
    for (const text of ['1', '4', '21']) {
      const { drape } = await pageAlone({ [GOAL]: text });
      await drape.open();
      expect(drape.world.phone.settingsStorage.get(GOAL)).toBe(text);
      drape.world.dispose();
    }
  });

  it('is three again after a reset', async () => {
    const { drape, page } = await pageAlone({ [GOAL]: '7' });
    await press(drape, page, 'Reset the settings');
    await press(drape, page, 'Reset them');
    expect(drape.world.phone.settingsStorage.get(GOAL)).toBe('3');
  });

  it('told by an older release is passed over', () => {
    expect(checkSomeSettings({ [GOAL]: 5, ballTime: 9 })).toEqual({ ballTime: 9 });
  });
});
