import { MOVES } from '../../common/all-moves';
import { placeOf } from '../../common/moves';
import { Drape, GET_READY_MS, MINUTE, SECOND } from './support/drape';
import { holdMinute } from './support/hold-one';
import { NOTHING_SHOWN, watchWith } from './support/saved';

const SPA = 100;
const CAUTION = 'Never roll your back on it';
const CARE = 'they do not heal';

/** A watch that nobody has used, but for the settings. */
function newWatch(settings: Parameters<typeof watchWith>[0]): Drape {
  const { flash, ...others } = watchWith(settings);
  const drape = new Drape({ saved: { ...others, flash: { ...flash, known: NOTHING_SHOWN } } });
  return drape;
}

describe('how to do it', () => {
  it.each(MOVES.map(({ id }) => id))(
    'is shown before the first time and not before the second: %s',
    async (id) => {
      const drape = newWatch({ routine: placeOf(id), getReadyS: 0 });
      await drape.open();
      const seen: string[] = [];
      await drape.press('start');
      while (drape.reading) {
        seen.push(drape.words);
        await drape.press('card-on');
      }
      expect(seen).toHaveLength(4);
      expect(new Set(seen).size).toBe(4);
      expect(drape.words).toContain('Pause');
      drape.world.watch.pressButton();
      await drape.wait(SECOND);
      await drape.end();
      await drape.press('start');
      if (id === 'roller') expect(drape.words).toContain(CAUTION);
      else expect(drape.words).toContain('Pause');
    },
  );

  it('is shown again to whoever asks, and leads back', async () => {
    const drape = new Drape();
    await drape.open();
    await drape.press('how');
    expect(drape.words).toContain('Ball under your back, right where it is sore.');
    for (let card = 0; card < 4; card++) await drape.press('card-on');
    expect(drape.words).toContain('Start');
    expect(drape.words).toContain('Over the ball');
    await drape.press('how');
    drape.world.watch.swipeBack();
    await drape.wait(SECOND);
    expect(drape.words).toContain('Over the ball');
    expect(drape.world.watch.app).toBe('running');
  });

  it('that was left in the middle is shown again', async () => {
    const drape = newWatch({});
    await drape.open();
    await drape.press('start');
    await drape.press('card-on');
    drape.world.watch.kill();
    await drape.open();
    await drape.press('start');
    expect(drape.words).toContain('Ball under your back, right where it is sore.');
  });
});

describe('the caution of the roller', () => {
  it('is not confirmed by the second tap of a double tap on what is read before it', async () => {
    const drape = newWatch({ routine: placeOf('roller') });
    await drape.open();
    await drape.press('start');
    await drape.press('card-on');
    await drape.press('card-on');
    for (let tap = 0; tap < 2; tap++) {
      drape.world.watch.press('card-on');
      await drape.wait(250);
    }
    await drape.wait(SECOND);
    expect(drape.words).toContain(CAUTION);
    await drape.press('card-on');
    expect(drape.words).toContain('Lie along it');
  });

  it('has to be confirmed three times, and is shown for a moment before every other session', async () => {
    const drape = newWatch({ routine: placeOf('roller'), rollerTime: 1, getReadyS: 0 });
    await drape.open();
    for (let session = 1; session <= 5; session++) {
      await drape.press('start');
      for (let line = 0; line < 3 && session === 1; line++) await drape.press('card-on');
      expect(drape.words).toContain(CAUTION);
      if (session <= 3) {
        await drape.wait(30 * SECOND);
        await drape.look();
        expect(drape.words).toContain(CAUTION);
        await drape.press('card-on');
      } else {
        await drape.wait(4 * SECOND);
      }
      await drape.look();
      expect(drape.words).toContain('On the roller');
      await drape.wait(MINUTE + SECOND);
      await drape.press('answer');
      await drape.press('skip');
      await drape.press('offer-skip');
    }
    expect(drape.errors).toEqual([]);
  });

  it('is confirmed by the button where that starts and pauses, so that hands may be full', async () => {
    const drape = newWatch({ routine: placeOf('roller'), button: 2, getReadyS: 0 });
    await drape.open();
    for (let press = 0; press < 5; press++) {
      await drape.look();
      drape.world.watch.pressButton();
      await drape.wait(SECOND);
    }
    expect(drape.words).toContain('Pause');
    drape.world.watch.pressButton();
    await drape.wait(SECOND);
    expect(drape.words).toContain('Paused');
  });

  it('is not confirmed by somebody who has only looked it up', async () => {
    const drape = newWatch({ routine: placeOf('roller'), getReadyS: 0 });
    await drape.open();
    for (let time = 0; time < 3; time++) {
      await drape.press('how');
      for (let card = 0; card < 4; card++) await drape.press('card-on');
    }
    await drape.press('start');
    await drape.wait(30 * SECOND);
    await drape.look();
    expect(drape.words).toContain(CAUTION);
  });

  it('counts for an own routine with the roller in it as well', async () => {
    const drape = new Drape({ saved: watchWith({ routine: 101, own1: 1 + 1 + 32 * (4 + 1) }) });
    await drape.open();
    await drape.press('start');
    expect(drape.words).toContain(CAUTION);
  });
});

