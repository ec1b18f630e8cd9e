import type { AppPackage } from '../../simulator/package/app-package';
import { Drape, GET_READY_MS, MINUTE, SECOND } from './support/drape';
import { NOTHING_SHOWN, watchWith } from './support/saved';
import { builtPackage } from './support/watches';
import { withoutChunks } from './support/without-chunks';

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
  const built = builtPackage();
  const devices = new Map(
    [...built.devices].map(([family, bundle]) => {
      const files = new Map(bundle.files);
      const main = [...files.keys()].find((path) => path.startsWith('app/main-')) ?? '';
      const text = new TextDecoder().decode(files.get(main));
      const changed = text.replace('require("system")', system);
      expect(changed).not.toBe(text);
      files.set(main, new TextEncoder().encode(changed));
      return [family, { ...bundle, files }] as const;
    }),
  );
  return { ...built, devices };
}

/** What is loaded by the core itself (through `choosing` come those of the lesson and of how a move is done). */
const BY_THE_CORE = ['choosing', 'telling', 'afterwards', 'exchange', 'turn-sensor'];

describe('where code cannot be loaded', () => {
  it('a session runs all the same: begun, paused, told, kept, rated; and each chunk is asked for on the console', async () => {
    const drape = new Drape({
      package: withoutChunks(builtPackage(), ...BY_THE_CORE),
      saved: watchWith({ timeByTurn: 1, ballTime: 1 }),
    });
    await drape.open();
    await drape.press('learn');
    await drape.press('how');
    expect(drape.words).toContain('Start');
    const pressedMs = drape.nowMs;
    await drape.press('start');
    await drape.wait(GET_READY_MS);
    await drape.press('ask-time');
    await drape.press('pause');
    await drape.press('go-on');
    await drape.wait(2 * MINUTE);
    expect(drape.buzzes(pressedMs).map(({ pattern }) => pattern)).toContain('ring');
    expect(drape.seen('answer')?.pressable).toBe(true);
    await drape.press('answer');
    await drape.press('better');
    expect(drape.words).toContain('Start');
    expect(drape.file('log.0')).toMatchObject({ rows: [{ heldS: 60, rating: 1 }] });
    const told = drape.world.journal.of('console').filter(({ text }) => text.startsWith('a chunk failed: '));
    for (const chunk of BY_THE_CORE) expect(told.some(({ text }) => text.includes(`./${chunk}-`))).toBe(true);
    expect(drape.errors).toEqual([]);
  });

  it('a session that was under way goes on where it should be, with no chunk at all', async () => {
    const drape = new Drape({
      package: withoutChunks(builtPackage(), ...BY_THE_CORE, 'reading'),
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
      package: withoutChunks(builtPackage(), 'exchange'),
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
    const drape = new Drape({ package: withoutChunks(builtPackage(), 'reading'), saved });
    await drape.open();
    await drape.press('start');
    await drape.wait(GET_READY_MS + SECOND);
    expect(drape.seen('pause')?.pressable).toBe(true);
  });

  it('but nobody lies down on the roller without its caution', async () => {
    const saved = { flash: { known: NOTHING_SHOWN }, settingsStorage: {}, localStorage: {} };
    const drape = new Drape({ package: withoutChunks(builtPackage(), 'reading'), saved });
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
      package: withoutChunks(builtPackage(), 'teaching', 'reading', 'afterwards'),
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

describe('where memory is short', () => {
  it('nothing is loaded that would leave too little for a session, which is begun, told and kept all the same', async () => {
    const drape = new Drape({ package: withLeft(3400), saved: watchWith({ timeByTurn: 1, ballTime: 1 }) });
    await drape.open();
    await drape.press('learn');
    const pressedMs = drape.nowMs;
    await drape.press('start');
    await drape.wait(GET_READY_MS);
    await drape.press('ask-time');
    await drape.press('pause');
    await drape.press('go-on');
    await drape.wait(2 * MINUTE);
    expect(drape.buzzes(pressedMs).map(({ pattern }) => pattern)).toContain('ring');
    await drape.press('answer');
    await drape.press('better');
    expect(drape.words).toContain('Start');
    expect(drape.file('log.0')).toMatchObject({ rows: [{ heldS: 60, rating: 1 }] });
    const told = drape.world.journal.of('console').map(({ text }) => text);
    for (const chunk of ['choosing', 'telling', 'afterwards', 'exchange', 'turn']) {
      expect(told).toContain(`a chunk failed: Error: no memory for ${chunk}`);
    }
    expect(drape.errors).toEqual([]);
  });

  it('what fits beside a session is loaded', async () => {
    const drape = new Drape({ package: withLeft(9500), saved: watchWith({ ballTime: 1 }) });
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
    const drape = new Drape({ package: withLeft(8500, 1), saved: watchWith({ ballTime: 1 }) });
    await drape.open();
    await rated(drape, 'worse');
    await drape.press('offer-skip');
    await rated(drape, 'worse');
    expect(drape.words).toContain('massage therapist');
  });

  it('sessions go to the phone once they are rated, where the code for that did not fit beside them', async () => {
    const drape = new Drape({ package: withLeft(9000), saved: watchWith({ ballTime: 1 }) });
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
    const drape = new Drape({ package: withLeft(9000), saved: watchWith({ ballTime: 1, askFeel: 0 }) });
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
      const drape = new Drape({ package: withLeft(left, learns ? 3 : 1), saved: watchWith({ ballTime: 2 }) });
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
  const drape = new Drape({ package: withSystem('{}'), saved: watchWith({ ballTime: 1, timeByTurn: 1 }) });
  await drape.open();
  const beginMs = await drape.begin();
  await drape.wait(MINUTE + SECOND);
  expect(drape.buzzes(beginMs + MINUTE).length).toBeGreaterThan(0);
  await drape.press('answer');
  await drape.press('better');
  expect(drape.file('log.0')).toMatchObject({ rows: [{ heldS: 60, rating: 1 }] });
});

it('a press that leads to a chunk is taken once, however often it is made before that is there', async () => {
  const drape = new Drape();
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
