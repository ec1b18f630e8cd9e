import fc from 'fast-check';
import { Drape, MINUTE, SECOND } from './support/drape';

type Ending = 'close' | 'kill';

function leave(drape: Drape, how: Ending): void {
  if (how === 'close') drape.world.watch.close();
  else drape.world.watch.kill();
}

describe('a session that is interrupted', () => {
  it.each<Ending>(['close', 'kill'])('goes on where it should be after a %s in mid-session', async (how) => {
    const drape = new Drape();
    await drape.open();
    await drape.press('start');
    const startedMs = drape.nowMs;
    await drape.wait(3 * MINUTE);
    leave(drape, how);
    await drape.wait(2 * MINUTE);
    expect(drape.world.watch.app).toBe('closed');
    drape.world.watch.launch();
    await drape.world.settle();
    expect(drape.time).toBe('7:00');
    await drape.wait(8 * MINUTE);
    expect(drape.buzzes(startedMs + MINUTE)[0]?.atMs).toBe(startedMs + 12 * MINUTE);
    expect(drape.phoneLog).toMatchObject({ count: 1, newest: [{ heldS: 720, ending: 0 }] });
    expect(drape.errors).toEqual([]);
  });

  it('still says finished when the end passed less than two minutes ago', async () => {
    const drape = new Drape();
    await drape.open();
    await drape.press('start');
    await drape.wait(11 * MINUTE);
    drape.world.watch.close();
    await drape.wait(2 * MINUTE);
    const openedMs = drape.nowMs;
    await drape.open();
    expect(drape.buzzes(openedMs)[0]?.atMs).toBe(openedMs);
    expect(drape.words).toContain('Done');
    expect(drape.words).toContain('1:0');
  });

  it('says quietly that it finished while away when that is longer ago, and logs it so', async () => {
    const drape = new Drape();
    await drape.open();
    await drape.press('start');
    await drape.wait(11 * MINUTE);
    drape.world.watch.close();
    await drape.wait(60 * MINUTE);
    const openedMs = drape.nowMs;
    await drape.open();
    expect(drape.buzzes(openedMs)).toEqual([]);
    expect(drape.words).toContain('Done');
    await drape.wait(5 * SECOND);
    expect(drape.phoneLog.newest).toMatchObject([{ heldS: 720, ending: 2 }]);
  });

  it('keeps a pause over a close', async () => {
    const drape = new Drape();
    await drape.open();
    await drape.press('start');
    await drape.wait(2 * MINUTE);
    await drape.press('pause');
    drape.world.watch.close();
    await drape.wait(45 * MINUTE);
    await drape.open();
    expect(drape.words).toContain('Paused');
    expect(drape.time).toBe('10:00');
  });

  it('never buzzes again once it is answered: not after a close, not at the next start', async () => {
    const drape = new Drape();
    await drape.open();
    await drape.press('start');
    await drape.wait(12 * MINUTE + 3 * SECOND);
    await drape.press('answer');
    const answeredMs = drape.nowMs;
    drape.world.watch.close();
    await drape.open();
    await drape.wait(30 * MINUTE);
    expect(drape.buzzes(answeredMs + 1)).toEqual([]);
    expect(drape.phoneLog.count).toBe(1);
  });

  it('opens on damaged files, sets them aside, and works', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('session', 'log', 'settings.kept'),
        fc.uint8Array({ maxLength: 40 }),
        async (name, junk) => {
          const drape = new Drape();
          await drape.open();
          await drape.press('start');
          await drape.wait(SECOND);
          drape.world.watch.kill();
          drape.world.watch.writeFile(name, junk);
          await drape.open();
          expect(drape.errors).toEqual([]);
          if (drape.words.includes('Start')) await drape.press('start');
          await drape.wait(15 * MINUTE);
          await drape.look();
          expect(drape.words).toContain('Done');
          expect(drape.phoneLog.count).toBe(1);
          drape.world.dispose();
        },
      ),
      { numRuns: 60 },
    );
  });
});
