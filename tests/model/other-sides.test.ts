import { DEFAULT_SNAPSHOT } from '../../common/all-settings';
import { GOOD_CONDITIONS } from '../../simulator/link/conditions';
import type { RadioLink } from '../../simulator/link/radio-link';
import type { SavedState } from '../../simulator/contract';
import { Drape, MINUTE, SECOND } from './support/drape';
import { builtPackage } from './support/watches';
import { holdOne } from './support/hold-one';
import { heardByPuppet, withPuppet } from './support/meddling';
import { bothWith, watchWith } from './support/saved';

const NOW_S = Date.UTC(2024, 0, 1, 9) / 1000;
const QUICK = { ballTime: 1, getReadyS: 0 };
const NO_PHONE = { settingsStorage: {}, localStorage: {} };

const minutesOnWatch = (drape: Drape): unknown =>
  (drape.file('settings.kept') as { settings: { ballTime: number } }).settings.ballTime;
const minutesOnPage = (drape: Drape): string | undefined => drape.world.phone.settingsStorage.get('ballTime');

function link(drape: Drape): Record<string, unknown> {
  return JSON.parse(drape.world.phone.settingsStorage.get('link') ?? '{}') as Record<string, unknown>;
}

/** Goes on in another world after all that is under way there has ended. */
function later(drape: Drape, change: (saved: SavedState) => SavedState): Drape {
  const saved = change(drape.world.save());
  drape.world.dispose();
  return new Drape({ saved });
}

async function openAWhile(drape: Drape): Promise<Drape> {
  if (drape.world.watch.app === 'closed') await drape.open();
  await drape.wait(MINUTE);
  expect(drape.errors).toEqual([]);
  return drape;
}

/** A watch with a session on it that no phone has heard of; it waits in the queue of files as well. */
async function withOneWaiting(): Promise<Drape> {
  const drape = await openAWhile(new Drape({ saved: bothWith(QUICK) }));
  drape.world.link.setConnected(false);
  await holdOne(drape, 1);
  expect(drape.waitingOnWatch).toBe(1);
  return drape;
}

describe('a watch app that is installed anew', () => {
  it('takes over the settings of the phone, and what waited to be carried by a file is not displaced', async () => {
    const before = await withOneWaiting();
    const anew = later(before, (saved) => ({ ...saved, flash: {} }));
    anew.world.link.setConnected(false);
    await anew.open();
    await anew.press('start');
    await anew.wait(13 * MINUTE);
    await anew.press('answer');
    anew.world.link.setConnected(true);
    await openAWhile(anew);
    expect(anew.phoneLog.count).toBe(2);
    expect(minutesOnWatch(anew)).toBe(1);
    expect(link(anew)).toMatchObject({ isCurrent: true, waiting: 0 });
  });
});

describe('a phone app that is installed anew', () => {
  it('gets the settings of the watch, and the sessions that it had not confirmed', async () => {
    const before = await withOneWaiting();
    const { revision } = before.file('settings.kept') as { revision: number };
    const anew = await openAWhile(later(before, (saved) => ({ ...saved, ...NO_PHONE })));
    expect(anew.phoneLog.count).toBe(1);
    expect(anew.waitingOnWatch).toBe(0);
    expect(minutesOnPage(anew)).toBe('1');
    expect(anew.file('settings.kept')).toMatchObject({ revision });
    expect(link(anew)).toMatchObject({ isCurrent: true, waiting: 0 });
  });

  it.each(['watch first', 'phone first'])(
    'as well as the watch app (%s) leaves both at the defaults',
    async (order) => {
      const steps: Array<(saved: SavedState) => SavedState> = [
        (saved) => ({ ...saved, flash: {}, transfers: undefined }),
        (saved) => ({ ...saved, ...NO_PHONE, transfers: undefined }),
      ];
      if (order === 'phone first') steps.reverse();
      let drape = await withOneWaiting();
      for (const step of steps) drape = later(drape, step);
      await openAWhile(drape);
      await drape.look();
      expect(drape.words).toContain(`${DEFAULT_SNAPSHOT.settings.ballTime} min`);
      expect(minutesOnPage(drape)).toBe(String(DEFAULT_SNAPSHOT.settings.ballTime));
      expect(link(drape)).toMatchObject({ isCurrent: true, waiting: 0 });
      await holdOne(drape, DEFAULT_SNAPSHOT.settings.ballTime);
      await drape.wait(10 * SECOND);
      expect(drape.phoneLog.count).toBe(1);
    },
  );
});

