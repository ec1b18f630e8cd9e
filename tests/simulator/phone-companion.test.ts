import { launched, logged, loggedAt, worldOf } from './world-support/world';

const WHY = `
  var { me } = require('companion');
  console.log('up ' + ['peerAppLaunched', 'settingsChanged', 'wokenUp', 'fileTransfer'].filter((name) => me.launchReasons[name]));
  me.onunload = () => console.log('down');`;
const PAGE = 'registerSettingsPage(() => createComponent(Toggle, { settingsKey: "on", label: "On" }))';

describe('the companion', () => {
  it('runs with the watch app while that is near, and is unloaded half a minute later', async () => {
    const world = worldOf({ companion: WHY });
    world.watch.launch();
    expect(world.phone.companion).toBe('stopped');
    await world.settle();
    expect(world.phone.companion).toBe('running');
    await world.advance(100_000);
    world.watch.close();
    await world.advance(29_999);
    expect(world.phone.companion).toBe('running');
    await world.advance(1);
    expect(world.phone.companion).toBe('stopped');
    expect(logged(world, 'companion')).toEqual(['up peerAppLaunched', 'down']);
  });

  it('is not launched by an app out of reach, but when that comes near', async () => {
    const world = worldOf({ companion: WHY, app: "require('appbit').me.appTimeoutEnabled = false" });
    world.link.setConnected(false);
    world.watch.launch();
    await world.advance(1000);
    expect(world.phone.companion).toBe('stopped');
    world.link.setConnected(true);
    await world.settle();
    world.link.setConnected(false);
    await world.advance(31_000);
    world.link.setConnected(true);
    await world.settle();
    expect(logged(world, 'companion')).toEqual(['up peerAppLaunched', 'down', 'up peerAppLaunched']);
  });

  it('is launched by a changed setting, kept by the open page, and hears only of the page’s changes', async () => {
    const world = worldOf({
      settings: PAGE,
      companion: `${WHY}
        var { settingsStorage } = require('settings');
        settingsStorage.setItem('own', 1);
        settingsStorage.onchange = (event) => console.log(JSON.stringify(event));`,
    });
    world.phone.openSettings();
    await world.advance(60_000);
    expect(world.phone.companion).toBe('stopped');
    const page = world.phone.settingsPage;
    const [toggle] = page?.all('Toggle') ?? [];
    if (!page || !toggle) throw new Error('no toggle');
    page.toggle(toggle, true);
    await world.advance(60_000);
    page.toggle(toggle, true);
    page.toggle(toggle, false);
    await world.settle();
    world.phone.closeSettings();
    await world.advance(60_000);
    expect(logged(world, 'companion')).toEqual([
      'up settingsChanged',
      '{"type":"change","key":"on","oldValue":"true","newValue":"true"}',
      '{"type":"change","key":"on","oldValue":"true","newValue":"false"}',
      'down',
    ]);
    expect(Object.fromEntries(world.phone.settingsStorage)).toEqual({ on: 'false', own: '1' });
  });

  it('is unloaded by the system at any time, and is gone then', async () => {
    const world = await launched({
      companion: `${WHY} setInterval(() => console.log('beat'), 1000); me.addEventListener('unload', () => { setTimeout(() => console.log('late'), 0) });`,
    });
    await world.advance(1500);
    world.phone.unloadCompanion();
    world.phone.unloadCompanion();
    await world.advance(5000);
    expect(logged(world, 'companion')).toEqual(['up peerAppLaunched', 'beat', 'down']);
  });

  it('may yield when nothing else needs it', async () => {
    const yielding = `${WHY} me.yield(); console.log('still');`;
    const world = await launched({ companion: yielding });
    await world.advance(1000);
    expect(world.phone.companion).toBe('running');
    world.watch.close();
    const other = worldOf({ companion: yielding, settings: PAGE });
    other.phone.openSettings();
    const [toggle] = other.phone.settingsPage?.all('Toggle') ?? [];
    if (toggle) other.phone.settingsPage?.toggle(toggle, true);
    other.phone.closeSettings();
    await other.advance(10);
    expect(logged(other, 'companion')).toEqual(['up settingsChanged', 'still', 'down']);
  });

  it('is woken by its interval, only with the permission', async () => {
    const app = "require('appbit').me.exit()";
    const waking = `${WHY} if (!me.wakeInterval) me.wakeInterval = 300000; me.onwakeinterval = () => console.log('interval');`;
    const world = await launched({ app, companion: waking, requestedPermissions: ['run_background'] });
    await world.advance(620_000);
    expect(loggedAt(world, 'up wokenUp', 'companion')).toEqual([300_000, 600_000]);
    const forbidden = await launched({ app, companion: waking });
    await forbidden.advance(620_000);
    expect(logged(forbidden, 'companion')).toEqual(['up peerAppLaunched', 'down']);
    const running = await launched({
      app: "require('appbit').me.appTimeoutEnabled = false",
      companion: waking,
      requestedPermissions: ['run_background'],
    });
    await running.advance(310_000);
    expect(logged(running, 'companion')).toEqual(['up peerAppLaunched', 'interval']);
  });

  it('is woken by the interval of its package', async () => {
    const world = worldOf({
      companion: WHY,
      requestedPermissions: ['run_background'],
      companionManifest: { defaultWakeInterval: 300_000 },
    });
    await world.advance(300_000);
    expect(logged(world, 'companion')).toEqual(['up wokenUp']);
  });

  it('refuses an interval below five minutes', async () => {
    const world = await launched({
      companion: `
        var { me } = require('companion');
        me.wakeInterval = 400000;
        for (const wanted of [299999, -1, Infinity, NaN, 'soon']) {
          try { me.wakeInterval = wanted } catch (error) { console.log(error instanceof RangeError, me.wakeInterval) }
        }
        for (const off of [0, null, undefined]) { me.wakeInterval = off; console.log(me.wakeInterval) }`,
    });
    expect(logged(world, 'companion')).toEqual([
      ...Array<string>(5).fill('true 400000'),
      ...Array<string>(3).fill('undefined'),
    ]);
  });

  it('knows its peer', async () => {
    const world = await launched({
      companion: `
        var { app, device } = require('peer');
        console.log(app.readyState, device.modelName, device.screen.width, require('device').me.modelId === device.modelId);
        app.onreadystatechange = () => console.log(app.readyState);`,
    });
    world.link.setConnected(false);
    world.link.setConnected(true);
    world.watch.kill();
    expect(logged(world, 'companion')).toEqual(['started Versa 3 336 true', 'stopped', 'started', 'stopped']);
  });

  it('keeps texts in its own storage, across worlds', async () => {
    const parts = {
      companion: `
        var { localStorage } = require('local-storage');
        console.log(localStorage.length, localStorage.getItem('times'), localStorage.key(0), localStorage.key(5));
        localStorage.setItem('times', Number(localStorage.getItem('times')) + 1);
        localStorage.setItem('object', {});
        localStorage.removeItem('object');`,
    };
    const first = await launched(parts);
    expect(Object.fromEntries(first.phone.localStorage)).toEqual({ times: '1' });
    const second = await launched(parts, { saved: first.save() });
    expect(logged(second, 'companion')).toEqual(['1 1 times null']);
    expect(logged(first, 'companion')).toEqual(['0 null null null']);
  });

  it('says what of its globals is not imitated', async () => {
    const world = await launched({
      companion: `console.log(atob(btoa('grün')));
        try { new XMLHttpRequest() } catch (error) { console.log(error.message) }
        try { XMLHttpRequest() } catch (error) { console.log('again') }`,
    });
    expect(logged(world, 'companion')).toEqual([
      'grün',
      'XMLHttpRequest is not imitated by this simulator',
      'again',
    ]);
    expect(world.journal.of('unimitated').map(({ side, name }) => [side, name])).toEqual([
      ['companion', 'XMLHttpRequest'],
    ]);
  });
});
