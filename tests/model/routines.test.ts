import { MOVES } from '../../common/all-moves';
import { placeOf, type MoveId } from '../../common/moves';
import { routinesOf } from '../../common/routines';
import { Drape, GET_READY_MS, MINUTE, SECOND } from './support/drape';
import { listen } from './support/listen';
import { watchWith } from './support/saved';

const NAMES: Readonly<Record<MoveId, string>> = {
  ball: 'Over the ball',
  roller: 'On the roller',
  hang: 'Hang',
  lengthen: 'Lengthen',
  bath: 'Warm bath',
};
const SPA = 100;
const CHANGE_MS = 20 * SECOND;

/** Of each move as it is when nobody has chosen: its holds, and the rest between two of them. */
const HOLDS: Readonly<Record<MoveId, { holdsMs: readonly number[]; restMs: number }>> = {
  ball: { holdsMs: [12 * MINUTE], restMs: 0 },
  roller: { holdsMs: [12 * MINUTE], restMs: 0 },
  hang: { holdsMs: [20, 20, 20].map((s) => s * SECOND), restMs: 40 * SECOND },
  lengthen: { holdsMs: [30, 30, 30, 30].map((s) => s * SECOND), restMs: 10 * SECOND },
  bath: { holdsMs: [15 * MINUTE], restMs: 0 },
};

async function onRoutine(number: number): Promise<Drape> {
  const drape = new Drape({ saved: watchWith({ routine: number, lastMinute: 0 }) });
  await drape.open();
  return drape;
}

const sum = (all: readonly number[]): number => all.reduce((total, each) => total + each, 0);

describe('each move', () => {
  it.each(MOVES.map(({ id }) => id))('goes from the press to the record by its own times: %s', async (id) => {
    const drape = await onRoutine(placeOf(id));
    expect(drape.words).toContain(NAMES[id]);
    const beginMs = (await drape.start()) + GET_READY_MS;
    const { holdsMs, restMs } = HOLDS[id];
    const changesMs: number[] = [];
    let atMs = beginMs;
    holdsMs.forEach((holdMs, hold) => {
      if (hold > 0) atMs += restMs;
      changesMs.push(atMs);
      atMs += holdMs;
      if (hold < holdsMs.length - 1) changesMs.push(atMs);
    });
    await drape.wait(atMs + SECOND - drape.nowMs);
    const heard = listen(drape.buzzes(beginMs));
    expect(heard.begin.map((stroke) => stroke.atMs)).toEqual(changesMs);
    expect(heard.finished[0]?.atMs).toBe(atMs);
    await drape.press('answer');
    await drape.press('same');
    await drape.wait(5 * SECOND);
    const heldS = sum(holdsMs) / SECOND;
    expect(drape.phoneLog.newest).toMatchObject([{ plannedS: heldS, heldS, ending: 0, rating: 2 }]);
    expect(drape.errors).toEqual([]);
  });

  it('names its holds one after the other', async () => {
    const drape = await onRoutine(placeOf('lengthen'));
    const beginMs = (await drape.start()) + GET_READY_MS;
    const seen: string[] = [];
    for (let hold = 0; hold < 4; hold++) {
      await drape.wait(beginMs + hold * 40 * SECOND + 5 * SECOND - drape.nowMs);
      await drape.look();
      seen.push(
        ['Hug your knees', 'Child’s pose', 'Long reach', 'Side bend']
          .filter((name) => drape.words.includes(name))
          .join(),
      );
      await drape.wait(27 * SECOND);
      await drape.look();
      // In the rest it says what comes next.
      if (hold < 3)
        expect(drape.words).toContain(
          ['Hug your knees', 'Child’s pose', 'Long reach', 'Side bend'][hold + 1],
        );
    }
    expect(seen).toEqual(['Hug your knees', 'Child’s pose', 'Long reach', 'Side bend']);
  });
});

