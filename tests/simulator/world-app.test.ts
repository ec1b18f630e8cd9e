import { errors, launched, logged, worldOf } from './world-support/world';

const VIEW = `<svg>
  <rect id="go" x="0" y="0" width="100%" height="100%" pointer-events="visible" />
  <text id="label" x="10" y="60" font-size="40">idle</text>
</svg>`;
const VIEWS = { 'index.view': VIEW };
describe('an app on the watch', () => {
  it('is launched, shows its view, and is left', async () => {
    const world = await launched({ views: VIEWS, app: "console.log('loaded');" });
    expect(world.watch.app).toBe('running');
    expect(world.watch.text()).toEqual(['idle']);
    expect(world.watch.modelName).toBe('Versa 3');
    const running = world.watch.sceneVersion;
    world.watch.close();
    expect(world.watch).toMatchObject({ app: 'closed', scene: undefined });
    expect(world.watch.text()).toEqual([]);
    expect(world.watch.sceneVersion).toBeGreaterThan(running);
    expect(world.journal.of('lifecycle').map(({ state }) => state)).toEqual(['launched', 'closed']);
    expect(logged(world)).toEqual(['loaded']);
  });

  it('loads chunks that require the main file without running it twice', async () => {
    const world = await launched({
      app: `"use strict"
        console.log('main');
        exports.shared = 7;
        Promise.resolve().then(function () { return require('./part-12ab.js') }).then(function (part) { part.go() });`,
      files: {
        'app/part-12ab.js': `!function () { "use strict"
          var main = require('./index.js');
          exports.go = function () { console.log('part ' + main.shared + ' ' + (require('./part-12ab.js') === exports)) } }()`,
      },
    });
    expect(logged(world)).toEqual(['main', 'part 7 true']);
  });

  it('tells of modules that are missing and of modules that are not imitated', async () => {
    const world = await launched({
      app: `
        var seen = [];
        ['unheard-of', './nowhere.js', 'toString'].forEach(function (id) {
          try { require(id) } catch (error) { seen.push(error instanceof Error, error.message) }
        });
        var util = require('util');
        seen.push(typeof util.default.inherits, util.inherits(1, 2), typeof require('internal/secrets'));
        console.log(JSON.stringify(seen));`,
    });
    expect(JSON.parse(logged(world)[0] ?? '')).toEqual([
      true,
      "Cannot find module 'unheard-of'",
      true,
      "Cannot find module './nowhere.js'",
      true,
      "Cannot find module 'toString'",
      'function',
      null,
      'object',
    ]);
    expect(world.journal.of('unimitated').map(({ name }) => name)).toEqual([
      'module "unheard-of"',
      'module "toString"',
      'module "util"',
      '"inherits" of module "util"',
      'module "internal/secrets"',
    ]);
  });

  it('goes on after an error in any of its handlers, each told with its stack', async () => {
    const world = await launched({
      app: `
        setTimeout(function () { throw new TypeError('in a timer') }, 10);
        setTimeout(function () { Promise.reject(new Error('unheard')) }, 20);
        setTimeout(function () { throw 'a text' }, 30);
        setTimeout(function () { console.log('still here') }, 40);
        throw new Error('at load');`,
    });
    await world.advance(100);
    expect(errors(world)).toEqual([
      'app: Error: at load',
      'app: TypeError: in a timer',
      'app: Error: unheard',
      'app: a text',
    ]);
    expect(world.journal.of('error')[0]?.stack).toContain('app/index.js');
    expect(logged(world)).toEqual(['still here']);
  });

  it('does not start with a damaged view, says so, and leaves nothing behind', async () => {
    const world = await launched({ views: { 'index.view': '<svg><text>' }, app: "console.log('ran')" });
    expect(world.watch.app).toBe('closed');
    expect(world.journal.of('error')).toHaveLength(1);
    await world.advance(10_000);
    expect(logged(world)).toEqual([]);
    expect(world.link.socketOpen).toBe(false);
  });
});

