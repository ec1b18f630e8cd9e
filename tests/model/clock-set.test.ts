import type { WorldOptions } from '../../simulator/contract';
import { Drape, GET_READY_MS, MINUTE, SECOND } from './support/drape';
import { listen } from './support/listen';
import { watchWith } from './support/saved';

const HOUR = 60 * MINUTE;
const HELD_MS = 12 * MINUTE;
const SLACK_MS = 50;
/** Timers are of at most so much; what has passed since one was set is known when it fires, not before. */
const LONGEST_TIMER_MS = 30 * SECOND;
const EPOCH_MS = Date.UTC(2024, 0, 1, 9);

const STATES = [
  'ready',
  'getting ready',
  'running',
  'paused',
  'asked to end',
  'insisting',
  'feeling',
] as const;
type State = (typeof STATES)[number];
const SHIFTS = [
  ['-1 h', -HOUR],
  ['-90 s', -90 * SECOND],
  ['+90 s', 90 * SECOND],
  ['+1 h', HOUR],
] as const;
const DISPLAYS = ['awake', 'asleep'] as const;
const CASES = STATES.flatMap((state) =>
  SHIFTS.flatMap(([shift, shiftMs]) => DISPLAYS.map((display) => ({ state, shift, shiftMs, display }))),
);

/** So long the display sleeps before the clock is set: the longer, the less the app knows of the time. */
const SLEPT_MS: Readonly<Record<State, number>> = {
  ready: 40 * SECOND,
  'getting ready': 2 * SECOND,
  running: 25 * SECOND,
  paused: 40 * SECOND,
  'asked to end': 25 * SECOND,
  // Each stroke wakes it again.
  insisting: 0,
  feeling: 40 * SECOND,
};

function newDrape(options: Partial<WorldOptions> = {}): Drape {
  return new Drape({ saved: watchWith({ lastMinute: 0 }), ...options });
}

function toldAt(drape: Drape): number[] {
  return listen(drape.buzzes()).finished.map(({ atMs }) => atMs);
}

/** Lets time pass, with the display kept on by touches where nothing is. */
async function waitAwake(drape: Drape, durationMs: number): Promise<void> {
  const untilMs = drape.nowMs + durationMs;
  while (drape.nowMs < untilMs) {
    drape.world.watch.wakeScreen();
    await drape.wait(Math.min(10 * SECOND, untilMs - drape.nowMs));
  }
}

/** One session, in the course of which the clock is set in one of the states. */
class Course {
  readonly drape = newDrape();
  startedMs = 0;
  /** What the watch's clock said then. */
  startedEpochMs = 0;
  endMs = 0;
  shiftedMs = 0;
  private aheadMs = 0;

  constructor(
    private readonly state: State,
    private readonly display: (typeof DISPLAYS)[number],
    private readonly shiftMs: number,
  ) {}

  async live(): Promise<void> {
    const { drape } = this;
    await drape.open();
    await this.mayBe('ready');
    await drape.look();
    this.startedMs = drape.nowMs;
    this.startedEpochMs = EPOCH_MS + drape.nowMs + this.aheadMs;
    this.endMs = this.startedMs + GET_READY_MS + HELD_MS;
    await drape.press('start');
    expect(drape.words).toContain('Lie back');
    await this.mayBe('getting ready');
    await this.pass(3 * MINUTE + 7300);
    await this.mayBe('running');
    await this.pause();
    await this.ask();
    await this.pass(Math.max(0, this.endMs - drape.nowMs) + 5 * SECOND);
    await this.mayBe('insisting');
    await drape.wait(2 * MINUTE);
    await this.feel();
    await drape.wait(10 * SECOND);
  }

  /** A minute's pause, where that is what it is about. */
  private async pause(): Promise<void> {
    if (this.state !== 'paused') return;
    const { drape } = this;
    await drape.look();
    const leftMs = this.endMs - drape.nowMs;
    await drape.press('pause');
    await this.mayBe('paused');
    await this.pass(MINUTE);
    await drape.look();
    expect(drape.words).toContain('Paused');
    this.endMs = drape.nowMs + leftMs;
    await drape.press('go-on');
    expect(drape.words).not.toContain('Paused');
  }