describe('the spa', () => {
  it('goes by touch alone, with the screen asleep, from the ball to the bar to the bath', async () => {
    const drape = await onRoutine(SPA);
    const beginMs = (await drape.start()) + GET_READY_MS;
    const dueMs: number[] = [];
    let atMs = beginMs;
    (['ball', 'hang', 'bath'] as const).forEach((id, place) => {
      const { holdsMs, restMs } = HOLDS[id];
      holdsMs.forEach((holdMs, hold) => {
        if (place + hold > 0) {
          dueMs.push(atMs);
          atMs += hold > 0 ? restMs : CHANGE_MS;
        }
        dueMs.push(atMs);
        atMs += holdMs;
      });
    });
    for (const untilMs of [...dueMs, atMs]) {
      drape.world.watch.sleepScreen();
      await drape.wait(untilMs - drape.nowMs);
    }
    await drape.wait(SECOND);
    const heard = listen(drape.buzzes(beginMs));
    expect(heard.begin.map((stroke) => stroke.atMs)).toEqual(dueMs);
    expect(heard.finished[0]?.atMs).toBe(atMs);
    expect(drape.world.watch.counts.screenChanges.displayOff).toBe(0);
    await drape.press('answer');
    await drape.press('better');
    await drape.wait(5 * SECOND);
    const heldS = 12 * 60 + 60 + 15 * 60;
    expect(drape.phoneLog.newest).toMatchObject([{ plannedS: heldS, heldS, rating: 1 }]);
  });
});

describe('the ready screen', () => {
  const swipeLeft = async (drape: Drape) => {
    const { watch } = drape.world;
    watch.touch('down', 260, 60);
    watch.touch('move', 180, 62);
    watch.touch('up', 110, 64);
    await drape.wait(700);
  };

  it.each(['press', 'swipe'] as const)('leads through all routines and round again by %s', async (how) => {
    const drape = new Drape();
    await drape.open();
    const seen: string[] = [];
    for (let count = 0; count < routinesOf([0, 0, 0]).length + 1; count++) {
      seen.push(drape.world.watch.text().join(' '));
      if (how === 'press') await drape.press('routine-after');
      else await swipeLeft(drape);
    }
    const names = [...Object.values(NAMES), 'At-home spa', NAMES.ball];
    seen.forEach((words, index) => expect(words).toContain(names[index]));
    await drape.press('routine-before');
    expect(drape.words).toContain(NAMES.ball);
  });

  it('remembers the routine over a death, and the phone is told', async () => {
    const drape = new Drape();
    await drape.open();
    await drape.press('routine-after');
    await drape.press('routine-after');
    drape.world.watch.kill();
    await drape.open();
    expect(drape.words).toContain(NAMES.hang);
    await drape.wait(5 * SECOND);
    expect(drape.world.phone.settingsStorage.get('routine')).toContain('"value":"2"');
  });

  it('lets the length of a move be chosen on the wrist, and the phone shows it', async () => {
    const drape = new Drape();
    await drape.open();
    await drape.press('adjust');
    for (let press = 0; press < 3; press++) await drape.press('more');
    await drape.press('less');
    expect(drape.words).toContain('14');
    await drape.press('adjusted');
    expect(drape.words).toContain('14 min');
    await drape.wait(5 * SECOND);
    expect(drape.world.phone.settingsStorage.get('ballTime')).toBe('14');
    await drape.press('adjust');
    for (let press = 0; press < 40; press++) await drape.press('less');
    drape.world.watch.pressButton();
    await drape.wait(SECOND);
    expect(drape.words).toContain('1 min');
    expect(drape.world.watch.app).toBe('running');
  });

  it('starts the routine of the last time at once where that is wanted, but not past a caution', async () => {
    const drape = new Drape({
      saved: {
        flash: watchWith({ openAndGo: 1, routine: placeOf('hang') }).flash,
        settingsStorage: {},
        localStorage: {},
      },
    });
    await drape.open();
    expect(drape.words).toContain('To the bar');
    const roller = new Drape({ saved: watchWith({ openAndGo: 1, routine: placeOf('roller') }) });
    await roller.open();
    expect(roller.words).toContain('Lie still.');
    await roller.wait(4 * SECOND);
    expect(roller.words).toContain('Lie along it');
  });
});
