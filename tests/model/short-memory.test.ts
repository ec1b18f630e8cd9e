import type { AppPackage } from '../../simulator/package/app-package';
import { Drape, MINUTE, SECOND } from './support/drape';
import { withFiles } from './support/changed-package';
import { holdMinute } from './support/minute-held';
import { watchWith } from './support/saved';
import { onWatch } from './support/watches';

/** One watch of each package: the older ones are those that have little memory. */
describe.each(['atlas', 'gemini'])('on %s', (family) => {
  /**
   * The package on a watch that tells the app that only so many bytes of its heap are left.
   * @param fromAsking before it has been asked so often, nothing is used
   */
  function withLeft(bytes: number, fromAsking = 0): AppPackage {
    return withSystem(
      `{memory:{js:{n:0,get used(){return this.n++<${fromAsking}?0:${65_528 - bytes}},peak:0,total:65528}}}`,
    );
  }

  /** The package on a watch with another module "system". @param system as code */
  function withSystem(system: string): AppPackage {
    return withFiles(onWatch(family).package, (files) => {
      const main = [...files.keys()].find((path) => path.startsWith('app/main-')) ?? '';
      const text = new TextDecoder().decode(files.get(main));
      const changed = text.replace('require("system")', system);
      expect(changed).not.toBe(text);
      files.set(main, new TextEncoder().encode(changed));
    });
  }

  describe('where memory is short', () => {
    it('nothing is loaded that would leave too little for a session, which is begun, told and kept all the same', async () => {
      const drape = new Drape({
        ...onWatch(family),
        package: withLeft(3400),
        saved: watchWith({ timeByTurn: 1, ballTime: 1 }),
      });
      await drape.open();
      await drape.press('learn');
      await holdMinute(drape);
      const told = drape.world.journal.of('console').map(({ text }) => text);
      for (const chunk of ['choosing', 'telling', 'afterwards', 'exchange', 'turn']) {
        expect(told).toContain(`a chunk failed: Error: no memory for ${chunk}`);
      }
      expect(drape.errors).toEqual([]);
    });

    it('what fits beside a session is loaded', async () => {
      const drape = new Drape({
        ...onWatch(family),
        package: withLeft(9500),
        saved: watchWith({ ballTime: 1 }),
      });
      await drape.open();
      await drape.press('adjust');
      await drape.press('more');
      await drape.press('adjusted');
      expect(drape.words).toContain('2');
      const told = drape.world.journal.of('console').map(({ text }) => text);
      expect(told).toContain('a chunk failed: Error: no memory for exchange');
      expect(told).not.toContain('a chunk failed: Error: no memory for choosing');
    });
  });

  describe('where memory is short only for another session', () => {
    /** Held, answered and rated, and what is then offered passed over. */
    async function rated(drape: Drape, how: string): Promise<void> {
      await drape.begin();
      await drape.wait(MINUTE + SECOND);
      await drape.press('answer');
      await drape.press(how);
    }

    it('a word of care comes all the same', async () => {
      // So much is left after an ordinary session (docs/costs.md).
      const drape = new Drape({
        ...onWatch(family),
        package: withLeft(8500, 1),
        saved: watchWith({ ballTime: 1 }),
      });
      await drape.open();
      await rated(drape, 'worse');
      await drape.press('offer-skip');
      await rated(drape, 'worse');
      expect(drape.words).toContain('massage therapist');
    });

    it('sessions go to the phone once they are rated, where the code for that did not fit beside them', async () => {
      const drape = new Drape({
        ...onWatch(family),
        package: withLeft(9000),
        saved: watchWith({ ballTime: 1 }),
      });
      await drape.open();
      await rated(drape, 'better');
      await drape.wait(10 * SECOND);
      expect(drape.world.journal.of('console').map(({ text }) => text)).toContain(
        'a chunk failed: Error: no memory for exchange',
      );
      expect(drape.waitingOnWatch).toBe(0);
      expect(drape.phoneLog).toMatchObject({ count: 1, newest: [{ rating: 1 }] });
    });

    it('so they do where nobody says how it felt', async () => {
      const drape = new Drape({
        ...onWatch(family),
        package: withLeft(9000),
        saved: watchWith({ ballTime: 1, askFeel: 0 }),
      });
      await drape.open();
      await drape.begin();
      await drape.wait(MINUTE + SECOND);
      await drape.press('answer');
      await drape.wait(10 * SECOND);
      expect(drape.waitingOnWatch).toBe(0);
      expect(drape.phoneLog).toMatchObject({ count: 1, newest: [{ rating: 0 }] });
    });

    it('the time left is counted for who asks in mid-session, and for nothing more after a lesson', async () => {
      for (const [left, learns] of [
        [4000, false],
        [1000, true],
      ] as const) {
        // Asked for the exchange; with the lesson for that, too, and for what leads to it.
        const drape = new Drape({
          ...onWatch(family),
          package: withLeft(left, learns ? 3 : 1),
          saved: watchWith({ ballTime: 2 }),
        });
        await drape.open();
        if (learns) {
          await drape.press('learn');
          drape.world.watch.pressButton();
          await drape.wait(SECOND);
        }
        const beginMs = await drape.begin();
        await drape.wait(10 * SECOND);
        await drape.press('ask-time');
        await drape.wait(2 * SECOND);
        expect(drape.buzzes(beginMs + 5 * SECOND).length).toBeGreaterThan(0);
        expect(drape.errors).toEqual([]);
      }
    });
  });

  it('a watch that says nothing of its memory holds a session all the same', async () => {
    const drape = new Drape({
      ...onWatch(family),
      package: withSystem('{}'),
      saved: watchWith({ ballTime: 1, timeByTurn: 1 }),
    });
    await drape.open();
    const beginMs = await drape.begin();
    await drape.wait(MINUTE + SECOND);
    expect(drape.buzzes(beginMs + MINUTE).length).toBeGreaterThan(0);
    await drape.press('answer');
    await drape.press('better');
    expect(drape.file('log.0')).toMatchObject({ rows: [{ heldS: 60, rating: 1 }] });
  });
});