  private async ask(): Promise<void> {
    if (this.state !== 'asked to end') return;
    await this.drape.look();
    this.drape.world.watch.swipeBack();
    await this.drape.wait(2 * SECOND);
    await this.mayBe('asked to end');
  }

  /** The finished screen is left for what comes after it; where it was given up long ago the app is gone by itself. */
  private async feel(): Promise<void> {
    if (this.state !== 'feeling') return;
    await this.drape.press('answer');
    await this.drape.wait(5 * SECOND);
    await this.mayBe('feeling');
    await this.drape.wait(SECOND);
    await this.drape.press('better');
    await this.drape.press('offer-skip');
    expect(this.drape.words).toContain('Start');
  }

  private async mayBe(state: State): Promise<void> {
    if (state !== this.state) return;
    const { watch } = this.drape.world;
    await this.drape.look();
    if (this.display === 'asleep') {
      watch.sleepScreen();
      await this.drape.wait(SLEPT_MS[state]);
    }
    this.shiftedMs = this.drape.nowMs;
    this.aheadMs = this.shiftMs;
    watch.shiftClock(this.shiftMs);
    await this.drape.wait(state === 'insisting' ? 0 : SECOND);
  }

  private async pass(durationMs: number): Promise<void> {
    if (this.display === 'awake') await waitAwake(this.drape, durationMs);
    else await this.drape.wait(durationMs);
  }
}

/** From when to when *finished* may come, for what is known of the time. */
function dueBetween(
  course: Course,
  state: State,
  shiftMs: number,
): readonly [earliestMs: number, latestMs: number] {
  const { endMs, shiftedMs } = course;
  const isUntouched = state !== 'getting ready' && state !== 'running' && state !== 'asked to end';
  // Set back: the timer that runs when it happens tells how much has passed nevertheless, and the end does not move.
  if (isUntouched || shiftMs < 0) return [endMs, endMs + SLACK_MS];
  // Set forwards: as early as the clock says, but only a timer notices.
  const earliestMs = Math.max(shiftedMs, endMs - shiftMs);
  return [earliestMs, Math.min(endMs, earliestMs + LONGEST_TIMER_MS) + SLACK_MS];
}

