import { Drape, GET_READY_MS, MINUTE, SECOND } from './support/drape';
import { holdMinute } from './support/minute-held';
import { NOTHING_SHOWN, watchWith } from './support/saved';
import { onWatch } from './support/watches';
import { withoutChunks } from './support/changed-package';

/** One watch of each package: the older ones are those that have little memory. */
describe.each(['atlas', 'gemini'])('on %s', (family) => {
  /** What is loaded by the core itself (through `choosing` come those of the lesson and of how a move is done). */
  const BY_THE_CORE = ['choosing', 'telling', 'afterwards', 'exchange', 'turn-sensor'];

  describe('where code cannot be loaded', () => {
    it('a session runs all the same: begun, paused, told, kept, rated; and each chunk is asked for on the console', async () => {
      const drape = new Drape({
        ...onWatch(family),
        package: withoutChunks(onWatch(family).package, ...BY_THE_CORE),
        saved: watchWith({ timeByTurn: 1, ballTime: 1 }),
      });
      await drape.open();
      await drape.press('learn');
      await drape.press('how');
      expect(drape.words).toContain('Start');
      await holdMinute(drape);
      const told = drape.world.journal
        .of('console')
        .filter(({ text }) => text.startsWith('a chunk failed: '));
      for (const chunk of BY_THE_CORE)
        expect(told.some(({ text }) => text.includes(`./${chunk}-`))).toBe(true);
      expect(drape.errors).toEqual([]);
    });

    it('a session that was under way goes on where it should be, with no chunk at all', async () => {
      const drape = new Drape({
        ...onWatch(family),
        package: withoutChunks(onWatch(family).package, ...BY_THE_CORE, 'reading'),
        saved: watchWith({ ballTime: 2 }),
      });
      await drape.open();
      await drape.press('start');
      await drape.wait(GET_READY_MS + MINUTE);
      drape.world.watch.kill();
      await drape.wait(10 * SECOND);
      await drape.open();
      expect(drape.seen('pause')?.pressable).toBe(true);
      await drape.wait(MINUTE);
      await drape.press('answer');
      expect(drape.file('log.0')).toMatchObject({ rows: [{ heldS: 120, ending: 0 }] });
    });

    it('a choice on the wrist holds without the code for the phone, which hears of it when that is there', async () => {
      const drape = new Drape({
        ...onWatch(family),
        package: withoutChunks(onWatch(family).package, 'exchange'),
        saved: watchWith({ ballTime: 10 }),
      });
      await drape.open();
      await drape.press('adjust');
      await drape.press('more');
      await drape.press('adjusted');
      expect(drape.words).toContain('11');
      expect(drape.file('settings.kept')).toMatchObject({ settings: { ballTime: 11 } });
    });

    it('what has to be read is passed over rather than the session', async () => {
      const flash = { known: NOTHING_SHOWN };
      const saved = { flash, settingsStorage: {}, localStorage: {} };
      const drape = new Drape({
        ...onWatch(family),
        package: withoutChunks(onWatch(family).package, 'reading'),
        saved,
      });
      await drape.open();
      await drape.press('start');
      await drape.wait(GET_READY_MS + SECOND);
      expect(drape.seen('pause')?.pressable).toBe(true);
    });

    it('but nobody lies down on the roller without its caution', async () => {
      const saved = { flash: { known: NOTHING_SHOWN }, settingsStorage: {}, localStorage: {} };
      const drape = new Drape({
        ...onWatch(family),
        package: withoutChunks(onWatch(family).package, 'reading'),
        saved,
      });
      await drape.open();
      await drape.press('routine-after');
      expect(drape.words).toContain('On the roller');
      await drape.press('start');
      await drape.wait(GET_READY_MS + SECOND);
      expect(drape.seen('pause')?.pressable ?? false).toBe(false);
      expect(drape.words).toContain('Start');
      expect(drape.words).toContain('Reopen Drape');
      await drape.press('routine-after');
      expect(drape.words).not.toContain('Reopen Drape');
    });

    it('the screen says what helps, until it is drawn anew', async () => {
      const drape = new Drape({
        ...onWatch(family),
        package: withoutChunks(onWatch(family).package, 'teaching', 'reading', 'afterwards'),
        saved: watchWith({ ballTime: 1 }),
      });
      await drape.open();
      for (const what of ['learn', 'how']) {
        await drape.press(what);
        expect(drape.words).toContain('Reopen Drape');
        await drape.press('routine-after');
        await drape.press('routine-before');
        expect(drape.words).not.toContain('Reopen Drape');
        expect(drape.words).toContain('Over the ball');
      }
      await drape.begin();
      expect(drape.words).not.toContain('Reopen Drape');
      await drape.wait(MINUTE + SECOND);
      await drape.press('answer');
      await drape.press('better');
      expect(drape.words).toContain('Reopen Drape');
    });
  });

  it('a press that leads to a chunk is taken once, however often it is made before that is there', async () => {
    const drape = new Drape(onWatch(family));
    await drape.open();
    await drape.look();
    const { watch } = drape.world;
    watch.press('learn');
    watch.press('learn');
    await drape.wait(2 * SECOND);
    expect(drape.seen('lesson-word')).toBeDefined();
    expect(drape.buzzes(0)).toHaveLength(1);
    expect(drape.errors).toEqual([]);
  });
});
