import { launched, logged, worldOf } from './world-support/world';

const TELLS_KEYS = `
  var document = require('document').default || require('document');
  document.addEventListener('keypress', function (e) { console.log(e.key); if (e.key === 'back') e.preventDefault(); });
  document.addEventListener('beforeunload', function () { console.log('beforeunload'); });
`;

describe('watches that a package may be made for', () => {
  it.each([
    ['higgs', 'Ionic', 348, 250, 3],
    ['meson', 'Versa', 300, 300, 3],
    ['gemini', 'Versa Lite', 300, 300, 1],
    ['mira', 'Versa 2', 300, 300, 1],
    ['atlas', 'Versa 3', 336, 336, 1],
    ['vulcan', 'Sense', 336, 336, 1],
  ])('%s is the %s with its screen and buttons', async (family, name, width, height, buttons) => {
    const world = await launched({
      families: [family],
      app: `var d = require('device').me; console.log(d.modelName, d.screen.width, d.screen.height);`,
    });
    expect(logged(world)).toEqual([`${name} ${width} ${height}`]);
    expect(world.watch.screenSize).toEqual({ width, height });
    expect(world.watch.buttons).toHaveLength(buttons);
  });

  it('runs views by their names before SDK 5, and imports of modules without a default export', async () => {
    const world = await launched({
      families: ['higgs'],
      app: `
        function interop(e) { return e && e.__esModule ? e : { default: e }; }
        interop(require('document')).default.getElementById('word').text = 'shown';`,
      files: {
        'resources/index.gui': '<svg><text id="word" y="40" text-length="9"/></svg>',
        'resources/widgets.gui': '<svg><defs/></svg>',
      },
      deviceManifest: { svgMain: 'resources/index.gui', svgWidgets: 'resources/widgets.gui' },
    });
    expect(world.watch.text()).toEqual(['shown']);
    expect(world.journal.of('error')).toEqual([]);
  });

  it('tells the app which button is pressed; one that is not there is an error', async () => {
    const ionic = await launched({ families: ['higgs'], app: TELLS_KEYS });
    for (const key of ['up', 'down', 'back'] as const) ionic.watch.pressButton(key);
    expect(logged(ionic)).toEqual(['up', 'down', 'back']);
    expect(ionic.watch.app).toBe('running');
    const sense = worldOf({ families: ['vulcan'] });
    expect(() => sense.watch.pressButton('up')).toThrow('the Sense has no button for "up"');
  });

  it('goes back one view by the button before OS 5, and leaves the app since', async () => {
    const parts = {
      app: `require('document').location.assign('second.view');`,
      views: { 'index.view': '<svg/>', 'second.view': '<svg><text y="40">second</text></svg>' },
    };
    const versa = await launched({ ...parts, families: ['meson'] });
    expect(versa.watch.text()).toEqual(['second']);
    versa.watch.pressButton();
    expect([versa.watch.app, versa.watch.text()]).toEqual(['running', []]);
    const versa3 = await launched({ ...parts, families: ['atlas'] });
    versa3.watch.pressButton();
    expect(versa3.watch.app).toBe('closed');
  });

  it('is left by a swipe back since OS 5 only', async () => {
    const versa = await launched({ families: ['meson'], app: TELLS_KEYS });
    versa.watch.swipeBack();
    expect([versa.watch.app, logged(versa)]).toEqual(['running', []]);
    const versa3 = await launched({ families: ['atlas'], app: TELLS_KEYS });
    versa3.watch.swipeBack();
    expect([versa3.watch.app, logged(versa3)]).toEqual(['closed', ['beforeunload']]);
  });
});

describe('a clock face', () => {
  it('is not left by swipe, button or time', async () => {
    const world = await launched({ app: TELLS_KEYS, deviceManifest: { appType: 'clockface' } });
    world.watch.swipeBack();
    world.watch.pressButton();
    await world.advance(3_600_000);
    expect(world.watch.app).toBe('running');
    expect(logged(world)).toEqual([]);
  });

  it('has no time-out that code could switch on', async () => {
    const world = await launched({
      app: `var me = require('appbit').me; me.appTimeoutEnabled = true; console.log(me.appTimeoutEnabled);`,
      deviceManifest: { appType: 'clockface' },
    });
    await world.advance(600_000);
    expect(logged(world)).toEqual(['false']);
    expect(world.watch.app).toBe('running');
  });
});
