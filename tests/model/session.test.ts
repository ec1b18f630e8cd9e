import { Drape, MINUTE, SECOND } from './support/drape';

describe('a session on the built bundle', () => {
  let drape: Drape;
  beforeEach(async () => {
    drape = new Drape();
    await drape.open();
  });
  afterEach(() => {
    expect(drape.errors).toEqual([]);
    expect(drape.world.journal.of('unimitated')).toEqual([]);
    drape.world.dispose();
  });

  it('opens on the move, its minutes and a start', () => {
    expect(drape.words).toContain('Over the ball');
    expect(drape.words).toContain('12 min');
    expect(drape.words).toContain('Start');
  });

  it('says begin at the press and finished at the end, again and again until it is answered', async () => {
    const startedMs = drape.nowMs;
    await drape.press('start');
    expect(drape.buzzes()).toEqual([{ atMs: startedMs, pattern: 'nudge-max' }]);
    await drape.wait(12 * MINUTE - 1);
    expect(drape.buzzes(startedMs + 2 * SECOND)).toEqual([]);
    await drape.wait(1);
    const endMs = startedMs + 12 * MINUTE;
    expect(drape.buzzes(endMs)[0]).toEqual({ atMs: endMs, pattern: 'ring' });
    await drape.wait(10 * SECOND);
    expect(drape.buzzes(endMs).length).toBeGreaterThanOrEqual(5);
    await drape.press('answer');
    const answeredMs = drape.nowMs;
    await drape.wait(10 * MINUTE);
    expect(drape.buzzes(answeredMs + 1)).toEqual([]);
    expect(drape.world.watch.motor.pattern).toBeUndefined();
  });

  it('insists less often as time goes by, and gives up at last', async () => {
    await drape.press('start');
    await drape.wait(12 * MINUTE);
    const endMs = drape.nowMs;
    await drape.wait(10 * MINUTE);
    const sinceEnd = drape.buzzes(endMs).map(({ atMs }) => atMs - endMs);
    const gaps = sinceEnd.slice(1).map((atMs, index) => atMs - (sinceEnd[index] ?? 0));
    expect(Math.max(...gaps.slice(0, 9))).toBeLessThanOrEqual(2 * SECOND);
    expect(Math.min(...gaps.slice(-5))).toBe(5 * SECOND);
    expect(Math.max(...sinceEnd)).toBe(MINUTE);
    expect(drape.world.watch.motor.pattern).toBeUndefined();
  });

  it('counts down by the clock, to the second', async () => {
    await drape.press('start');
    expect(drape.time).toBe('12:00');
    await drape.wait(MINUTE);
    await drape.look();
    expect(drape.time).toBe('11:00');
    await drape.wait(10 * MINUTE + 55 * SECOND);
    await drape.look();
    expect(drape.time).toBe('0:05');
  });

  it('stands still while paused, and ends as much later', async () => {
    await drape.press('start');
    await drape.wait(5 * MINUTE);
    await drape.press('pause');
    await drape.wait(30 * MINUTE);
    await drape.look();
    expect(drape.words).toContain('Paused');
    expect(drape.time).toBe('7:00');
    const fromMs = drape.nowMs;
    await drape.press('go-on');
    await drape.wait(20 * MINUTE);
    expect(drape.buzzes(fromMs)[0]?.atMs).toBe(fromMs + 7 * MINUTE);
  });

  it('asks once before it ends early, and goes on by itself meanwhile', async () => {
    await drape.press('start');
    await drape.wait(4 * MINUTE);
    await drape.look();
    drape.world.watch.pressButton();
    await drape.world.settle();
    expect(drape.words).toContain('End it here?');
    await drape.press('keep-going');
    expect(drape.words).not.toContain('End it here?');
    await drape.wait(MINUTE);
    await drape.look();
    expect(drape.time).toBe('7:00');
    drape.world.watch.wakeScreen();
    drape.world.watch.swipeBack();
    await drape.world.settle();
    await drape.press('end-now');
    expect(drape.words).toContain('Start');
    await drape.wait(20 * MINUTE);
    expect(drape.buzzes().map(({ pattern }) => pattern)).not.toContain('ring');
    expect(drape.phoneLog.newest).toMatchObject([{ plannedS: 720, heldS: 300, ending: 1 }]);
  });

  it('can be ended from a pause', async () => {
    await drape.press('start');
    await drape.wait(2 * MINUTE);
    await drape.press('pause');
    await drape.wait(MINUTE);
    await drape.press('end');
    await drape.wait(5 * SECOND);
    expect(drape.phoneLog.newest).toMatchObject([{ heldS: 120, ending: 1 }]);
  });

  it('is left by the button and by the swipe when nothing runs', async () => {
    drape.world.watch.pressButton();
    await drape.world.settle();
    expect(drape.world.watch.app).toBe('closed');
    await drape.open();
    drape.world.watch.swipeBack();
    await drape.world.settle();
    expect(drape.world.watch.app).toBe('closed');
  });

  it('is not closed by the two-minute timeout, on a sleeping screen draws nothing, and ends on time', async () => {
    await drape.press('start');
    const startedMs = drape.nowMs;
    drape.world.watch.sleepScreen();
    await drape.wait(12 * MINUTE - 1);
    expect(drape.world.watch.app).toBe('running');
    expect(drape.world.watch.counts.screenChanges.displayOff).toBe(0);
    expect(drape.world.watch.counts.wakeups.displayOff).toBeLessThanOrEqual(2 * 12 + 4);
    await drape.wait(1);
    expect(drape.buzzes(startedMs + 2 * SECOND)[0]?.atMs).toBe(startedMs + 12 * MINUTE);
    expect(drape.world.watch.display.on).toBe(true);
  });

  it('draws at most once a second, and is right at once when the screen wakes', async () => {
    await drape.press('start');
    const before = drape.world.watch.counts.screenChanges.displayOn;
    for (let second = 0; second < 60; second++) {
      drape.world.watch.wakeScreen();
      drape.world.watch.touch('down', 2, 2);
      drape.world.watch.touch('up', 2, 2);
      await drape.wait(SECOND);
    }
    expect(drape.world.watch.counts.screenChanges.displayOn - before).toBeLessThanOrEqual(62);
    drape.world.watch.sleepScreen();
    await drape.wait(3 * MINUTE);
    await drape.look();
    expect(drape.time).toBe('8:00');
  });

  it('is over within the lateness of the timer that carried it', async () => {
    const late = new Drape({ timerLatenessMs: () => 900 });
    await late.open();
    await late.press('start');
    const startedMs = late.nowMs;
    await late.wait(14 * MINUTE);
    const end = late.buzzes(startedMs + 5 * SECOND)[0]?.atMs ?? 0;
    expect(end - (startedMs + 12 * MINUTE)).toBeGreaterThanOrEqual(0);
    expect(end - (startedMs + 12 * MINUTE)).toBeLessThanOrEqual(950);
    expect(late.phoneLog.newest).toMatchObject([{ heldS: 720, ending: 0 }]);
  });
});
