import fc from 'fast-check';
import { GOOD_CONDITIONS, type LinkConditions } from '../../simulator/link/conditions';
import { cases } from './support/cases';
import { Drape, MINUTE, SECOND } from './support/drape';
import { holdOne, holdToTheEnd } from './support/hold-one';

describe('the duration', () => {
  it('chosen on the phone is on the open watch within a second', async () => {
    const drape = new Drape();
    await drape.open();
    await drape.chooseMinutes(15);
    await drape.wait(SECOND);
    await drape.look();
    expect(drape.words).toContain('15 min');
    await drape.press('start');
    await drape.wait(10 * SECOND);
    expect(drape.time).toBe('15:00');
    expect(drape.errors).toEqual([]);
  });

  it('chosen while the app is closed is there when it opens, and stays when the phone is gone', async () => {
    const drape = new Drape();
    await drape.chooseMinutes(8);
    await drape.wait(10 * SECOND);
    await drape.open();
    expect(drape.words).toContain('8 min');
    drape.world.link.setConnected(false);
    drape.world.watch.close();
    await drape.wait(MINUTE);
    await drape.open();
    expect(drape.words).toContain('8 min');
  });

  it('chosen while the phone is away arrives when it is back', async () => {
    const drape = new Drape();
    await drape.open();
    drape.world.link.setConnected(false);
    await drape.chooseMinutes(20);
    await drape.wait(MINUTE);
    await drape.look();
    expect(drape.words).toContain('12 min');
    drape.world.watch.wakeScreen();
    drape.world.link.setConnected(true);
    await drape.wait(5 * SECOND);
    await drape.look();
    expect(drape.words).toContain('20 min');
  });

  it('does not change a session under way', async () => {
    const drape = new Drape();
    await drape.open();
    await drape.press('start');
    await drape.wait(10 * SECOND);
    await drape.chooseMinutes(5);
    await drape.wait(6 * MINUTE);
    await drape.look();
    expect(drape.time).toBe('6:00');
  });

  it('is refused when it is nonsense, that is told once, and the last good value stays on both sides', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc
            .integer()
            .filter((n) => n < 1 || n > 30)
            .map(String),
          fc.constantFrom(
            '12.5',
            '12.0',
            '1e1',
            '0x0c',
            '+9',
            '012',
            ' 12',
            '12 ',
            '',
            'null',
            '"12"',
            '[12]',
          ),
        ),
        async (nonsense) => {
          fc.pre(!(/^[1-9]\d?$/.test(nonsense) && Number(nonsense) <= 30));
          const drape = new Drape();
          await drape.open();
          await drape.chooseMinutes(9);
          await drape.wait(2 * SECOND);
          const saved = drape.world.save();
          drape.world.dispose();
          const later = new Drape({
            saved: { ...saved, settingsStorage: { ...saved.settingsStorage, ballTime: nonsense } },
          });
          await later.open();
          expect(later.words).toContain('9 min');
          expect(later.world.phone.settingsStorage.get('ballTime')).toBe('9');
          const told = later.world.journal.of('console').filter(({ text }) => text.includes('ballTime'));
          expect(told).toHaveLength(1);
          expect(later.errors).toEqual([]);
          later.world.dispose();
        },
      ),
      { numRuns: cases(30) },
    );
  });

  it('is learned back from the watch by a phone that has lost everything', async () => {
    const drape = new Drape();
    await drape.open();
    await drape.chooseMinutes(14);
    await drape.wait(2 * SECOND);
    const { flash } = drape.world.save();
    const later = new Drape({ saved: { flash, settingsStorage: {}, localStorage: {} } });
    await later.open();
    await later.wait(2 * SECOND);
    expect(later.words).toContain('14 min');
    expect(later.world.phone.settingsStorage.get('ballTime')).toBe('14');
  });
});

