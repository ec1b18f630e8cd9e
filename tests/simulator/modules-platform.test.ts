import fc from 'fast-check';
import { decodeCbor, encodeCbor } from '../../simulator/cbor';
import { patternDurationMs, strengthAt, VIBRATION_PATTERNS } from '../../simulator/watch/vibration-patterns';
import { errors, evaluated, launched, logged, worldOf } from './world-support/world';

describe('how modules are imported', () => {
  it('works by name, by namespace and by default', async () => {
    const code = `
      var clock = require('clock'), display = require('display'), fs = require('fs'), document = require('document');
      return [
        clock.default.granularity, clock.default === clock.clock,
        display.display === display.default.display, display === require('display'),
        typeof fs.readFileSync, typeof fs.default.readFileSync,
        typeof document.default.getElementById, require('power').default.battery.chargeLevel > 0,
      ];`;
    expect(await evaluated(code)).toEqual([
      'off',
      true,
      true,
      true,
      'function',
      'function',
      'function',
      true,
    ]);
  });
});

describe('the module "haptics"', () => {
  const APP = `
    var vibration = require('haptics').vibration;
    setInterval(function () {
      if (!require('fs').existsSync('do')) return;
      var todo = require('fs').readFileSync('do', 'utf-8');
      require('fs').unlinkSync('do');
      try { console.log(todo === 'stop' ? vibration.stop() : vibration.start(todo)) } catch (error) {
        console.log(error instanceof TypeError);
      }
    }, 10);`;
  const tell = async (
    world: Awaited<ReturnType<typeof launched>>,
    what: string,
  ): Promise<string | undefined> => {
    world.watch.writeFile('do', new TextEncoder().encode(what));
    await world.advance(10);
    return logged(world).at(-1);
  };

  it('is busy until a pattern is over', async () => {
    const world = await launched({ app: APP });
    expect(await tell(world, 'nudge-max')).toBe('true');
    expect(world.watch.motor).toEqual({ pattern: 'nudge-max', strength: 7 });
    await world.advance(100);
    expect(world.watch.motor).toEqual({ pattern: 'nudge-max', strength: 0 });
    expect(await tell(world, 'bump')).toBe('false');
    await world.advance(190);
    expect(world.watch.motor).toEqual({ pattern: undefined, strength: 0 });
    expect(await tell(world, 'bump')).toBe('true');
    expect(world.journal.of('vibration').map(({ pattern, accepted }) => [pattern, accepted])).toEqual([
      ['nudge-max', true],
      ['bump', false],
      ['bump', true],
    ]);
  });

  it('is free at once after a stop, which is harmless otherwise', async () => {
    const world = await launched({ app: APP });
    await tell(world, 'stop');
    await tell(world, 'ring');
    await world.advance(60_000);
    expect(await tell(world, 'ping')).toBe('false');
    await tell(world, 'stop');
    expect(await tell(world, 'ping')).toBe('true');
    expect(world.journal.of('vibration-stop')).toHaveLength(1);
  });

  it('throws a TypeError of the realm for names it does not know', async () => {
    const world = await launched({ app: APP });
    for (const name of ['', 'buzz', 'toString']) expect(await tell(world, name)).toBe('true');
    expect(world.journal.of('vibration')).toEqual([]);
  });

  it('lets a single pattern run out after the app, and stops a looping one with it', async () => {
    for (const [name, strengthAfter] of [
      ['nudge', 7],
      ['ring', 0],
    ] as const) {
      const world = await launched({ app: APP });
      await tell(world, name);
      world.watch.kill();
      expect(world.watch.motor.strength).toBe(strengthAfter);
      await world.advance(1000);
      expect(world.watch.motor).toEqual({ pattern: undefined, strength: 0 });
    }
  });

  it('has a strength for every moment of every pattern', () => {
    expect(Object.keys(VIBRATION_PATTERNS)).toHaveLength(8);
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(VIBRATION_PATTERNS)), fc.nat(5000), (pattern, atMs) => {
        const strength = strengthAt(pattern, atMs);
        expect([0, 1, 2, 3, 4, 5, 6, 7]).toContain(strength);
        if (pattern.loops) expect(strength).toBe(strengthAt(pattern, atMs + patternDurationMs(pattern)));
        else if (atMs >= patternDurationMs(pattern)) expect(strength).toBe(0);
      }),
    );
  });
});

