import { launched, logged } from './world-support/world';

const PERMISSIONS = ['access_exercise'];
const AWAKE = "require('appbit').me.appTimeoutEnabled = false; require('display').display.autoOff = false;";

describe('the module "exercise"', () => {
  it('counts active time without pauses, whole and by laps', async () => {
    const world = await launched({
      app: `${AWAKE} var exercise = require('exercise').default;
        function tell() { console.log([exercise.state, exercise.stats && exercise.stats.activeTime, exercise.currentLapStats && exercise.currentLapStats.activeTime].join()) }
        exercise.onstatechange = tell; tell();
        exercise.start('run', { gps: true });
        setTimeout(function () { exercise.splitLap(); exercise.pause() }, 10000);
        setTimeout(function () { exercise.resume() }, 20000);
        setTimeout(function () { exercise.stop(); console.log(exercise.stats.distance > 0, exercise.startDate instanceof Date, exercise.type) }, 25000);`,
      requestedPermissions: PERMISSIONS,
    });
    await world.advance(30_000);
    expect(logged(world)).toEqual([
      'stopped,,',
      'started,0,0',
      'paused,10000,0',
      'started,10000,0',
      'true true run',
      'stopped,15000,5000',
    ]);
  });
});

describe('the states of an exercise', () => {
  it('are left only by what has a meaning in them; all else throws', async () => {
    const world = await launched({
      app: `${AWAKE} var exercise = require('exercise').default;
        function attempt(call) { try { exercise[call]('run'); console.log(call) } catch (e) { console.log(e.message) } }
        ['pause', 'start', 'start', 'resume', 'pause', 'pause', 'stop', 'stop'].forEach(attempt);`,
      requestedPermissions: PERMISSIONS,
    });
    await world.advance(100);
    expect(logged(world)).toEqual([
      'exercise.pause() while the exercise is stopped',
      'start',
      'exercise.start() while the exercise is started',
      'exercise.resume() while the exercise is started',
      'pause',
      'exercise.pause() while the exercise is paused',
      'stop',
      'exercise.stop() while the exercise is stopped',
    ]);
  });
});

describe('an exercise that disables touch', () => {
  const APP = `${AWAKE} var exercise = require('exercise').default;
    var document = require('document').default; var pad = document.getElementById('pad');
    pad.onmousedown = function () { exercise.start('swim', { disableTouch: true, poolLength: 25 }) };
    pad.onmouseup = function () { console.log('up') };
    pad.onclick = function () { console.log('click ' + exercise.state) };
    document.onbeforeunload = function () { console.log('swiped') };
    document.onkeypress = function (e) { e.preventDefault(); exercise[exercise.state === 'paused' ? 'stop' : 'pause']() };`;

  it('feels no finger until it is stopped; the finger that began it goes up, and the button works', async () => {
    const world = await launched({
      app: APP,
      views: {
        'index.view': '<svg><rect id="pad" width="50%" height="50%" pointer-events="visible"/></svg>',
      },
      requestedPermissions: PERMISSIONS,
    });
    const touched = async (): Promise<string[]> => {
      const before = logged(world).length;
      world.watch.touch('down', 20, 20);
      world.watch.touch('up', 20, 20);
      world.watch.swipeBack();
      await world.advance(100);
      return logged(world).slice(before);
    };
    expect(await touched()).toEqual(['up', 'click started']);
    expect(await touched()).toEqual([]);
    expect(() => world.watch.press('pad')).toThrow('disabled touch');
    world.watch.pressButton();
    expect(await touched()).toEqual([]);
    world.watch.pressButton();
    expect((await touched()).slice(0, 1)).toEqual(['up']);
    expect(world.journal.of('unimitated').map(({ name }) => name)).toEqual([
      'option poolLength of exercise.start',
    ]);
  });
});