describe('leaving an app', () => {
  const LEAVABLE = `
    var me = require('appbit').me, fs = require('fs');
    me.onunload = function () { fs.writeFileSync('left', 'x', 'ascii'); console.log('unload') };
    setInterval(function () { console.log('beat') }, 1000);`;

  it('happens after the turn in which it asks to exit, with unload', async () => {
    const world = await launched({ app: `${LEAVABLE} me.exit(); console.log('after exit');` });
    expect(logged(world)).toEqual(['after exit', 'unload']);
    expect(world.watch.app).toBe('closed');
    await world.advance(5000);
    expect(logged(world)).toEqual(['after exit', 'unload']);
    expect(world.watch.files).toEqual([{ name: 'left', bytes: 1 }]);
  });

  it('by kill: nothing of it runs again, no unload', async () => {
    const world = await launched({
      app: `${LEAVABLE}
        require('file-transfer').outbox.enqueue('a', new ArrayBuffer(1)).then(function () { console.log('queued') });`,
    });
    await world.advance(1500);
    world.watch.kill();
    await world.advance(5000);
    expect(logged(world)).toEqual(['queued', 'beat']);
    expect(world.watch.files).toEqual([]);
    expect(world.link.waiting.toPhone).toBe(1);
  });

  it('by kill in the middle of its code: whatever it still calls does nothing', async () => {
    const world = worldOf({
      app: `
        var fs = require('fs');
        fs.writeFileSync('before', 'x', 'ascii');
        try { console.log('now'); fs.writeFileSync('after', 'x', 'ascii') } catch (error) {
          try { fs.writeFileSync('caught', 'x', 'ascii') } catch (again) { setTimeout(function () {}, 1) }
        }`,
    });
    world.journal.onEntry((entry) => {
      if (entry.kind === 'console') world.watch.kill();
    });
    world.watch.launch();
    await world.advance(1000);
    expect(world.watch.files.map(({ name }) => name)).toEqual(['before']);
    expect(errors(world)).toEqual([]);
    expect(world.journal.of('lifecycle').map(({ state }) => state)).toEqual(['launched', 'killed']);
  });

  it('by a promise that is settled after its end: never', async () => {
    const world = await launched({
      app: `
        var settle;
        new Promise(function (resolve) { settle = resolve }).then(function () { console.log('settled') });
        setTimeout(settle, 100);`,
    });
    await world.advance(99);
    world.watch.kill();
    await world.advance(1000);
    expect(logged(world)).toEqual([]);
  });

  it.each([
    ['the timeout is on', 'true', 120_000],
    ['the timeout is off', 'false', undefined],
  ])('after two minutes without a touch when %s', async (_, enabled, endMs) => {
    const world = await launched({
      app: `var me = require('appbit').me; me.onunload = function () { console.log('unload') };
        console.log(me.appTimeoutEnabled); me.appTimeoutEnabled = ${enabled};`,
    });
    await world.advance(600_000);
    const ends = world.journal
      .of('lifecycle')
      .filter(({ side, state }) => side === 'app' && state !== 'launched');
    expect(ends).toEqual(
      endMs === undefined ? [] : [{ kind: 'lifecycle', side: 'app', state: 'timed-out', atMs: endMs }],
    );
    expect(logged(world)).toEqual(['true']);
  });

  it('is put off by each touch and press', async () => {
    const world = await launched({ views: VIEWS });
    await world.advance(100_000);
    world.watch.wakeScreen();
    world.watch.press('go');
    await world.advance(119_999);
    expect(world.watch.app).toBe('running');
    await world.advance(1);
    expect(world.watch.app).toBe('closed');
  });
});

describe('button and swipe', () => {
  const HEARING = `
    var document = require('document').default;
    ['keypress', 'beforeunload'].forEach(function (name) {
      var times = 0;
      document.addEventListener(name, function (event) {
        console.log(name + ' ' + event.key);
        if (times++ === 0) event.preventDefault();
      });
    });`;

  it.each([
    ['pressButton', 'keypress back'],
    ['swipeBack', 'beforeunload undefined'],
  ] as const)('reach the app first, which may prevent that it is left: %s', async (way, heard) => {
    const world = await launched({ views: VIEWS, app: HEARING });
    world.watch[way]();
    expect(world.watch.app).toBe('running');
    world.watch[way]();
    expect(world.watch.app).toBe('closed');
    expect(logged(world)).toEqual([heard, heard]);
  });

  it('only wake a sleeping screen, or do nothing', async () => {
    const world = await launched({ views: VIEWS, app: HEARING });
    world.watch.sleepScreen();
    world.watch.swipeBack();
    world.watch.touch('down', 5, 5);
    expect(world.watch.display.on).toBe(false);
    expect(() => world.watch.press('go')).toThrow(/screen sleeps/);
    expect(world.watch.text()).toEqual([]);
    world.watch.pressButton();
    expect(world.watch.display.on).toBe(true);
    expect(logged(world)).toEqual([]);
  });

  it('do nothing to a watch whose app is closed, except that a press by id says so', () => {
    const world = worldOf({});
    world.watch.pressButton();
    world.watch.swipeBack();
    world.watch.close();
    world.watch.kill();
    expect(() => world.watch.press('go')).toThrow(/app is closed/);
    expect(world.journal.entries).toEqual([]);
  });
});
