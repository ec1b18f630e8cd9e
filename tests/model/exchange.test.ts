import { decodeCbor, encodeCbor } from '../../simulator/cbor';
import { GOOD_CONDITIONS } from '../../simulator/link/conditions';
import { cases } from './support/cases';
import { Drape, MINUTE, SECOND } from './support/drape';
import { limitFlash } from './support/full-flash';
import { bothWith, watchWith } from './support/saved';
import { SEGMENT_ROWS, waitingSegments } from './support/waiting';

/** When worlds begin, in seconds since 1970. */
const NOW_S = Date.UTC(2024, 0, 1, 9) / 1000;
const DAY = 24 * 60 * MINUTE;

/** A minute held, answered and rated. */
async function hold(drape: Drape, press = 'same'): Promise<void> {
  if (drape.world.watch.app === 'closed') await drape.open();
  await drape.begin();
  await drape.wait(MINUTE + SECOND);
  await drape.press('answer');
  await drape.press(press);
  for (const button of ['card-on', 'offer-skip']) {
    if (drape.seen(button)?.pressable) await drape.press(button);
  }
}

const linkOf = (drape: Drape): Record<string, unknown> =>
  JSON.parse(drape.world.phone.settingsStorage.get('link') ?? '{}') as Record<string, unknown>;

describe('a watch without a phone for three months', () => {
  it('keeps three sessions a day in segments of bounded size, and all of them come over when it is back', async () => {
    const drape = new Drape({ saved: watchWith({ ballTime: 1, getReadyS: 0 }) });
    drape.world.link.setConnected(false);
    const sessions = 3 * cases(90);
    for (let count = 0; count < sessions; count++) {
      await hold(drape);
      drape.world.watch.close();
      await drape.wait(DAY / 3);
    }
    expect(drape.waitingOnWatch).toBe(sessions);
    const segments = drape.world.watch.files.filter(({ name }) => /^log\.\d+$/.test(name));
    expect(segments.length).toBeLessThanOrEqual(Math.ceil(sessions / SEGMENT_ROWS) + 1);
    // What is in memory at a time is a segment: none is larger than that of the first days.
    expect(Math.max(...segments.map(({ bytes }) => bytes))).toBeLessThan(SEGMENT_ROWS * 128);
    drape.world.link.setConnected(true);
    await drape.open();
    await drape.wait(MINUTE);
    expect(drape.waitingOnWatch).toBe(0);
    expect(drape.phoneLog).toMatchObject({ count: sessions, heldS: sessions * 60 });
    expect(linkOf(drape)).toMatchObject({ isCurrent: true, waiting: 0 });
    expect(drape.world.watch.files.filter(({ name }) => /^log\.\d+$/.test(name))).toEqual([]);
    expect(drape.errors).toEqual([]);
  }, 120_000);

  it('says on the phone how many sessions wait, as soon as it is heard of', async () => {
    const drape = new Drape({ saved: watchWith({ ballTime: 1, getReadyS: 0 }) });
    await drape.open();
    await drape.wait(5 * SECOND);
    const page = async () => {
      drape.world.phone.openSettings();
      await drape.world.settle();
      return drape.world.phone.settingsPage?.text().join('\n') ?? '';
    };
    expect(await page()).toContain('On your watch');
    drape.world.link.setConnected(false);
    await drape.chooseMinutes(14);
    await drape.wait(SECOND);
    expect(await page()).toContain('Waiting for your watch');
    drape.world.link.setConnected(true);
    await drape.wait(10 * SECOND);
    expect(await page()).toContain('On your watch');
    expect(await page()).toMatch(/Last heard from: /);
  });
});

describe('a flash that is full', () => {
  it('gives up the oldest sessions at last, and the phone says how many could only be counted', async () => {
    const drape = new Drape({ saved: watchWith({ ballTime: 1, getReadyS: 0 }) });
    drape.world.link.setConnected(false);
    const sessions = 3 * SEGMENT_ROWS;
    for (let count = 0; count < sessions; count++) await hold(drape);
    limitFlash(drape, 0);
    for (let count = 0; count < SEGMENT_ROWS; count++) await hold(drape);
    const kept = drape.waitingOnWatch;
    expect(kept).toBeLessThan(sessions + SEGMENT_ROWS);
    expect(kept).toBeGreaterThan(sessions - SEGMENT_ROWS);
    // Nothing that is still on its way comes: what is on the flash is all there is.
    const { flash } = drape.world.save();
    const later = new Drape({ saved: { flash, settingsStorage: {}, localStorage: {} } });
    await later.open();
    await later.wait(MINUTE);
    expect(later.phoneLog.count).toBe(kept);
    const thinned = sessions + SEGMENT_ROWS - kept;
    expect(linkOf(later)).toMatchObject({ thinned, thinnedS: thinned * 60 });
    later.world.phone.openSettings();
    await later.world.settle();
    const words = later.world.phone.settingsPage?.text().join('\n');
    expect(words).toContain(`${thinned} sessions could only be counted`);
    expect(drape.errors).toEqual([]);
  }, 60_000);
});

