import fc from 'fast-check';
import { cases } from './support/cases';
import { Drape, GET_READY_MS, MINUTE, SECOND } from './support/drape';
import { limitFlash } from './support/full-flash';

type Ending = 'close' | 'kill';

function leave(drape: Drape, how: Ending): void {
  if (how === 'close') drape.world.watch.close();
  else drape.world.watch.kill();
}

async function opened(): Promise<Drape> {
  const drape = new Drape();
  await drape.open();
  return drape;
}

describe('a session that is interrupted', () => {
  it.each<Ending>(['close', 'kill'])('goes on where it should be after a %s in mid-session', async (how) => {
    const drape = await opened();
    const beginMs = await drape.begin();
    await drape.wait(3 * MINUTE);
    leave(drape, how);
    await drape.wait(2 * MINUTE);
    expect(drape.world.watch.app).toBe('closed');
    drape.world.watch.launch();
    await drape.world.settle();
    expect(drape.time).toBe('7:00');
    await drape.wait(8 * MINUTE);
    expect(drape.buzzes(beginMs + 11 * MINUTE + 5 * SECOND)[0]?.atMs).toBe(beginMs + 12 * MINUTE);
    expect(drape.phoneLog).toMatchObject({ count: 1, newest: [{ heldS: 720, ending: 0 }] });
    expect(drape.errors).toEqual([]);
  });

  it.each<Ending>(['close', 'kill'])('still begins after a %s while getting ready', async (how) => {
    const drape = await opened();
    const beginMs = drape.nowMs + GET_READY_MS;
    await drape.press('start');
    leave(drape, how);
    await drape.wait(4 * SECOND);
    await drape.open();
    await drape.wait(beginMs - drape.nowMs);
    expect(drape.buzzes(beginMs)[0]?.atMs).toBe(beginMs);
  });

  it('still says finished when the end passed less than two minutes ago', async () => {
    const drape = await opened();
    await drape.begin();
    await drape.wait(11 * MINUTE);
    drape.world.watch.close();
    await drape.wait(2 * MINUTE);
    const openedMs = drape.nowMs;
    await drape.open();
    expect(drape.buzzes(openedMs)[0]?.atMs).toBe(openedMs);
    expect(drape.words).toContain('Done');
    expect(drape.words).toContain('1:01 ago');
  });

  it('says it again when it was killed while it said so, and not after a close', async () => {
    for (const how of ['kill', 'close'] as const) {
      const drape = await opened();
      await drape.begin();
      await drape.wait(12 * MINUTE + 500);
      leave(drape, how);
      await drape.wait(5 * SECOND);
      const openedMs = drape.nowMs;
      await drape.open();
      await drape.wait(5 * SECOND);
      expect(drape.buzzes(openedMs).length > 0).toBe(how === 'kill');
      expect(drape.phoneLog).toMatchObject({ count: 1, newest: [{ heldS: 720, ending: 0 }] });
    }
  });

  it('is answered by a press on the time as well, where it was taken up at its end', async () => {
    const drape = await opened();
    await drape.begin();
    await drape.wait(11 * MINUTE);
    drape.world.watch.kill();
    await drape.wait(70 * SECOND);
    await drape.open();
    expect(drape.words).toContain('Done');
    await drape.press('ask-time');
    expect(drape.words).toContain('How is your back?');
  });

  it('says quietly that it finished while away when that is longer ago, and logs it so', async () => {
    const drape = await opened();
    await drape.begin();
    await drape.wait(11 * MINUTE);
    drape.world.watch.close();
    await drape.wait(75 * MINUTE);
    const openedMs = drape.nowMs;
    await drape.open();
    expect(drape.buzzes(openedMs)).toEqual([]);
    expect(drape.words).toContain('Done');
    expect(drape.words).toContain('1:14:01 ago');
    await drape.wait(5 * SECOND);
    expect(drape.phoneLog.newest).toMatchObject([{ heldS: 720, ending: 2 }]);
  });

  it('keeps a pause over a close', async () => {
    const drape = await opened();
    await drape.begin();
    await drape.wait(2 * MINUTE);
    await drape.press('pause');
    drape.world.watch.close();
    await drape.wait(45 * MINUTE);
    await drape.open();
    expect(drape.words).toContain('Paused');
    expect(drape.time).toBe('10:00');
  });

  it('never buzzes again once it is answered: not after a close, not at the next start', async () => {
    const drape = await opened();
    await drape.begin();
    await drape.wait(12 * MINUTE + 3 * SECOND);
    const answeredMs = drape.nowMs;
    await drape.press('answer');
    leave(drape, 'kill');
    await drape.open();
    await drape.wait(30 * MINUTE);
    expect(drape.buzzes(answeredMs + 1)).toEqual([]);
    expect(drape.phoneLog.count).toBe(1);
  });

  it.each([0, 200])(
    'is answered, or ended early, once for all on a flash that has got full meanwhile, but for %i bytes',
    async (roomBytes) => {
      const drape = await opened();
      await drape.begin();
      await drape.wait(11 * MINUTE);
      limitFlash(drape, roomBytes);
      await drape.wait(MINUTE + 3 * SECOND);
      const answeredMs = drape.nowMs;
      await drape.press('answer');
      leave(drape, 'kill');
      await drape.open();
      expect(drape.words).toContain('Start');
      expect(drape.buzzes(answeredMs + 1)).toEqual([]);
      limitFlash(drape, roomBytes);
      await drape.begin();
      await drape.wait(MINUTE);
      await drape.press('pause');
      await drape.press('end');
      await drape.end();
      leave(drape, 'kill');
      await drape.open();
      expect(drape.words).toContain('Start');
      await drape.wait(5 * SECOND);
      expect(drape.phoneLog.newest).toMatchObject([{ ending: 1 }, { heldS: 720, ending: 0 }]);
    },
  );

  it('starts at once when it is opened, where that is wanted', async () => {
    const drape = new Drape({
      saved: { flash: {}, settingsStorage: { openAndGo: 'true', getReadyS: '0' }, localStorage: {} },
    });
    await drape.open();
    await drape.wait(2 * SECOND);
    drape.world.watch.close();
    await drape.wait(SECOND);
    const openedMs = drape.nowMs;
    await drape.open();
    expect(drape.words).toContain('Pause');
    expect((drape.buzzes(openedMs)[0]?.atMs ?? Infinity) - openedMs).toBeLessThanOrEqual(50);
  });

  it('opens on damaged files, sets them aside, and works', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('session', 'log', 'log.0', 'settings.kept', 'known'),
        fc.uint8Array({ maxLength: 40 }),
        async (name, junk) => {
          const drape = await opened();
          await drape.begin();
          drape.world.watch.kill();
          drape.world.watch.writeFile(name, junk);
          await drape.open();
          expect(drape.errors).toEqual([]);
          if (drape.words.includes('Start')) await drape.begin();
          await drape.wait(12 * MINUTE + 5 * SECOND);
          expect(drape.words).toContain('Done');
          expect(drape.phoneLog.count).toBe(1);
          drape.world.dispose();
        },
      ),
      { numRuns: cases(60) },
    );
  });
});