describe('two watches of one owner', () => {
  it('have their sessions side by side on the phone, and the newest choice of either on both', async () => {
    const first = await openAWhile(new Drape({ saved: bothWith(QUICK) }));
    await holdOne(first, 1);
    await first.chooseMinutes(2);
    await first.wait(10 * SECOND);
    const flash = first.world.save().flash;
    const second = later(first, (saved) => ({
      ...saved,
      flash: watchWith(QUICK).flash,
      transfers: undefined,
    }));
    await openAWhile(second);
    expect(minutesOnWatch(second)).toBe(2);
    await holdOne(second, 2);
    await second.press('adjust');
    await second.press('more');
    await second.press('adjusted');
    await second.wait(10 * SECOND);
    expect(second.phoneLog.count).toBe(2);
    const back = await openAWhile(later(second, (saved) => ({ ...saved, flash, transfers: undefined })));
    expect(minutesOnWatch(back)).toBe(3);
    expect(back.phoneLog.count).toBe(2);
  });

  it('are each heard when they say how things stand, also with a clock that is behind the other one', async () => {
    const package_ = (install: number, atS: number, revision: number) =>
      withPuppet(builtPackage(), [{ parcel: [1, 'T', install, [atS, revision, 3, 0, 0, 0]] }]);
    const ahead = new Drape({ package: package_(7, NOW_S + 30, 1), saved: bothWith(QUICK) });
    await ahead.open();
    await ahead.wait(SECOND);
    expect(link(ahead)).toMatchObject({ isCurrent: true });
    const saved = ahead.world.save();
    const behind = new Drape({ package: package_(8, NOW_S, 0), saved });
    await behind.open();
    await behind.wait(SECOND);
    expect(link(behind)).toMatchObject({ isCurrent: false, install: 8 });
  });
});

describe('a choice on the page that no companion hears of', () => {
  async function withoutCompanion(): Promise<Drape> {
    const drape = await openAWhile(new Drape({ saved: bothWith({ ballTime: 5 }) }));
    drape.world.link.setConnected(false);
    drape.world.phone.unloadCompanion();
    drape.world.link.setConditions({ ...GOOD_CONDITIONS, companionWakeMs: () => Infinity });
    return drape;
  }
  async function chooseOnWatch(drape: Drape): Promise<void> {
    if (drape.world.watch.app === 'closed') await drape.open();
    await drape.press('adjust');
    await drape.press('more');
    await drape.press('adjusted');
    await drape.wait(MINUTE);
  }
  async function meet(drape: Drape): Promise<void> {
    drape.world.phone.closeSettings();
    drape.world.link.setConditions(GOOD_CONDITIONS);
    drape.world.link.setConnected(true);
    drape.world.watch.close();
    await openAWhile(drape);
    expect(minutesOnPage(drape)).toBe(String(minutesOnWatch(drape)));
  }

  it('is older than one made on the watch after it', async () => {
    const drape = await withoutCompanion();
    await drape.chooseMinutes(10);
    await drape.wait(MINUTE);
    await chooseOnWatch(drape);
    await meet(drape);
    expect(minutesOnWatch(drape)).toBe(6);
  });

  it('is newer than one made on the watch before it', async () => {
    const drape = await withoutCompanion();
    await chooseOnWatch(drape);
    await drape.chooseMinutes(10);
    await drape.wait(MINUTE);
    await meet(drape);
    expect(minutesOnWatch(drape)).toBe(10);
  });

  it('is not said to be on the watch', async () => {
    const drape = await withoutCompanion();
    const page = () => drape.world.phone.settingsPage?.text().join('\n');
    drape.world.phone.openSettings();
    await drape.world.settle();
    expect(page()).toContain('On your watch');
    await drape.chooseMinutes(10);
    expect(page()).toContain('Waiting for your watch');
    await meet(drape);
    drape.world.phone.openSettings();
    await drape.world.settle();
    expect(page()).toContain('On your watch');
  });
});

