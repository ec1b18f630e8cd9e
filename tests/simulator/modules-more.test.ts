import { evaluated, launched, logged } from './world-support/world';

describe('the module "crypto" of the watch', () => {
  it('gives random values, the same each run', async () => {
    const code = `var bytes = new Uint8Array(8); require('crypto').getRandomValues(bytes); return [].slice.call(bytes);`;
    const first = (await evaluated(code)) as number[];
    expect(new Set(first).size).toBeGreaterThan(4);
    expect(await evaluated(code)).toEqual(first);
  });

  it("digests, signs, verifies and decrypts with the host's own cryptography", async () => {
    const world = await launched({
      app: `var subtle = require('crypto').default.subtle;
        var data = new Uint8Array([1, 2, 3]);
        function hex(buffer) { return [].slice.call(new Uint8Array(buffer)).map(function (b) { return ('0' + b.toString(16)).slice(-2) }).join('') }
        subtle.digest('SHA-256', data).then(function (hash) {
          console.log(hex(hash));
          return subtle.importKey('raw', data, 'HMAC', true, ['sign', 'verify']);
        }).then(function (key) {
          return subtle.sign('HMAC', key, data).then(function (signature) {
            console.log(signature.byteLength + ' ' + (signature instanceof ArrayBuffer));
            return subtle.verify('HMAC', key, signature, data);
          }).then(function (fits) {
            console.log(fits);
            return subtle.exportKey('raw', key);
          });
        }).then(function (raw) { console.log(hex(raw)) });
        subtle.importKey('raw', new Uint8Array(3), 'AES-GCM', false, ['decrypt']).catch(function (error) { console.log(error instanceof Error) });`,
    });
    await world.settle();
    expect(logged(world).sort()).toEqual(
      [
        '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81',
        '32 true',
        'true',
        '010203',
        'true',
      ].sort(),
    );
  });
});

describe('the modules "scientific"', () => {
  it('reckon with arrays', async () => {
    const code = `var s = require('scientific'), a = new Float32Array([1, 2, 3, 4]);
      function list(values) { return [].slice.call(values) }
      return [s.sum(a), s.mean(a), s.variance(a), s.max(a), s.min(a), s.argmax(a), s.argmin(a), list(s.range(2, 8, 3)), list(s.range(3)),
        list(s.add(a, 1)), list(s.sub(10, a)), list(s.mul(a, a)), list(s.div(a, 2)), list(s.diff(a)), list(s.cumsum(a)),
        list(s.clip(a, 2, 3)), list(s.stride(a, 2)), list(s.square(a)), s.default.std(a) > 1.1, s.abs(a) instanceof Float32Array];`;
    expect(await evaluated(code)).toEqual([
      ...[10, 2.5, 1.25, 4, 1, 3, 0, [2, 5], [0, 1, 2]],
      ...[
        [2, 3, 4, 5],
        [9, 8, 7, 6],
        [1, 4, 9, 16],
        [0.5, 1, 1.5, 2],
        [1, 1, 1],
        [1, 3, 6, 10],
      ],
      ...[[2, 2, 3, 3], [1, 3], [1, 4, 9, 16], true, true],
    ]);
  });

  it('filter: a running mean of two', async () => {
    const code = `var LinearFilter = require('scientific/signal').LinearFilter;
      var filter = new LinearFilter(new Float32Array([1]), new Float32Array([0.5, 0.5]));
      return [[].slice.call(filter.update(new Float32Array([2, 4]))), [].slice.call(filter.update(new Float32Array([6]))), filter.z.length];`;
    expect(await evaluated(code)).toEqual([[1, 3], [5], 1]);
  });
});

describe('the module "system"', () => {
  it('has memory figures, and leaves the app for another one', async () => {
    const world = await launched({
      app: `var system = require('system');
        console.log([system.memory.js.used < system.memory.js.total, system.memory.monitor.pressure, system.isAppInstalled('x')].join());
        system.launchApp('some-other');`,
    });
    await world.settle();
    expect(logged(world)).toEqual(['true,normal,false']);
    expect(world.watch.app).toBe('closed');
    expect(world.journal.of('unimitated').map(({ name }) => name)).toEqual([
      'launching another app (some-other)',
    ]);
  });
});

describe('the module "app-cluster-storage"', () => {
  it('keeps texts over runs of the app, with the permission', async () => {
    const app = `var storage = require('app-cluster-storage').get('mine');
      console.log(storage && storage.getItem('times')); if (storage) storage.setItem('times', 'once');`;
    const world = await launched({ app, requestedPermissions: ['access_app_cluster_storage'] });
    world.watch.close();
    world.watch.launch();
    expect(logged(world)).toEqual(['null', 'once']);
    expect(logged(await launched({ app })).at(-1)).toBe('null');
  });
});

describe('default exports', () => {
  it.each([
    ['appbit', 'exit'],
    ['clock', 'granularity'],
    ['display', 'poke'],
    ['device', 'modelName'],
    ['haptics', 'start'],
    ['messaging', 'send'],
    ['geolocation', 'watchPosition'],
    ['exercise', 'splitLap'],
    ['user-profile', 'heartRateZone'],
    ['fs', 'readFileSync'],
    ['power', 'battery'],
    ['user-settings', 'locale'],
    ['i18n', 'gettext'],
    ['cbor', 'encode'],
    ['crypto', 'getRandomValues'],
    ['scientific', 'mean'],
    ['user-activity', 'today'],
    ['file-transfer', 'outbox'],
  ])('of "%s" have "%s"', async (module, member) => {
    expect(await evaluated(`return '${member}' in require('${module}').default`)).toBe(true);
  });

  it('of modules with one thing are that thing, which has itself under its name as well', async () => {
    const code = `var haptics = require('haptics'), Barometer = require('barometer');
      return [haptics.default === haptics.vibration, haptics.default.vibration === haptics.vibration, Object.keys(haptics.vibration),
        Barometer.default === Barometer.Barometer];`;
    expect(await evaluated(code)).toEqual([true, true, ['start', 'stop'], true]);
  });
});