describe('the clock of the watch', () => {
  it.each(CASES)('set by $shift when $state, display $display', async ({ state, shiftMs, display }) => {
    const course = new Course(state, display, shiftMs);
    const { drape } = course;
    await course.live();
    const [earliestMs, latestMs] = dueBetween(course, state, shiftMs);
    const told = toldAt(drape);
    expect(told[0]).toBeGreaterThanOrEqual(earliestMs);
    expect(told[0]).toBeLessThanOrEqual(latestMs);
    if (shiftMs < 0 || state !== 'getting ready') {
      const beginMs = course.startedMs + GET_READY_MS;
      expect(listen(drape.buzzes()).begin.map(({ atMs }) => atMs)).toEqual([beginMs]);
    }

    // As long as always: a minute, and then no more. Set forwards, it takes at most two seconds for passed.
    const toldForMs = (told[told.length - 1] ?? 0) - (told[0] ?? 0);
    expect(toldForMs).toBeGreaterThanOrEqual(53 * SECOND);
    expect(toldForMs).toBeLessThanOrEqual(MINUTE + SLACK_MS);
    expect(told.length).toBeGreaterThanOrEqual(12);

    const rating = state === 'feeling' ? 1 : 0;
    expect(drape.phoneLog).toMatchObject({
      count: 1,
      newest: [{ plannedS: 720, heldS: 720, ending: 0, rating }],
    });
    const startedAtS = drape.phoneLog.newest[0]?.startedAtS ?? 0;
    expect(Math.abs(startedAtS - course.startedEpochMs / SECOND)).toBeLessThanOrEqual(1);
    expect(drape.errors).toEqual([]);
    await drape.wait(10 * MINUTE);
    expect(toldAt(drape)).toEqual(told);
    drape.world.dispose();
  });

  it.each([
    ['awake', SECOND],
    ['asleep', LONGEST_TIMER_MS],
  ] as const)(
    'set back right before a press, hides at most what no timer has told of: %s',
    async (display, hiddenMs) => {
      // The app looks at the clock when a timer, a tick or a press comes. What lies between the last time before the
      // clock was set and the press cannot be known, and the press takes away the timer that would have told.
      const drape = newDrape();
      await drape.open();
      const beginMs = await drape.begin();
      if (display === 'asleep') drape.world.watch.sleepScreen();
      await drape.wait(3 * MINUTE + 29 * SECOND + 900);
      await drape.look();
      if (display === 'asleep') drape.world.watch.sleepScreen();
      await drape.wait(display === 'asleep' ? 20 * SECOND : SECOND);
      drape.world.watch.shiftClock(-HOUR);
      const pausedMs = drape.nowMs;
      await drape.press('pause');
      const goOnMs = drape.nowMs;
      await drape.press('go-on');
      await drape.wait(HELD_MS);
      const endMs = beginMs + HELD_MS + goOnMs - pausedMs;
      expect(toldAt(drape)[0]).toBeGreaterThanOrEqual(endMs);
      expect(toldAt(drape)[0]).toBeLessThanOrEqual(endMs + hiddenMs + SLACK_MS);
      expect(drape.phoneLog).toMatchObject({ count: 1, newest: [{ plannedS: 720, heldS: 720, ending: 0 }] });
    },
  );

  it.each([
    ['knew', 35 * SECOND],
    ['could know', 5 * SECOND],
  ] as const)('set back, and the app killed when it %s', async (_, waitMs) => {
    const drape = newDrape();
    await drape.open();
    const beginMs = await drape.begin();
    await drape.wait(4 * MINUTE);
    drape.world.watch.sleepScreen();
    await drape.wait(SECOND);
    drape.world.watch.shiftClock(-HOUR);
    await drape.wait(waitMs);
    const savedMs = waitMs > LONGEST_TIMER_MS ? drape.nowMs - LONGEST_TIMER_MS : beginMs - GET_READY_MS;
    drape.world.watch.kill();
    await drape.wait(10 * SECOND);
    // It goes on from what is on flash. While nothing told that the clock was set, that is the last press.
    const hiddenMs = drape.nowMs - savedMs;
    await drape.open();
    await drape.wait(beginMs + HELD_MS + hiddenMs - drape.nowMs + SLACK_MS);
    const endMs = beginMs + HELD_MS;
    expect(toldAt(drape)[0]).toBeGreaterThanOrEqual(endMs);
    expect(toldAt(drape)[0]).toBeLessThanOrEqual(endMs + hiddenMs + SLACK_MS);
    if (waitMs > LONGEST_TIMER_MS) expect(toldAt(drape)[0]).toBeLessThanOrEqual(endMs + LONGEST_TIMER_MS);
    await drape.wait(10 * SECOND);
    expect(drape.phoneLog).toMatchObject({ count: 1, newest: [{ plannedS: 720, heldS: 720, ending: 0 }] });
    expect(drape.errors).toEqual([]);
  });
});

it('set back while the end is told, and the app killed: the end is told again, and nothing runs anew', async () => {
  const drape = newDrape();
  await drape.open();
  await drape.begin();
  await drape.wait(HELD_MS + 5 * SECOND);
  drape.world.watch.shiftClock(-HOUR);
  await drape.wait(500);
  drape.world.watch.kill();
  await drape.wait(2 * SECOND);
  const openedMs = drape.nowMs;
  await drape.open();
  expect(drape.words).toContain('Done');
  expect(toldAt(drape).filter((atMs) => atMs >= openedMs)).not.toEqual([]);
  await drape.press('answer');
  await drape.press('skip');
  await drape.wait(10 * SECOND);
  expect(drape.phoneLog).toMatchObject({ count: 1, newest: [{ plannedS: 720, heldS: 720, ending: 0 }] });
  expect(drape.errors).toEqual([]);
});

it.each([['+90 s', 90 * SECOND] as const, ['+1 h', HOUR] as const])(
  'a clock set forwards by %s past the end shows nothing else until *finished* is said',
  async (_, shiftMs) => {
    const drape = newDrape();
    await drape.open();
    await drape.begin();
    await drape.wait(HELD_MS - MINUTE);
    drape.world.watch.shiftClock(shiftMs);
    for (let second = 0; second < 40; second++) {
      await drape.look();
      expect(drape.words).toMatch(/Over the ball|Done/);
      await drape.wait(SECOND);
    }
    expect(drape.words).toContain('Done');
  },
);
