import fc from 'fast-check';
import { toCsv } from '../../companion/take/csv';
import type { SettingsPage } from '../../simulator/contract';
import { anyHistory, keptHistory, type Zoned } from './support/any-history';
import { Drape, MINUTE, SECOND } from './support/drape';
import { holdOne, holdToTheEnd } from './support/hold-one';
import { manySessions, NOW_S, paste, phoneWith, press, removeOne, words } from './support/phone-with';
import { openPage } from './support/settings-page';

describe('a part of the history that cannot be read any more', () => {
  const DAMAGED = 'Some of your sessions could not be read any more and were set aside.';
  const bad = (drape: Drape): string[] =>
    [...drape.world.phone.localStorage.keys()].filter((key) => key.endsWith('.bad'));
  /** The older of two chunks is damaged. */
  async function damagedPhone(kept: readonly Zoned[]): Promise<{ drape: Drape; page: SettingsPage }> {
    const localStorage = { ...keptHistory(kept), 'history.7': '[[7,[1,0,' };
    const drape = new Drape({ saved: { flash: {}, settingsStorage: {}, localStorage } });
    await drape.open();
    return { drape, page: await openPage(drape) };
  }

  it('is spoken of, until somebody brings back what is lost', async () => {
    const history = manySessions(5);
    const { drape, page } = await damagedPhone(history.slice(2));
    expect(words(page)).toContain(DAMAGED);
    expect(words(page)).toContain('3 sessions, 36 min in all');
    await paste(drape, page, toCsv(history.slice(2)));
    expect(words(page)).toContain(DAMAGED);
    expect(bad(drape)).toEqual(['history.7.bad']);
    await paste(drape, page, toCsv(history));
    expect(words(page)).not.toContain(DAMAGED);
    expect(words(page)).toContain('5 sessions, 60 min in all');
    expect(bad(drape)).toEqual([]);
    expect(drape.errors).toEqual([]);
  });

  it('is no beginning, where nothing else is there', async () => {
    const { page } = await damagedPhone([]);
    expect(words(page)).toContain(DAMAGED);
    expect(words(page)).not.toContain('Nothing here yet');
  });

  it('goes as well when all sessions are removed', async () => {
    const { drape, page } = await damagedPhone(manySessions(3));
    for (const begin of ['Remove all sessions', 'Go on', 'Remove all of them'])
      await press(drape, page, begin);
    expect(bad(drape)).toEqual([]);
    expect(words(page)).toContain('Nothing here yet');
  });
});

