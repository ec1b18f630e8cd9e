import { countOf } from '../../app/haptics/count';
import { strokesOf } from '../../app/haptics/vocabulary';
import type { Settings } from '../../common/settings';
import { Drape, GET_READY_MS, MINUTE, SECOND } from './support/drape';
import { watchWith } from './support/saved';

const NORMAL = 1;

async function opened(settings: Partial<Settings>): Promise<Drape> {
  const drape = new Drape({ saved: watchWith(settings) });
  await drape.open();
  return drape;
}

/** When words began to be said, in ms from a moment on: strokes of one word are nearer to each other. */
function wordsSince(drape: Drape, fromMs: number): number[] {
  const strokes = drape.buzzes(fromMs).map(({ atMs }) => atMs - fromMs);
  return strokes.filter((atMs, index) => index === 0 || atMs - (strokes[index - 1] ?? 0) > SECOND);
}

/** Moves a slider or a switch of the phone's page, and lets it reach the watch. */
async function chooseOnPhone(drape: Drape, key: string, value: number | boolean): Promise<void> {
  const { phone } = drape.world;
  if (!phone.settingsPage) phone.openSettings();
  await drape.world.settle();
  const page = phone.settingsPage;
  const control = page
    ?.all(typeof value === 'number' ? 'Slider' : 'Toggle')
    .find(({ props }) => props.settingsKey === key);
  if (!page || !control) throw new Error(`the page has no control for ${key}`);
  if (typeof value === 'number') page.slide(control, value);
  else page.toggle(control, value);
  await drape.wait(SECOND);
}

describe('what the wrist is told, on the built bundle', () => {
  it.each([
    ['by default', {}, [11]],
    ['no last minute', { lastMinute: 0 }, []],
    ['halfway', { halfway: 1 }, [6, 11]],
    ['every four minutes', { everyMin: 4, lastMinute: 0 }, [4, 8]],
    ['all there is', { halfway: 1, everyMin: 4 }, [4, 6, 8, 11]],
  ] as const)('between begin and finished: %s', async (_, settings, minutes) => {
    const drape = await opened(settings);
    const beginMs = await drape.begin();
    await drape.wait(12 * MINUTE + 500);
    expect(wordsSince(drape, beginMs).slice(1, -1)).toEqual(minutes.map((minute) => minute * MINUTE));
  });

  it('has no ticks where they are not wanted, and no touch that answers a press', async () => {
    const drape = await opened({ ticks: 0, answers: 0 });
    const beginMs = await drape.begin();
    expect(drape.buzzes()[0]?.atMs).toBe(beginMs);
    await drape.wait(MINUTE);
    const pressedMs = drape.nowMs;
    await drape.press('pause');
    await drape.press('go-on');
    await drape.press('one-more-now');
    await drape.wait(5 * SECOND);
    expect(drape.buzzes(pressedMs)).toEqual([]);
  });

  it.each([0, 1, 2])('at strength %i', async (strength) => {
    const drape = await opened({ strength, ballTime: 1 });
    const beginMs = await drape.begin();
    await drape.wait(MINUTE);
    const said = drape.buzzes(beginMs).map(({ pattern }) => pattern);
    const due = [...strokesOf('begin', strength), ...strokesOf('finished', strength)];
    expect(said).toEqual(due.map(({ pattern }) => pattern));
  });

  it.each([
    [0, 10 * SECOND],
    [1, MINUTE],
    [2, 5 * MINUTE],
  ])('at the end, insisting as chosen (%i), for at most %i ms', async (insistence, longestMs) => {
    const drape = await opened({ insistence, ballTime: 1 });
    const endMs = (await drape.begin()) + MINUTE;
    await drape.wait(8 * MINUTE);
    const lastMs = (drape.buzzes(endMs).at(-1)?.atMs ?? 0) - endMs;
    expect(lastMs).toBeLessThanOrEqual(longestMs);
    expect(lastMs).toBeGreaterThanOrEqual(0.8 * longestMs);
    expect(drape.world.watch.motor.pattern).toBeUndefined();
  });

  it.each(['button', 'turn'] as const)('of the time left, by a %s', async (how) => {
    const drape = await opened({ button: 1, timeByTurn: 1 });
    await drape.begin();
    await drape.wait(4 * MINUTE + 50 * SECOND);
    const { watch } = drape.world;
    if (how === 'turn') watch.sleepScreen();
    else await drape.look();
    const askedMs = drape.nowMs;
    if (how === 'turn') watch.turnWrist();
    else watch.pressButton();
    await drape.wait(12 * SECOND);
    const seven = countOf(7, NORMAL).map(({ pattern }) => pattern);
    expect(drape.buzzes(askedMs).map(({ pattern }) => pattern)).toEqual(seven);
    expect(watch.app).toBe('running');
  });
});

