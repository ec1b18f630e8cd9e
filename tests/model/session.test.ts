import { strokesOf } from '../../app/haptics/vocabulary';
import { Drape, GET_READY_MS, MINUTE, SECOND } from './support/drape';

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

  it('leaves time to lie down, ticks three times, and begins', async () => {
    const pressedMs = drape.nowMs;
    await drape.press('start');
    expect(drape.words).toContain('Lie back');
    expect(drape.time).toBe('0:10');
    const beginMs = pressedMs + GET_READY_MS;
    await drape.wait(GET_READY_MS);
    const before = drape.buzzes().filter(({ atMs }) => atMs < beginMs);
    expect(before.map(({ atMs }) => beginMs - atMs)).toEqual([3 * SECOND, 2 * SECOND, SECOND]);
    expect(drape.buzzes(beginMs)[0]?.atMs).toBe(beginMs);
    expect(drape.buzzes(beginMs)[0]?.pattern).not.toBe(before[0]?.pattern);
  });

  it('counts down by the clock, to the second', async () => {
    await drape.begin();
    expect(drape.time).toBe('12:00');
    await drape.wait(MINUTE);
    await drape.look();
    expect(drape.time).toBe('11:00');
    await drape.wait(10 * MINUTE + 55 * SECOND);
    await drape.look();
    expect(drape.time).toBe('0:05');
  });

  it('empties its ring as the time goes', async () => {
    await drape.begin();
    const sweep = () => drape.seen('ring')?.attributes.sweepAngle;
    expect(sweep()).toBe(360);
    await drape.wait(9 * MINUTE);
    await drape.look();
    expect(sweep()).toBe(90);
  });

  it('stands still while paused, and ends as much later', async () => {
    await drape.begin();
    await drape.wait(5 * MINUTE);
    await drape.press('pause');
    await drape.wait(30 * MINUTE);
    await drape.look();
    expect(drape.words).toContain('Paused');
    expect(drape.time).toBe('7:00');
    const goOnMs = drape.nowMs;
    await drape.press('go-on');
    await drape.wait(20 * MINUTE);
    const rings = drape.buzzes(goOnMs + 6 * MINUTE + 5 * SECOND);
    expect(rings[0]?.atMs).toBe(goOnMs + 7 * MINUTE);
  });

  it('asks once before it ends early, and goes on by itself meanwhile', async () => {
    await drape.begin();
    await drape.wait(4 * MINUTE);
    await drape.look();
    drape.world.watch.pressButton();
    await drape.wait(SECOND);
    expect(drape.words).toContain('End it here?');
    await drape.press('keep-going');
    expect(drape.words).not.toContain('End it here?');
    await drape.wait(59 * SECOND - 700);
    await drape.look();
    expect(drape.time).toBe('7:00');
    drape.world.watch.swipeBack();
    await drape.wait(SECOND);
    const endedMs = drape.nowMs;
    await drape.end();
    expect(drape.words).toContain('Start');
    await drape.wait(20 * MINUTE);
    expect(drape.buzzes(endedMs)).toEqual([]);
    expect(drape.phoneLog.newest).toMatchObject([{ plannedS: 720, heldS: 301, ending: 1 }]);
  });

  it('asks as well when it is ended from a pause, and keeps going when that is chosen', async () => {
    await drape.begin();
    await drape.wait(2 * MINUTE);
    await drape.press('pause');
    await drape.wait(MINUTE);
    await drape.press('end');
    const goOnMs = drape.nowMs;
    await drape.press('keep-going');
    expect(drape.words).not.toContain('Paused');
    await drape.wait(MINUTE - (drape.nowMs - goOnMs));
    await drape.look();
    expect(drape.time).toBe('9:00');
    // Felt as well: nobody lies there and only believes that it runs.
    expect(drape.buzzes(goOnMs)).toHaveLength(2);
    await drape.press('pause');
    await drape.press('end');
    await drape.end();
    await drape.wait(5 * SECOND);
    expect(drape.phoneLog.newest).toMatchObject([{ heldS: 180, ending: 1 }]);
  });

  it('takes a second tap in one go for a slip: it neither pauses nor ends nor starts anything', async () => {
    const tapTwice = async () => {
      await drape.look();
      for (let tap = 0; tap < 2; tap++) {
        drape.world.watch.touch('down', 168, 262);
        drape.world.watch.touch('up', 168, 262);
        await drape.wait(250);
      }
    };
    await tapTwice();
    await drape.wait(GET_READY_MS + SECOND);
    expect(drape.words).toContain('Pause');
    await tapTwice();
    expect(drape.words).toContain('Paused');
    await drape.wait(SECOND);
    await drape.press('go-on');
    await drape.wait(12 * MINUTE);
    await drape.look();
    expect(drape.words).toContain('Done');
  });

  it('tells the time left as a count when the time is pressed', async () => {
    await drape.begin();
    await drape.wait(4 * MINUTE + 50 * SECOND);
    const askedMs = drape.nowMs;
    await drape.press('ask-time');
    await drape.wait(10 * SECOND);
    const count = drape.buzzes(askedMs);
    expect(count).toHaveLength(1 + 2);
    expect(new Set(count.map(({ pattern }) => pattern)).size).toBe(2);
    expect(drape.words).toContain('Pause');
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
    const beginMs = await drape.begin();
    drape.world.watch.sleepScreen();
    const { wakeups } = drape.world.watch.counts;
    await drape.wait(12 * MINUTE - 1);
    expect(drape.world.watch.app).toBe('running');
    expect(drape.world.watch.counts.screenChanges.displayOff).toBe(0);
    const cues = 12;
    expect(drape.world.watch.counts.wakeups.displayOff - wakeups.displayOff).toBeLessThanOrEqual(
      2 * 12 + cues,
    );
    await drape.wait(1);
    expect(drape.buzzes(beginMs + 12 * MINUTE)[0]?.atMs).toBe(beginMs + 12 * MINUTE);
    expect(drape.world.watch.display.on).toBe(true);
  });

  it('can be paused while getting ready, and given a minute more then', async () => {
    await drape.press('start');
    await drape.press('pause');
    expect(drape.words).toContain('Paused');
    await drape.wait(5 * MINUTE);
    await drape.press('one-more');
    const goOnMs = drape.nowMs;
    await drape.press('go-on');
    expect(drape.words).toContain('Lie back');
    const beginMs = goOnMs + GET_READY_MS;
    await drape.wait(beginMs + 13 * MINUTE - drape.nowMs);
    const endMs = beginMs + 13 * MINUTE;
    // The press comes within a second of the first one, so begin is as much sooner.
    const toldMs = drape.buzzes(endMs - 5 * SECOND)[0]?.atMs ?? 0;
    expect(endMs - toldMs).toBeGreaterThanOrEqual(0);
    expect(endMs - toldMs).toBeLessThanOrEqual(SECOND);
  });

  it('gives a minute more while it runs, and answers by a touch', async () => {
    const beginMs = await drape.begin();
    await drape.wait(5 * MINUTE);
    const pressedMs = drape.nowMs;
    await drape.press('one-more-now');
    expect(drape.buzzes(pressedMs)).toHaveLength(2);
    await drape.wait(8 * MINUTE);
    expect(drape.buzzes(beginMs + 13 * MINUTE - SECOND)[0]?.atMs).toBe(beginMs + 13 * MINUTE);
  });

  it('says begin after a pause that came before the late timer of begin', async () => {
    const late = new Drape({ timerLatenessMs: () => 900 });
    await late.open();
    const pressedMs = late.nowMs;
    await late.press('start');
    await late.wait(pressedMs + GET_READY_MS + 300 - late.nowMs);
    await late.press('pause');
    expect(late.words).toContain('Paused');
    await late.wait(MINUTE);
    const goOnMs = late.nowMs;
    await late.press('go-on');
    await late.wait(5 * SECOND);
    const begin = strokesOf('begin', 1).map(({ pattern }) => pattern);
    const said = late.buzzes(goOnMs).map(({ pattern }) => pattern);
    expect(said.slice(-begin.length)).toEqual(begin);
  });

  it('draws at most once a second, and is right at once when the screen wakes', async () => {
    await drape.begin();
    const before = drape.world.watch.counts.screenChanges.displayOn;
    for (let second = 0; second < 60; second++) {
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
});