describe('more than the recommended time on the ball', () => {
  it('gets a word before it starts, and is allowed', async () => {
    const drape = new Drape({ saved: watchWith({ ballTime: 16, getReadyS: 0 }) });
    await drape.open();
    await drape.press('start');
    expect(drape.words).toContain('longer than most backs like');
    await drape.press('card-on');
    expect(drape.words).toContain('Pause');
    const right = new Drape({ saved: watchWith({ ballTime: 15, getReadyS: 0 }) });
    await right.open();
    await right.press('start');
    expect(right.words).toContain('Pause');
  });
});

describe('after a session', () => {
  it.each([
    ['ball', ['Warm bath', 'Hang']],
    ['roller', ['Warm bath', 'Hang']],
  ] as const)('what goes well with it is offered: %s', async (id, names) => {
    const settings = { routine: placeOf(id), ballTime: 1, rollerTime: 1 };
    for (const [index, name] of names.entries()) {
      const drape = new Drape({ saved: watchWith(settings) });
      await drape.open();
      if (id === 'roller') {
        await drape.press('start');
        await drape.wait(4 * SECOND + GET_READY_MS + MINUTE);
        await drape.press('answer');
        await drape.press('better');
      } else {
        await holdMinute(drape, 'better');
      }
      for (const each of names) expect(drape.words).toContain(each);
      const pressedMs = drape.nowMs;
      await drape.press(`offer-${index}`);
      expect(drape.words).toContain(name === 'Hang' ? 'To the bar' : 'Into the bath');
      expect(drape.nowMs - pressedMs).toBeLessThan(SECOND);
      // It is a session of its own; the chosen routine stays what it was.
      drape.world.watch.pressButton();
      await drape.wait(SECOND);
      await drape.end();
      expect(drape.words).toContain(id === 'ball' ? 'Over the ball' : 'On the roller');
    }
  });

  it.each(['hang', 'lengthen', 'bath'] as const)('nothing is offered: %s', async (id) => {
    const drape = new Drape({ saved: watchWith({ routine: placeOf(id), bathTime: 5 }) });
    await drape.open();
    await drape.begin();
    await drape.wait(6 * MINUTE);
    await drape.press('answer');
    await drape.press('same');
    expect(drape.words).toContain('Start');
  });

  it('that was ended early, maybe since it hurt, it is asked how the back is', async () => {
    const drape = new Drape();
    await drape.open();
    for (let session = 0; session < 2; session++) {
      await drape.begin();
      await drape.wait(2 * MINUTE);
      await drape.look();
      drape.world.watch.swipeBack();
      await drape.wait(SECOND);
      await drape.press('end-now');
      expect(drape.words).toContain('How is your back?');
      await drape.press('worse');
      if (session === 0) await drape.press('offer-skip');
    }
    expect(drape.words).toContain(CARE);
    await drape.wait(5 * SECOND);
    expect(drape.phoneLog.newest).toMatchObject(Array(2).fill({ ending: 1, rating: 3 }));
  });

  it('that was ended early what goes well with the move that was held is offered, and not with one to come', async () => {
    const drape = new Drape({ saved: watchWith({ routine: SPA, ballTime: 1 }) });
    await drape.open();
    for (const heldMs of [30 * SECOND, MINUTE + 10 * SECOND]) {
      await drape.begin();
      await drape.wait(heldMs);
      await drape.press('pause');
      await drape.press('end');
      await drape.press('end-now');
      await drape.press('better');
      expect(drape.words).toContain('What next?');
      expect(drape.words).toContain('Warm bath');
      await drape.press('offer-skip');
    }
  });

  it('that was ended early nobody is asked who does not want to be', async () => {
    const drape = new Drape({ saved: watchWith({ askFeel: 0 }) });
    await drape.open();
    await drape.begin();
    await drape.wait(MINUTE);
    await drape.press('pause');
    await drape.press('end');
    await drape.press('end-now');
    expect(drape.words).toContain('Start');
  });

  it('the feeling and the offer can both be left by the button', async () => {
    const drape = new Drape({ saved: watchWith({ ballTime: 1 }) });
    await drape.open();
    await holdMinute(drape, 'same');
    drape.world.watch.pressButton();
    await drape.world.settle();
    expect(drape.world.watch.app).toBe('closed');
    await drape.open();
    expect(drape.words).toContain('Start');
  });
});