describe('a choice on the phone in mid-session', () => {
  it('holds from then on, and says nothing of what is past', async () => {
    const drape = await opened({ lastMinute: 0 });
    const beginMs = await drape.begin();
    await drape.wait(6 * MINUTE + 30 * SECOND);
    const chosenMs = drape.nowMs;
    await chooseOnPhone(drape, 'halfway', true);
    await chooseOnPhone(drape, 'everyMin', 1);
    await drape.wait(2 * MINUTE);
    await drape.press('pause');
    await drape.press('go-on');
    await drape.wait(10 * SECOND);
    const said = drape.buzzes(chosenMs).map(({ atMs }) => atMs - beginMs);
    expect(said.slice(0, 2)).toEqual([7 * MINUTE, 8 * MINUTE]);
    // The answers to the two presses, and nothing else.
    expect(said.slice(2)).toHaveLength(3);
    await chooseOnPhone(drape, 'everyMin', 0);
    const noneMs = drape.nowMs;
    await drape.wait(2 * MINUTE);
    expect(drape.buzzes(noneMs)).toEqual([]);
    expect(drape.errors).toEqual([]);
  });

  it('takes no beginning away whose timer is late', async () => {
    const drape = new Drape({ timerLatenessMs: () => 900 });
    await drape.open();
    const pressedMs = drape.nowMs;
    await drape.press('start');
    await drape.wait(pressedMs + GET_READY_MS + 100 - drape.nowMs);
    await chooseOnPhone(drape, 'everyMin', 3);
    await drape.wait(5 * SECOND);
    const begin = strokesOf('begin', NORMAL).map(({ pattern }) => pattern);
    const said = drape.buzzes(pressedMs + GET_READY_MS).filter(({ pattern }) => pattern !== 'bump');
    expect(said.map(({ pattern }) => pattern)).toEqual(begin);
    expect((said[0]?.atMs ?? Infinity) - pressedMs - GET_READY_MS).toBeLessThanOrEqual(950);
  });
});

describe('the time on the screen', () => {
  it.each(['paused', 'asking'])('asks for the time left while %s, and for nothing else', async (state) => {
    const drape = await opened({ ballTime: 12, answers: 0 });
    await drape.begin();
    await drape.press('pause');
    if (state === 'asking') await drape.press('end');
    const before = drape.words;
    await drape.wait(5 * SECOND);
    const askedMs = drape.nowMs;
    await drape.press('ask-time');
    await drape.wait(12 * SECOND);
    expect(drape.words).toBe(before);
    expect(drape.buzzes(askedMs).map(({ pattern }) => pattern)).toEqual(
      countOf(12, NORMAL).map(({ pattern }) => pattern),
    );
  });
});

describe('finished', () => {
  it('is answered by a press anywhere on the screen', async () => {
    const drape = await opened({ ballTime: 1, getReadyS: 0 });
    const { watch } = drape.world;
    for (let y = 30; y < 336; y += 46) {
      for (let x = 30; x < 336; x += 46) {
        await drape.begin();
        await drape.wait(MINUTE + SECOND);
        watch.touch('down', x, y);
        watch.touch('up', x, y);
        const answeredMs = drape.nowMs;
        await drape.wait(SECOND);
        const isOneMore = drape.words.includes('Pause');
        if (isOneMore) {
          expect([x, y]).toEqual([expect.closeTo(168, -2), expect.closeTo(274, -2)]);
          await drape.wait(MINUTE);
          await drape.press('answer');
        } else {
          await drape.wait(10 * SECOND);
          expect(drape.buzzes(answeredMs + 1)).toEqual([]);
        }
        await drape.press('skip');
        await drape.press('offer-skip');
      }
    }
  });
});
