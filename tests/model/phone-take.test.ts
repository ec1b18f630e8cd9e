import fc from 'fast-check';
import type { Taken } from '../../common/page-take';
import { toCsv } from '../../companion/take/csv';
import type { SettingsPage } from '../../simulator/contract';
import { anyHistory } from './support/any-history';
import { Drape, MINUTE } from './support/drape';
import { withRefusingStorages } from './support/meddling';
import { manySessions, NOW_S, paste, phoneWith, press, removeOne, words } from './support/phone-with';
import { openPage } from './support/settings-page';
import { builtPackage } from './support/watches';

describe('the history taken along', () => {
  async function takeAll(drape: Drape, page: SettingsPage): Promise<string[]> {
    const texts: string[] = [];
    await press(drape, page, 'Show it as CSV');
    for (;;) {
      const { part, parts, text } = JSON.parse(drape.world.phone.settingsStorage.get('taken') ?? '') as Taken;
      const field = page.all('TextInput').find(({ props }) => props.value === text);
      expect(field).toBeDefined();
      texts.push(text);
      if (part + 1 === parts) break;
      await press(drape, page, 'Next part');
    }
    await press(drape, page, 'Done');
    expect(drape.world.phone.settingsStorage.has('taken')).toBe(false);
    return texts;
  }

  it('is the same on another phone', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory(NOW_S, 60), async (history) => {
        const drape = phoneWith(history);
        await drape.open();
        const [text = ''] = await takeAll(drape, await openPage(drape));
        const other = new Drape();
        await other.open();
        const page = await openPage(other);
        await paste(other, page, text);
        expect(other.phoneLog).toEqual(drape.phoneLog);
        expect(other.world.phone.settingsStorage.get('figures')).toBe(
          drape.world.phone.settingsStorage.get('figures'),
        );
        expect(other.world.phone.settingsStorage.has('bring')).toBe(false);
        // Twice is once.
        await paste(other, page, text);
        expect(other.phoneLog).toEqual(drape.phoneLog);
        expect([...drape.errors, ...other.errors]).toEqual([]);
        drape.world.dispose();
        other.world.dispose();
      }),
      { numRuns: 15 },
    );
  });

  it('comes in parts when it is long, and never fills the storage of the page', async () => {
    const drape = phoneWith(manySessions(5 * 365 * 3));
    await drape.open();
    const page = await openPage(drape);
    const texts: string[] = [];
    let most = 0;
    await press(drape, page, 'Show it as CSV');
    expect(words(page)).toContain('Part 1 of 11');
    for (;;) {
      const { settingsStorage } = drape.world.phone;
      const bytes = [...settingsStorage].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
      most = Math.max(most, bytes);
      const { part, parts, text } = JSON.parse(settingsStorage.get('taken') ?? '') as Taken;
      texts.push(text);
      if (part + 1 === parts) break;
      await press(drape, page, 'Next part');
    }
    expect(most).toBeLessThan(50_000);
    expect(most).toBeGreaterThan(20_000);
    const other = new Drape();
    await other.open();
    const otherPage = await openPage(other);
    for (const text of texts) await paste(other, otherPage, text);
    expect(other.phoneLog).toEqual(drape.phoneLog);
  });

  it('is there as JSON as well', async () => {
    const drape = phoneWith(manySessions(3));
    await drape.open();
    await press(drape, await openPage(drape), 'Show it as JSON');
    const { text } = JSON.parse(drape.world.phone.settingsStorage.get('taken') ?? '') as Taken;
    expect((JSON.parse(text) as { sessions: unknown[] }).sessions).toHaveLength(3);
  });

  it('says what was new, and brings back what was removed', async () => {
    const history = manySessions(5);
    const drape = phoneWith(history);
    await drape.open();
    const page = await openPage(drape);
    await removeOne(drape, page, 0);
    await press(drape, page, 'Remove it');
    await paste(drape, page, toCsv(history));
    expect(words(page)).toContain('1 session was brought back. 4 sessions were here already.');
    expect(drape.phoneLog.count).toBe(5);
  });

  it('is refused whole where the phone has no room for all of it, whatever part of it had found some', async () => {
    const all = manySessions(300);
    const drape = new Drape();
    await drape.open();
    const page = await openPage(drape);
    await paste(drape, page, toCsv(all.slice(200)));
    const before = drape.world.save().localStorage;
    await paste(drape, page, toCsv(manySessions(12_001)));
    expect(words(page)).toContain('The phone stores no more sessions. What was here is as it was.');
    expect(drape.world.save().localStorage).toEqual(before);
    // A chunk that is there already has room for some, and the second new one is refused.
    const full = new Drape({
      package: withRefusingStorages(builtPackage(), ['local-storage'], 'history.2'),
      saved: { flash: {}, settingsStorage: {}, localStorage: before },
    });
    await full.open();
    const fullPage = await openPage(full);
    const kept = full.world.save().localStorage;
    await paste(full, fullPage, toCsv(all));
    expect(words(fullPage)).toContain('The phone stores no more sessions. What was here is as it was.');
    expect(full.world.save().localStorage).toEqual(kept);
    await paste(full, fullPage, toCsv(all.slice(100)));
    expect(words(fullPage)).toContain('100 sessions were brought back. 100 sessions were here already.');
  });

  it('is said what came of, and no longer than somebody waits for it', async () => {
    const drape = phoneWith(manySessions(5));
    await drape.open();
    const page = await openPage(drape);
    await paste(drape, page, 'nothing of the kind');
    await press(drape, page, 'Show it as JSON');
    expect(words(page)).toContain('That is no CSV of Drape');
    expect(words(page)).toContain('Copy all that is in this field');
    drape.world.phone.closeSettings();
    await drape.wait(11 * MINUTE);
    const later = words(await openPage(drape));
    expect(later).toContain('Paste a CSV that you took from Drape.');
    for (const gone of ['no CSV of Drape', 'Copy all', 'One moment']) expect(later).not.toContain(gone);
  });

  it.each([
    ['name,age\nAnn,5', 'That is no CSV of Drape'],
    [`${toCsv(manySessions(2))}\n7,x`, 'Row 3 below the heading is damaged'],
  ])('is refused with a word when it is %p, and changes nothing', async (text, word) => {
    const drape = phoneWith(manySessions(3));
    await drape.open();
    const page = await openPage(drape);
    const before = drape.world.save().localStorage;
    await paste(drape, page, text);
    expect(words(page)).toContain(word);
    expect(drape.world.save().localStorage).toEqual(before);
    expect(drape.errors).toEqual([]);
  });
});