describe('the module "display"', () => {
  const APP = `
    var display = require('display').display;
    display.onchange = function () { console.log('change ' + display.on) };
    require('appbit').me.appTimeoutEnabled = false;`;

  it('goes off by itself 15 s after the last touch or poke', async () => {
    const world = await launched({ app: `${APP} setTimeout(function () { display.poke() }, 10000);` });
    await world.advance(24_999);
    expect(world.watch.display.on).toBe(true);
    await world.advance(1);
    expect(world.watch.display.on).toBe(false);
    expect(logged(world)).toEqual(['change false']);
    world.watch.wakeScreen();
    expect(logged(world)).toEqual(['change false', 'change true']);
  });

  it('stays on without autoOff, until the app is left', async () => {
    const world = await launched({ app: `${APP} display.autoOff = false; console.log(display.autoOff);` });
    await world.advance(600_000);
    world.watch.touch('down', 1, 1);
    await world.advance(600_000);
    expect(world.watch.display.on).toBe(true);
    world.watch.close();
    await world.advance(15_000);
    expect(world.watch.display.on).toBe(false);
  });

  it('does not tell the app of its own switching', async () => {
    const world = await launched({
      app: `${APP} display.on = false; setTimeout(function () { display.on = true }, 1000); setTimeout(function () { display.on = false; display.poke() }, 2000);`,
    });
    expect(world.watch.display.on).toBe(false);
    await world.advance(2000);
    expect(world.watch.display.on).toBe(true);
    expect(logged(world)).toEqual([]);
    expect(world.journal.of('display').map(({ on }) => on)).toEqual([false, true, false, true]);
  });

  it('takes the three brightnesses, and a number as it was once', async () => {
    const code = `var display = require('display').display, results = [display.brightnessOverride];
      display.brightnessOverride = 'dim'; results.push(display.brightnessOverride);
      display.brightnessOverride = 0.5; results.push(display.brightnessOverride);
      try { display.brightnessOverride = 2 } catch (error) { results.push(error.name, display.brightnessOverride) }
      return results;`;
    expect(await evaluated(code)).toEqual([null, 'dim', 0.5, 'TypeError', 0.5]);
  });
});

describe('modules that only inform', () => {
  it('know the app, the watch, the person and the battery', async () => {
    const code = `
      var me = require('appbit').me, device = require('device').me, user = require('user-settings'), power = require('power');
      return [me.permissions.granted('run_background'), me.permissions.granted('access_location'), me.launchArguments === undefined,
        device.modelName, device.type, device.screen.width, device.lastSyncTime instanceof Date,
        user.preferences.clockDisplay, user.locale.language, user.units.temperature,
        power.battery.charging, power.charger.connected];`;
    const expected = [true, false, true, 'Versa 3', 'WATCH', 336, true, '12h', 'en-US', 'F', false, false];
    expect(await evaluated(code, { requestedPermissions: ['run_background'] })).toEqual(expected);
  });

  it('speak the language of the watch', async () => {
    const parts = {
      i18n: { 'en-US': { hello: 'Hello', only: 'English only' }, 'de-DE': { hello: 'Hallo' } },
      app: `var gettext = require('i18n').gettext; console.log([gettext('hello'), gettext('only'), gettext('none')].join('|'))`,
    };
    const german = await launched(parts, { locale: 'de-DE' });
    expect(logged(german)).toEqual(['Hallo|English only|none']);
    expect(logged(await launched(parts))).toEqual(['Hello|English only|none']);
    expect(await evaluated("return require('user-settings').locale.language")).toBe('en-US');
  });

  it('know no events but their own', async () => {
    const world = await launched({
      app: "require('appbit').me.addEventListener('unlaod', function () {}); try { require('clock').default.granularity = 'days' } catch (error) { console.log(error.name) }",
    });
    expect(world.journal.of('unimitated').map(({ name }) => name)).toEqual(['event "unlaod" of appbit']);
    expect(logged(world)).toEqual(['TypeError']);
  });
});

describe('listeners', () => {
  it('are each called once, in order, until they are removed or one stops the event', async () => {
    const world = await launched({
      app: `
        var clock = require('clock').default;
        function first(event) { console.log('first ' + event.type + ' ' + (event.target === clock)) }
        function second(event) { console.log('second'); event.stopImmediatePropagation() }
        clock.ontick = function () { console.log('property'); clock.ontick = null; throw new Error('broken') };
        clock.addEventListener('tick', first);
        clock.addEventListener('tick', first);
        clock.addEventListener('tick', second);
        clock.addEventListener('tick', function () { console.log('never') });
        clock.granularity = 'seconds';
        setTimeout(function () { clock.removeEventListener('tick', first) }, 1500);`,
    });
    await world.advance(2000);
    expect(logged(world)).toEqual(['property', 'first tick true', 'second', 'second']);
    expect(errors(world)).toEqual(['app: Error: broken']);
  });
});

