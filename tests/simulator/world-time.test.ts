import fc from 'fast-check';
import { TurnCounts } from '../../simulator/watch/turn-counts';
import { errors, launched, logged, loggedAt, worldOf } from './world-support/world';

const VIEW = `<svg>
  <rect id="go" x="0" y="0" width="100%" height="100%" pointer-events="visible" />
  <text id="label" x="10" y="60" font-size="40">idle</text>
</svg>`;
const VIEWS = { 'index.view': VIEW };
const COUNTING = `
  var document = require('document').default, clock = require('clock').default, me = require('appbit').me;
  me.appTimeoutEnabled = false;
  clock.granularity = 'seconds';
  clock.ontick = function (event) {
    console.log('tick ' + event.date.getTime() % 60000);
    document.getElementById('label').text = String(event.date.getSeconds());
  };`;

describe('time on the watch', () => {
  it('ticks on each full second of its own clock, only while the display is on, at once when that wakes', async () => {
    const world = await launched({ views: VIEWS, app: COUNTING }, { startEpochMs: 1_700_000_000_250 });
    await world.advance(2000);
    expect(loggedAt(world, 'tick 21000')).toEqual([750]);
    world.watch.sleepScreen();
    await world.advance(5000);
    world.watch.shiftClock(0);
    await world.advance(1000);
    expect(logged(world)).toHaveLength(2);
    world.watch.wakeScreen();
    await world.advance(600);
    expect(logged(world).slice(2)).toEqual(['tick 28250']);
    world.watch.shiftClock(400);
    await world.advance(1000);
    expect(logged(world).slice(3)).toEqual(['tick 30000']);
  });

  it.each([
    ['minutes', 60_000, 0],
    ['hours', 3_600_000, 0],
    ['hours', 3_600_000, 330],
  ])('ticks by %s of the local time, and once at first', async (granularity, periodMs, utcOffsetMinutes) => {
    const startEpochMs = Date.UTC(2024, 5, 1, 7, 59, 59, 500);
    const world = await launched(
      {
        app: `var display = require('display').display, clock = require('clock').default, me = require('appbit').me;
          me.appTimeoutEnabled = display.autoOff = false;
          clock.granularity = '${granularity}';
          clock.addEventListener('tick', function (event) { console.log(event.date.getTime()) });`,
      },
      { startEpochMs, utcOffsetMinutes },
    );
    await world.advance(3 * periodMs);
    const [first, ...ticks] = logged(world).map(Number);
    expect(first).toBe(startEpochMs);
    expect(ticks).toHaveLength(3);
    for (const tick of ticks) expect((tick + utcOffsetMinutes * 60_000) % periodMs).toBe(0);
  });

  it('lets timers go on while the screen sleeps and the clock is set', async () => {
    const world = await launched({
      app: `require('appbit').me.appTimeoutEnabled = false;
        var from = Date.now();
        setTimeout(function () { console.log('timeout ' + (Date.now() - from)) }, 90000);
        var beats = 0, beat = setInterval(function () { if (++beats === 3) clearInterval(beat); console.log('beat') }, 20000);`,
    });
    await world.advance(30_000);
    expect(world.watch.display.on).toBe(false);
    world.watch.shiftClock(-3_600_000);
    await world.advance(120_000);
    expect(loggedAt(world, 'beat')).toEqual([20_000, 40_000, 60_000]);
    expect(loggedAt(world, `timeout ${90_000 - 3_600_000}`)).toEqual([90_000]);
  });

  it('fires timers late by what the world says, without drift of an interval', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 5, maxLength: 5 }),
        async (latenesses) => {
          let asked = 0;
          const world = await launched(
            { app: "setInterval(function () { console.log('beat') }, 1000);" },
            { timerLatenessMs: () => latenesses[asked++] ?? 0 },
          );
          await world.advance(5950);
          expect(loggedAt(world, 'beat')).toEqual(
            latenesses.map((lateMs, beat) => (beat + 1) * 1000 + lateMs),
          );
        },
      ),
      { numRuns: 25 },
    );
  });

  it('tells app code that gives a timer something it cannot take', async () => {
    const world = await launched({
      app: `
        try { setTimeout('text', 1) } catch (error) { console.log(error.name) }
        setTimeout(function (extra) { console.log(String(extra)) }, 0, 'extra');
        clearTimeout(undefined); clearInterval(99);`,
    });
    await world.advance(10);
    expect(logged(world)).toEqual(['TypeError', 'undefined']);
    expect(world.journal.of('unimitated')).toHaveLength(1);
  });

  it('counts screen changes and wake-ups apart by the display', async () => {
    const world = await launched({ views: VIEWS, app: `${COUNTING} setInterval(function () {}, 10000);` });
    await world.advance(15_000);
    expect(world.watch.display.on).toBe(false);
    const { screenChanges, wakeups } = world.watch.counts;
    expect(screenChanges).toEqual({ displayOn: 15, displayOff: 0 });
    await world.advance(30_000);
    expect(world.watch.counts.screenChanges).toBe(screenChanges);
    expect(screenChanges).toEqual({ displayOn: 15, displayOff: 0 });
    expect(wakeups.displayOff).toBe(3);
  });

  it('counts every frame of an animation, however far time leaps', async () => {
    const moving = `<svg><rect id="r" width="9" height="9">
      <animate attributeName="x" from="0" to="300" dur="2" repeatCount="indefinite"/></rect></svg>`;
    const parts = {
      views: { 'index.view': moving },
      app: `require('display').display.autoOff = false;`,
    };
    const [leap, steps] = [await launched(parts), await launched(parts)];
    let drawn = 0;
    steps.onChange(() => drawn++);
    await leap.advance(60_000);
    for (let second = 0; second < 60; second += 0.25) await steps.advance(250);
    // And the first picture.
    expect(leap.watch.counts.screenChanges.displayOn).toBe(60 * 30 + 1);
    expect(steps.watch.counts.screenChanges.displayOn).toBe(60 * 30 + 1);
    expect(drawn).toBeGreaterThanOrEqual(240);
    expect(leap.watch.scene).toEqual(steps.watch.scene);
  });

  it('runs a quarter of an hour of ticks in a moment', async () => {
    const world = await launched({
      views: VIEWS,
      app: `${COUNTING} require('display').display.autoOff = false;`,
    });
    await world.advance(900_000);
    expect(world.watch.counts.wakeups.displayOn).toBe(900);
  });

  it('ticks on whole seconds also when a fraction of a millisecond has passed', async () => {
    const world = await launched(
      {
        app: `var clock = require('clock').default;
        clock.ontick = function (event) { console.log(event.date.getTime() % 1000) };
        setTimeout(function () { clock.granularity = 'seconds' }, 100);`,
      },
      { timerLatenessMs: () => 0.7, startEpochMs: 1_700_000_000_000.4 },
    );
    await world.advance(3000);
    expect(logged(world)).toEqual(['0', '0', '0']);
  });

  it('counts a turn as woken with the display as it was at first', () => {
    const counts = new TurnCounts(() => 0);
    counts.noteWakeup(false);
    counts.noteWakeup(true);
    counts.endTurn(true, 1);
    counts.endTurn(true, 1);
    expect(counts).toMatchObject({
      wakeups: { displayOn: 0, displayOff: 1 },
      screenChanges: { displayOn: 1, displayOff: 0 },
    });
  });

  it('paints frames only while the screen is on', async () => {
    const world = await launched({
      app: `
        var frames = 0, last;
        function paint(atMs) { frames++; if (frames < 4) requestAnimationFrame(paint); else console.log('four') }
        requestAnimationFrame(paint);
        cancelAnimationFrame(requestAnimationFrame(function () { console.log('cancelled') }));`,
    });
    world.watch.sleepScreen();
    await world.advance(1000);
    expect(logged(world)).toEqual([]);
    world.watch.wakeScreen();
    await world.advance(200);
    expect(logged(world)).toEqual(['four']);
  });
});

