import { changesInMinute, MOST_CHANGES_A_MINUTE, MOST_WAKEUPS_A_MINUTE } from '../../bench/parts/minute';
import type { Settings } from '../../common/settings';
import { Drape, GET_READY_MS, MINUTE, SECOND } from './support/drape';
import { inARow, watchWith } from './support/saved';
import { ONE_OF_EACH_SIZE, onWatch } from './support/watches';

/** Two words are at least so far from each other, and two strokes of one word are nearer. */
const BETWEEN_WORDS_MS = 900;
/** Of one who wants to be told everything there is. */
const ALL_CUES: Partial<Settings> = { halfway: 1, everyMin: 3, ...inARow(2), changeoverS: 60 };

async function running(family: string, settings: Partial<Settings> = {}): Promise<Drape> {
  const drape = new Drape({ ...onWatch(family), saved: watchWith(settings) });
  await drape.open();
  await drape.begin();
  // The last stroke of *begin* belongs to the beginning.
  await drape.wait(3 * SECOND);
  return drape;
}

interface Asleep {
  readonly wakeups: number;
  /** What the words said in that time need: one for each word, and for each stroke its end and the next one's start. */
  readonly forCues: number;
  readonly cues: number;
  readonly changes: number;
}

/** Lets time pass and counts what happened while the display was off. */
async function asleep(drape: Drape, durationMs: number): Promise<Asleep> {
  const { watch } = drape.world;
  const fromMs = drape.nowMs;
  const wakeups = watch.counts.wakeups.displayOff;
  const changes = watch.counts.screenChanges.displayOff;
  await drape.wait(durationMs);
  const strokes = drape.buzzes(fromMs + 1);
  const words = strokes.filter(({ atMs }, index) => {
    const before = strokes[index - 1];
    return !before || atMs - before.atMs > BETWEEN_WORDS_MS;
  });
  return {
    wakeups: watch.counts.wakeups.displayOff - wakeups,
    forCues: words.length + 2 * strokes.length,
    cues: words.length,
    changes: watch.counts.screenChanges.displayOff - changes,
  };
}

describe.each(ONE_OF_EACH_SIZE)('$screen, with the display on', ({ family }) => {
  it.each<[string, Partial<Settings>, number]>([
    ['one round', {}, 12],
    ['rounds, and every cue there is', ALL_CUES, 12 + 1 + 12],
    ['half an hour', { ballTime: 30 }, 30],
  ])('counting down changes the screen at most 62 times in each minute: %s', async (_, settings, minutes) => {
    const drape = await running(family, settings);
    const counted: number[] = [];
    while (counted.length < minutes - 1) counted.push(await changesInMinute(drape.world));
    expect(Math.max(...counted)).toBeLessThanOrEqual(MOST_CHANGES_A_MINUTE);
    // It does count down: a screen that stands still would keep any budget.
    expect(Math.min(...counted)).toBeGreaterThanOrEqual(60);
  });

  it('getting ready changes it once a second', async () => {
    const drape = new Drape({ ...onWatch(family), saved: watchWith({ getReadyS: 60 }) });
    await drape.open();
    await drape.press('start');
    expect(await changesInMinute(drape.world)).toBeLessThanOrEqual(MOST_CHANGES_A_MINUTE);
  });

  it('a pause and the ready screen leave it as it is', async () => {
    const drape = await running(family);
    await drape.press('pause');
    expect(await changesInMinute(drape.world)).toBe(0);
    await drape.press('end');
    await drape.end();
    expect(drape.words).toContain('Start');
    expect(await changesInMinute(drape.world)).toBe(0);
  });
});

describe.each(ONE_OF_EACH_SIZE)('$screen, with the display off', ({ family }) => {
  it.each<[string, Partial<Settings>, number]>([
    ['the cues of somebody who changed nothing', {}, 1],
    ['every cue there is', ALL_CUES, 10],
    ['no cue but the end', { lastMinute: 0, ticks: 0 }, 0],
    ['half an hour', { ballTime: 30 }, 1],
  ])(
    'nothing is drawn, and each minute has two wake-ups beside those for %s',
    async (_, settings, fewestCues) => {
      const drape = await running(family, settings);
      const { ballTime = 12 } = settings;
      const rounds = settings.own1 === undefined ? 1 : 2;
      let cues = 0;
      for (let minute = 0; minute < ballTime * rounds - 1; minute++) {
        // *Begin* wakes the screen.
        drape.world.watch.sleepScreen();
        const counted = await asleep(drape, MINUTE);
        expect(counted.changes).toBe(0);
        expect(counted.wakeups).toBeLessThanOrEqual(MOST_WAKEUPS_A_MINUTE + counted.forCues);
        cues += counted.cues;
      }
      expect(cues).toBeGreaterThanOrEqual(fewestCues);
      await drape.wait(3 * MINUTE);
      expect(drape.world.watch.counts.screenChanges.displayOff).toBe(0);
    },
  );

  it('a pause has no wake-up at all', async () => {
    const drape = await running(family);
    await drape.press('pause');
    await drape.wait(3 * SECOND);
    drape.world.watch.sleepScreen();
    expect(await asleep(drape, 10 * MINUTE)).toEqual({ wakeups: 0, forCues: 0, cues: 0, changes: 0 });
  });

  it('a whole session: nothing is drawn from the press to the end, but when it begins and when it is over', async () => {
    const drape = new Drape(onWatch(family));
    await drape.open();
    await drape.press('start');
    drape.world.watch.sleepScreen();
    await drape.wait(GET_READY_MS + 12 * MINUTE + SECOND);
    expect(drape.world.watch.counts.screenChanges.displayOff).toBe(0);
    const wentOnMs = drape.world.journal.of('display').flatMap(({ on, atMs }) => (on ? [atMs] : []));
    const pressedMs = SECOND;
    expect(wentOnMs).toEqual([pressedMs + GET_READY_MS, pressedMs + GET_READY_MS + 12 * MINUTE]);
    expect(drape.errors).toEqual([]);
  });
});