describe('a session that is removed', () => {
  it('is gone once that was confirmed, and does not come back when the watch tells of it again', async () => {
    const drape = new Drape();
    await drape.open();
    await holdOne(drape);
    await drape.wait(10 * SECOND);
    await holdToTheEnd(drape);
    await drape.wait(10 * SECOND);
    const page = await openPage(drape);
    await removeOne(drape, page, 0);
    expect(words(page)).toContain('Remove this one?');
    expect(drape.phoneLog.count).toBe(2);
    await press(drape, page, 'Remove it');
    expect(drape.phoneLog.count).toBe(1);
    // How it felt, said afterwards, is a later edition of a session that nobody wants any more.
    await drape.press('better');
    await drape.wait(MINUTE);
    expect(drape.phoneLog).toMatchObject({ count: 1, newest: [{ rating: 0 }] });
    expect(drape.waitingOnWatch).toBe(0);
    expect(words(page)).toContain('1 session, 12 min in all');
    expect(drape.errors).toEqual([]);
  });

  it('stays when somebody thinks better of it, or has forgotten that it was asked', async () => {
    const drape = phoneWith(manySessions(3));
    await drape.open();
    const page = await openPage(drape);
    await removeOne(drape, page, 1);
    await press(drape, page, 'Keep it');
    expect(drape.phoneLog.count).toBe(3);
    expect(words(page)).not.toContain('Remove this one?');
    await removeOne(drape, page, 1);
    await drape.wait(5 * MINUTE);
    drape.world.phone.closeSettings();
    expect(words(await openPage(drape))).not.toContain('Remove this one?');
    expect(drape.phoneLog.count).toBe(3);
  });

  it('is removed by a companion that is started only later, and looks removed at once', async () => {
    const drape = phoneWith(manySessions(3));
    await drape.open();
    drape.world.watch.close();
    const saved = drape.world.save();
    const [first] = drape.phoneLog.newest;
    const later = new Drape({
      saved: { ...saved, settingsStorage: { ...saved.settingsStorage, [`remove.${first?.id}`]: 'true' } },
    });
    const page = await openPage(later);
    const held = page.all('TextImageRow').filter(({ props }) => / held /.test(String(props.sublabel)));
    // Two in the list, and the last one above it.
    expect(held).toHaveLength(2 + 1);
    await later.open();
    expect(later.phoneLog.count).toBe(2);
    expect([...later.world.phone.settingsStorage.keys()].filter((key) => key.startsWith('remove.'))).toEqual(
      [],
    );
  });

  it('leaves every other one as it was, in whichever chunk it lies', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyHistory(NOW_S, 60).filter(({ length }) => length > 1),
        fc.nat(19),
        async (history, place) => {
          const drape = phoneWith(history);
          await drape.open();
          const page = await openPage(drape);
          const index = place % Math.min(20, history.length);
          await removeOne(drape, page, index);
          await press(drape, page, 'Remove it');
          const left = history.filter((_, each) => each !== index);
          expect(drape.phoneLog.count).toBe(left.length);
          expect(drape.phoneLog.newest.map(({ startedAtS }) => startedAtS)).toEqual(
            left.slice(0, 20).map(({ startedAtS }) => startedAtS),
          );
          expect(drape.errors).toEqual([]);
          drape.world.dispose();
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('all sessions', () => {
  it('are removed when that was asked twice, and new ones are listed again', async () => {
    const drape = phoneWith(manySessions(300));
    await drape.open();
    const page = await openPage(drape);
    await press(drape, page, 'Remove all sessions');
    expect(words(page)).toContain('Remove every session from the phone?');
    await press(drape, page, 'Go on');
    expect(words(page)).toContain('They cannot be brought back');
    expect(drape.phoneLog.count).toBe(300);
    await press(drape, page, 'Remove all of them');
    expect(drape.phoneLog).toEqual({ count: 0, heldS: 0, felt: [], newest: [] });
    expect(words(page)).toContain('Nothing here yet');
    await holdOne(drape);
    await drape.wait(10 * SECOND);
    expect(drape.phoneLog.count).toBe(1);
    const again = new Drape({ saved: drape.world.save() });
    await again.open();
    expect(again.phoneLog.count).toBe(1);
    expect(drape.errors).toEqual([]);
  });

  it.each([0, 1])('stay when somebody says no the %#. time', async (times) => {
    const drape = phoneWith(manySessions(3));
    await drape.open();
    const page = await openPage(drape);
    await press(drape, page, 'Remove all sessions');
    if (times === 1) await press(drape, page, 'Go on');
    await press(drape, page, 'Keep them');
    expect(drape.phoneLog.count).toBe(3);
    expect(words(page)).toContain('Remove all sessions');
  });
});

describe('a month', () => {
  it('opens and closes at a press, with the sessions that are not among the newest', async () => {
    const drape = phoneWith(manySessions(70));
    await drape.open();
    const page = await openPage(drape);
    expect(words(page)).toContain('December 2023: 50 sessions, 10 h 0 min in all');
    const rows = page.all('TextImageRow').length;
    await press(drape, page, 'December 2023');
    expect(page.all('TextImageRow')).toHaveLength(rows + 50);
    await press(drape, page, 'December 2023');
    expect(page.all('TextImageRow')).toHaveLength(rows);
    expect(drape.world.phone.settingsStorage.has('monthSessions')).toBe(false);
  });
});

describe('a year before the last one', () => {
  it('is one row until it is pressed, and closes with the month that is open in it', async () => {
    const history = manySessions(2600);
    const in2021 = history.filter(
      ({ startedAtS }) => new Date((startedAtS + 3600) * 1000).getUTCFullYear() === 2021,
    ).length;
    const drape = phoneWith(history);
    await drape.open();
    const page = await openPage(drape);
    const months = (): string[] =>
      (words(page).match(/^\w+ 202\d: /gm) ?? []).map((found) => found.slice(0, -2));
    const { settingsStorage } = drape.world.phone;
    expect(months()).toHaveLength(24);
    expect(months()[0]).toBe('December 2023');
    expect(words(page)).toMatch(new RegExp(`^2021: ${in2021} sessions, [\\d,]+ h \\d+ min in all$`, 'm'));
    await press(drape, page, '2021');
    expect(months().slice(24)).toEqual([
      'December 2021',
      'November 2021',
      'October 2021',
      'September 2021',
      'August 2021',
    ]);
    await press(drape, page, 'November 2021');
    expect(words(page)).toContain('Tuesday, November 30');
    await press(drape, page, '2021');
    expect(months()).toHaveLength(24);
    expect(words(page)).not.toContain('Tuesday, November 30');
    expect(['year', 'month', 'monthSessions'].filter((key) => settingsStorage.has(key))).toEqual([]);
    expect(drape.errors).toEqual([]);
  });

  it('is open when a month in it was left open', async () => {
    const november2021 = (2021 - 1970) * 12 + 10;
    const { localStorage } = phoneWith(manySessions(2600)).world.save();
    const drape = new Drape({
      saved: { flash: {}, settingsStorage: { month: String(november2021) }, localStorage },
    });
    await drape.open();
    expect(words(await openPage(drape))).toContain('Tuesday, November 30');
  });
});

describe('starting over', () => {
  it('resets the settings on both sides when it was confirmed, and leaves own routines and sessions', async () => {
    const drape = phoneWith(manySessions(2));
    await drape.open();
    await drape.chooseMinutes(25);
    const page = await openPage(drape);
    const list = page.all('AdditiveList')[0];
    if (!list) throw new Error('there is no list for an own routine');
    page.select(list, [1]);
    await drape.wait(2 * SECOND);
    await press(drape, page, 'Reset the settings');
    await press(drape, page, 'Leave them');
    await drape.look();
    expect(drape.words).toContain('25 min');
    await press(drape, page, 'Reset the settings');
    await press(drape, page, 'Reset them');
    await drape.wait(2 * SECOND);
    await drape.look();
    expect(drape.words).toContain('12 min');
    expect(drape.file('settings.kept')).toMatchObject({ settings: { ballTime: 12, own1: 2 } });
    expect(drape.phoneLog.count).toBe(2);
    expect(drape.errors).toEqual([]);
  });
});