describe('what gets lost in between', () => {
  it('is asked for again where only the word that something waits has come', async () => {
    const parcel = [1, 'R', 7, [[1, 0, NOW_S - 900, 720, 720, 0, 0, 0]]];
    const status = (waiting: number) => [1, 'T', 7, [NOW_S, 0, waiting, 0, 0, 0]];
    const drape = new Drape({
      package: withPuppet(builtPackage(), [
        { parcel: status(0) },
        { afterMs: MINUTE, parcel: status(1) },
        { afterMs: 70 * SECOND, parcel },
      ]),
    });
    await drape.open();
    await drape.wait(50 * SECOND);
    expect(heardByPuppet(drape.world, 'S')).toHaveLength(1);
    await drape.wait(15 * SECOND);
    expect(heardByPuppet(drape.world, 'S').length).toBeGreaterThan(1);
  });

  it('is told again by a watch whose session the phone has missed', async () => {
    let left = 0;
    const drape = await openAWhile(new Drape({ saved: bothWith(QUICK) }));
    drape.world.link.setConditions({
      ...GOOD_CONDITIONS,
      // The session itself is lost, both ways; the next word comes across.
      messageArrivalsMs: (from) => (from === 'watch' && left++ === 0 ? [] : [60]),
      fileCopies: () => 0,
    });
    await holdOne(drape, 1);
    await drape.wait(MINUTE);
    expect(drape.phoneLog.count).toBe(1);
    expect(drape.waitingOnWatch).toBe(0);
  });

  it('leaves nobody with the other one of two choices made in one second', async () => {
    for (const lost of [0, 1, 2, 3]) {
      const drape = await openAWhile(new Drape({ saved: bothWith({ ballTime: 5 }) }));
      drape.world.link.setConnected(false);
      await drape.press('adjust');
      drape.world.watch.press('more');
      await drape.chooseMinutes(lost % 2 === 0 ? 10 : 2);
      await drape.wait(SECOND);
      let sent = 0;
      drape.world.link.setConditions({
        ...GOOD_CONDITIONS,
        messageArrivalsMs: () => (sent++ === lost ? [] : [60]),
        fileCopies: () => 0,
      });
      drape.world.link.setConnected(true);
      await drape.wait(2 * MINUTE);
      expect(minutesOnPage(drape)).toBe(String(minutesOnWatch(drape)));
      expect(link(drape)).toMatchObject({ isCurrent: true });
      drape.world.dispose();
    }
  });
});

describe('a file that is larger than any there is', () => {
  it.each(['watch', 'phone'] as const)('is refused at the %s, and nothing else suffers', async (at) => {
    const drape = await openAWhile(new Drape({ saved: bothWith(QUICK) }));
    // Two bytes for a list of a length, and then as many zeros.
    const huge = new Uint8Array(60_003);
    huge.set([0x99, 60_000 >> 8, 60_000 & 0xff]);
    const radio = drape.world.link as unknown as RadioLink;
    radio.queueFrom(at === 'watch' ? 'phone' : 'watch').enqueue('settings', huge);
    await drape.wait(70 * SECOND);
    if (drape.world.watch.app === 'closed') await drape.open();
    const complaints = drape.world.journal.of('console').filter(({ level }) => level === 'error');
    expect(complaints).toHaveLength(1);
    await holdOne(drape, 1);
    await drape.wait(10 * SECOND);
    expect(drape.phoneLog.count).toBe(1);
    expect(drape.world.watch.files.map(({ name }) => name)).not.toContain('settings');
    expect(drape.errors).toEqual([]);
  });
});