describe('the world', () => {
  it('refuses what it does not have, and says what it has', () => {
    expect(() => worldOf({ families: ['atlas'] }, { family: 'vulcan' })).toThrow(/only for atlas/);
    expect(() => worldOf({ families: ['luna'] })).toThrow(/atlas, vulcan/);
    expect(() => worldOf({}, { utcOffsetMinutes: 0.5 })).toThrow(RangeError);
    expect(() => worldOf({}, { startEpochMs: NaN })).toThrow(RangeError);
    expect(worldOf({}, { family: 'vulcan' }).watch.modelName).toBe('Sense');
  });

  it('does not move twice at once, nor after its end', async () => {
    const world = worldOf({});
    const moving = world.advance(10);
    await expect(world.advance(1)).rejects.toThrow(/wait/);
    await moving;
    for (const durationMs of [-1, NaN, Infinity])
      await expect(world.advance(durationMs)).rejects.toThrow(RangeError);
    expect(() => world.watch.shiftClock(NaN)).toThrow(RangeError);
    world.dispose();
    await expect(world.settle()).rejects.toThrow(/disposed/);
  });

  it('tells of changes once a turn', () => {
    const world = worldOf({
      views: VIEWS,
      app: "for (var i = 0; i < 20; i++) { console.log(i); require('document').default.getElementById('label').text = 't' + i }",
    });
    let changes = 0;
    const stop = world.onChange(() => changes++);
    world.watch.launch();
    expect(changes).toBe(1);
    stop();
    world.watch.close();
    expect(changes).toBe(1);
  });

  it('ends without another word of the app', async () => {
    const world = await launched({
      app: "require('appbit').me.onunload = function () { console.log('unload') }; setInterval(function () { console.log('beat') }, 10);",
    });
    world.dispose();
    expect(logged(world)).toEqual([]);
    expect(world.scheduler.nextDueMs).toBeUndefined();
  });
});

describe('code that waits without returning', () => {
  it('for a moment to come gets there; what fell due meanwhile comes late, and all else goes on', async () => {
    const world = await launched({
      app: `var begun = Date.now(), now = begun;
        setTimeout(function () { console.log('due at 100') }, 100);
        setTimeout(function () { console.log('due at 9000') }, 9000);
        while (now - begun < 5000) now = Date.now();
        console.log('waited ' + (now - begun));`,
    });
    await world.advance(10_000);
    expect(logged(world)).toEqual(['waited 5000', 'due at 100', 'due at 9000']);
    expect(loggedAt(world, 'due at 100')).toEqual([5000]);
    expect(loggedAt(world, 'due at 9000')).toEqual([9000]);
  });

  it('for the phone is told that this does not come, and is stopped', async () => {
    const world = await launched({
      app: `var peerSocket = require('messaging').peerSocket;
        setTimeout(function () { console.log('the rest goes on') }, 10);
        while (peerSocket.readyState !== peerSocket.OPEN) {}`,
    });
    await world.advance(1000);
    expect(errors(world)).toEqual([expect.stringContaining('readyState is asked without an end')]);
    expect(logged(world)).toEqual(['the rest goes on']);
  });
});