describe('the log', () => {
  it('has each session once, newest first, and the watch then forgets it', async () => {
    const drape = new Drape();
    await drape.open();
    await holdOne(drape);
    await drape.wait(10 * SECOND);
    await holdOne(drape);
    await drape.wait(10 * SECOND);
    expect(drape.phoneLog).toMatchObject({ count: 2, heldS: 1440 });
    const [newest, older] = drape.phoneLog.newest;
    expect((newest?.startedAtS ?? 0) - (older?.startedAtS ?? 0)).toBeGreaterThanOrEqual(12 * 60);
    expect(drape.waitingOnWatch).toBe(0);
    expect(drape.errors).toEqual([]);
  });

  it('learns how it felt, also long after the session came over', async () => {
    const drape = new Drape();
    await drape.open();
    await holdToTheEnd(drape);
    await drape.wait(10 * SECOND);
    expect(drape.phoneLog.newest).toMatchObject([{ heldS: 720, rating: 0 }]);
    await drape.press('better');
    await drape.wait(10 * SECOND);
    expect(drape.phoneLog).toMatchObject({ count: 1, newest: [{ heldS: 720, rating: 1 }] });
    expect(drape.waitingOnWatch).toBe(0);
  });

  it('is on flash before the buzz is answered', async () => {
    const drape = new Drape();
    await drape.open();
    drape.world.link.setConnected(false);
    await drape.press('start');
    await drape.wait(12 * MINUTE + 10 * SECOND);
    expect(drape.waitingOnWatch).toBe(1);
  });

  it('waits on the watch while the phone is away, and comes over when it is back', async () => {
    const drape = new Drape();
    drape.world.link.setConnected(false);
    await drape.open();
    for (let session = 0; session < 3; session++) await holdOne(drape);
    await drape.wait(MINUTE);
    expect(drape.waitingOnWatch).toBe(3);
    drape.world.watch.close();
    drape.world.link.setConnected(true);
    await drape.wait(MINUTE);
    expect(drape.phoneLog.count).toBe(3);
    await drape.open();
    expect(drape.waitingOnWatch).toBe(0);
    expect(drape.phoneLog.count).toBe(3);
  });

  it('sets a damaged history aside and goes on', async () => {
    const drape = new Drape();
    await drape.open();
    await holdOne(drape);
    await drape.wait(10 * SECOND);
    const saved = drape.world.save();
    const later = new Drape({
      saved: { ...saved, localStorage: { ...saved.localStorage, 'history.0': '[{"broken' } },
    });
    await later.open();
    await holdOne(later);
    await later.wait(10 * SECOND);
    expect(later.phoneLog.count).toBe(1);
    expect(later.world.phone.localStorage.get('history.0.bad')).toBe('[{"broken');
    expect(later.errors).toEqual([]);
  });
});

describe('a link', () => {
  const filesOnly: LinkConditions = { ...GOOD_CONDITIONS, messageArrivalsMs: () => [] };
  const messagesOnly: LinkConditions = { ...GOOD_CONDITIONS, fileCopies: () => 0 };
  const allTwice: LinkConditions = {
    ...GOOD_CONDITIONS,
    messageArrivalsMs: () => [60, 5000],
    messagesInOrder: false,
    fileCopies: () => 2,
  };

  it.each([
    ['that loses every message', filesOnly],
    ['that brings everything twice', allTwice],
  ])('%s carries settings and sessions all the same, each once', async (_name, linkConditions) => {
    const drape = new Drape({ linkConditions });
    await drape.open();
    await drape.chooseMinutes(7);
    await drape.wait(10 * SECOND);
    await drape.look();
    expect(drape.words).toContain('7 min');
    await holdOne(drape, 7);
    await drape.wait(10 * SECOND);
    await holdOne(drape, 7);
    await drape.wait(10 * SECOND);
    expect(drape.phoneLog).toMatchObject({ count: 2, heldS: 840 });
    expect(drape.waitingOnWatch).toBe(0);
    expect(drape.errors).toEqual([]);
  });

  it('that loses the messages of a while is made good by those that follow, without a new opening', async () => {
    let isLossy = true;
    const drape = new Drape({
      linkConditions: {
        ...messagesOnly,
        messageArrivalsMs: () => (isLossy ? [] : [60]),
      },
    });
    await drape.open();
    await drape.chooseMinutes(7);
    await drape.wait(10 * SECOND);
    await drape.look();
    expect(drape.words).toContain('12 min');
    drape.world.watch.wakeScreen();
    isLossy = false;
    await drape.wait(30 * SECOND);
    await drape.look();
    expect(drape.words).toContain('7 min');
    const { length } = drape.world.journal.of('message');
    await drape.wait(MINUTE);
    expect(drape.world.journal.of('message')).toHaveLength(length);
  });

  it('that loses every file carries the settings, and no session is lost', async () => {
    const drape = new Drape({ linkConditions: messagesOnly });
    await drape.open();
    await drape.chooseMinutes(7);
    await drape.wait(SECOND);
    await drape.look();
    expect(drape.words).toContain('7 min');
    await holdOne(drape, 7);
    await drape.wait(10 * SECOND);
    expect(drape.waitingOnWatch).toBe(0);
    expect(drape.phoneLog.count).toBe(1);
  });
});