describe('a choice on both sides', () => {
  it('made at once is in the end the same on both, the newer one', async () => {
    const drape = new Drape({ saved: bothWith({ ballTime: 5 }) });
    await drape.open();
    await drape.wait(5 * SECOND);
    drape.world.link.setConnected(false);
    await drape.chooseMinutes(10);
    await drape.wait(10 * SECOND);
    await drape.press('adjust');
    await drape.press('more');
    await drape.press('adjusted');
    drape.world.link.setConnected(true);
    await drape.wait(10 * SECOND);
    await drape.look();
    expect(drape.words).toContain('6 min');
    expect(drape.world.phone.settingsStorage.get('ballTime')).toBe('6');
    await drape.chooseMinutes(11);
    await drape.wait(5 * SECOND);
    await drape.look();
    expect(drape.words).toContain('11 min');
  });

  it.each([
    ['watch', 2000, 1000, 6],
    ['phone', 1000, 2000, 5],
  ])(
    'that is newer on the %s holds on both, with nothing but messages to tell it',
    async (_, atWatch, atPhone, minutes) => {
      const { flash } = bothWith({ ballTime: 6 });
      const { settings } = decodeCbor(flash['settings.kept'] ?? new Uint8Array()) as { settings: unknown };
      const phone = bothWith({ ballTime: 5 });
      const kept = { ...(JSON.parse(phone.localStorage.settings ?? '{}') as object), revision: atPhone };
      const drape = new Drape({
        saved: {
          flash: { ...flash, 'settings.kept': encodeCbor({ revision: atWatch, settings }) },
          settingsStorage: phone.settingsStorage,
          localStorage: { settings: JSON.stringify(kept) },
        },
        linkConditions: { ...GOOD_CONDITIONS, fileCopies: () => 0 },
      });
      await drape.open();
      await drape.wait(10 * SECOND);
      const held = { revision: 2000, settings: { ballTime: minutes } };
      expect(drape.file('settings.kept')).toMatchObject(held);
      expect(JSON.parse(drape.world.phone.localStorage.get('settings') ?? '{}')).toMatchObject(held);
      expect(drape.world.phone.settingsStorage.get('ballTime')).toBe(String(minutes));
    },
  );

  it('made in the same second on both sides is decided alike', async () => {
    const drape = new Drape({ saved: bothWith({ ballTime: 5 }) });
    await drape.open();
    await drape.wait(5 * SECOND);
    drape.world.link.setConnected(false);
    await drape.press('adjust');
    const { watch } = drape.world;
    watch.press('more');
    await drape.chooseMinutes(10);
    await drape.wait(SECOND);
    drape.world.link.setConnected(true);
    await drape.wait(10 * SECOND);
    expect(drape.file('settings.kept')).toMatchObject({ settings: { ballTime: 10 } });
    expect(drape.world.phone.settingsStorage.get('ballTime')).toBe('10');
  });
});

describe('a rating', () => {
  it('given when the phone has the session already amends it there', async () => {
    const drape = new Drape({ saved: watchWith({ ballTime: 1, getReadyS: 0 }) });
    await drape.open();
    await drape.begin();
    await drape.wait(MINUTE + 20 * SECOND);
    expect(drape.phoneLog).toMatchObject({ count: 1, newest: [{ rating: 0 }] });
    expect(drape.waitingOnWatch).toBe(0);
    await drape.press('answer');
    await drape.press('better');
    await drape.wait(10 * SECOND);
    expect(drape.phoneLog).toMatchObject({ count: 1, newest: [{ rating: 1 }] });
    expect(drape.waitingOnWatch).toBe(0);
  });
});

describe('messages that all come twice', () => {
  it('are not twice as many with each of the segments that wait', async () => {
    const segments = 12;
    const flash = { ...bothWith({}).flash, ...waitingSegments(segments, NOW_S) };
    const drape = new Drape({
      saved: { ...bothWith({}), flash },
      linkConditions: { ...GOOD_CONDITIONS, messageArrivalsMs: () => [60, 90] },
    });
    await drape.open();
    await drape.wait(30 * SECOND);
    expect(drape.phoneLog.count).toBe(segments * SEGMENT_ROWS);
    expect(drape.waitingOnWatch).toBe(0);
    expect(drape.world.journal.of('message').length).toBeLessThan(segments * 20);
  });
});