describe('CBOR', () => {
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      fc.string(),
      fc.double({ noNaN: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
      fc.integer(),
      fc.maxSafeInteger(),
      fc.boolean(),
      fc.constantFrom(null, undefined),
      fc.uint8Array().map((bytes) => bytes.buffer),
      fc.array(tie('any')),
      fc.dictionary(fc.string(), tie('any')),
    ),
  })).any;

  it('gives back what it was given', () => {
    fc.assert(
      fc.property(value, (given) => {
        expect(decodeCbor(encodeCbor(given))).toEqual(toComparable(given));
      }),
    );
  });

  it('is plain standard CBOR of the least size', () => {
    const hex = (given: unknown): string => Buffer.from(encodeCbor(given)).toString('hex');
    // examples of RFC 8949, appendix A
    expect(hex(23)).toBe('17');
    expect(hex(24)).toBe('1818');
    expect(hex(1_000_000_000_000)).toBe('1b000000e8d4a51000');
    expect(hex(-1000)).toBe('3903e7');
    expect(hex(1.1)).toBe('fb3ff199999999999a');
    expect(hex([1, [2, 3]])).toBe('8201820203');
    expect(hex({ a: 1, b: [2, 3] })).toBe('a26161016162820203');
    expect(hex(new Uint8Array([1, 2, 3, 4]))).toBe('4401020304');
    expect(hex(undefined)).toBe('f7');
    expect(hex({ 1: 'x' })).toBe('a161316178');
  });

  it('decodes for app code into things of its realm, and writes wrapped numbers as floats', async () => {
    const code = `var cbor = require('cbor'), bytes = cbor.encode({ list: [1], buffer: new Uint8Array([5]) });
      var decoded = cbor.decode(bytes), error;
      try { cbor.decode(new Uint8Array([0x82, 1])) } catch (fault) { error = fault }
      return [bytes instanceof ArrayBuffer, decoded instanceof Object, decoded.list instanceof Array,
        decoded.buffer instanceof ArrayBuffer, error instanceof Error,
        cbor.encode(2).byteLength, cbor.encode(new cbor.Float(2)).byteLength, cbor.decode(cbor.encode(new cbor.Float(2)))];`;
    expect(await evaluated(code)).toEqual([true, true, true, true, true, 1, 9, 2]);
  });
});

describe('EventTarget', () => {
  it('can be extended as compilers do, and tells its listeners of any object with a type', async () => {
    const world = await launched({
      app: `function Mood() { var self = EventTarget.call(this) || this; self.mood = 'good'; return self; }
        Mood.prototype = Object.create(EventTarget.prototype);
        var mood = new Mood(), hear = function (e) { console.log(e.type, e.now, this === mood); };
        mood.addEventListener('change', function () { throw new Error('deaf'); });
        mood.addEventListener('change', hear); mood.addEventListener('change', hear);
        mood.dispatchEvent({ type: 'change', now: 'better' }); mood.dispatchEvent({ type: 'other' });
        mood.removeEventListener('change', hear); mood.dispatchEvent({ type: 'change' });
        console.log(Object.keys(mood).join(), mood instanceof EventTarget);`,
    });
    expect(logged(world)).toEqual(['change better true', 'mood true']);
    expect(errors(world)).toEqual(['app: Error: deaf', 'app: Error: deaf']);
  });
});

describe('pictures', () => {
  it('that are missing or damaged are undefined; the damaged ones are told once', async () => {
    const world = worldOf({ files: { 'resources/a.jpg': 'x', 'resources/b.png.txi': 'not a picture' } });
    for (let times = 0; times < 2; times++) {
      expect(world.watch.picture('a.jpg')).toBeUndefined();
      expect(world.watch.picture('/mnt/assets/resources/b.png')).toBeUndefined();
      expect(world.watch.picture('none.png')).toBeUndefined();
    }
    expect(world.journal.entries.map(({ kind }) => kind)).toEqual(['error', 'error']);
    await world.settle();
  });
});

/** Views come back as buffers; compared by their bytes. */
function toComparable(given: unknown): unknown {
  if (given instanceof ArrayBuffer || typeof given !== 'object' || given === null) return given;
  if (Array.isArray(given)) return given.map(toComparable);
  return Object.fromEntries(Object.entries(given).map(([key, item]) => [key, toComparable(item)]));
}
