import fc from 'fast-check';
import type { World } from '../../simulator/contract';
import { errors, evaluated, launched, logged, loggedAt } from './world-support/world';

/** App code with a sensor that logs every lot as JSON rows of [ms, x, y, z]. */
const logging = (options: string): string => `
  var Accelerometer = require('accelerometer').Accelerometer;
  var sensor = new Accelerometer(${options});
  sensor.addEventListener('reading', function () {
    var lot = sensor.readings, rows = [];
    if (!lot) rows.push([sensor.timestamp, sensor.x, sensor.y, sensor.z]);
    for (var i = 0; lot && i < lot.timestamp.length; i++) rows.push([lot.timestamp[i], lot.x[i], lot.y[i], lot.z[i]]);
    console.log(JSON.stringify(rows));
  });
  sensor.start();`;

type Reading = [ms: number, x: number, y: number, z: number];
const lots = (world: World): Reading[][] => logged(world).map((text) => JSON.parse(text) as Reading[]);
const rounded = (rows: Reading[]): number[][] =>
  rows.map((row) => row.map((value) => Math.round(value * 100) / 100));

describe('the module "accelerometer"', () => {
  it('has a sensor that has felt nothing and does nothing before it is started', async () => {
    const code = `
      var module = require('accelerometer'), sensor = new module.Accelerometer({ frequency: 1, batch: 2 });
      var single = new module.default.Accelerometer();
      return [sensor.activated, sensor.x, sensor.timestamp, sensor.readings.x.length, typeof single.readings,
        sensor instanceof module.Accelerometer, sensor instanceof Object,
        sensor.readings.timestamp instanceof Uint32Array, sensor.readings.z instanceof Float32Array];`;
    expect(await evaluated(code)).toEqual([false, null, null, 0, 'undefined', true, true, true, true]);
  });

  it('is there on every watch that has one, and undefined on one that has none', async () => {
    const app = "console.log(typeof require('accelerometer').Accelerometer)";
    expect(logged(await launched({ app }))).toEqual(['function']);
    expect(logged(await launched({ app }, { accelerometer: false }))).toEqual(['undefined']);
  });

  it('reads once each period, gravity included', async () => {
    const world = await launched({ app: logging('{ frequency: 1 }') });
    await world.advance(1999);
    world.watch.setAcceleration(1, 2, 3);
    await world.advance(1001);
    expect(rounded(lots(world).flat())).toEqual([
      [1000, 0, 0, 9.81],
      [2000, 1, 2, 3],
      [3000, 1, 2, 3],
    ]);
  });

  it('reads a hundred times a second when nothing is asked for, and never more often', async () => {
    for (const options of ['', '{ frequency: 5000 }']) {
      const world = await launched({ app: logging(options) });
      await world.advance(1000);
      expect(lots(world)).toHaveLength(100);
    }
  });

  it('rounds the time between readings down to hundredths of a second', async () => {
    const world = await launched({ app: logging('{ frequency: 30, batch: 30 }') });
    await world.advance(900);
    expect(lots(world)[0]?.map(([ms]) => ms)).toEqual(
      Array.from({ length: 30 }, (_, index) => 30 * (index + 1)),
    );
  });

  it('hands a batch over when it is full, with what was felt at each moment in between', async () => {
    const world = await launched({ app: logging('{ frequency: 10, batch: 4 }') });
    await world.advance(150);
    world.watch.setAcceleration(9.81, 0, 0);
    await world.advance(100);
    world.watch.setAcceleration(0, 9.81, 0);
    await world.advance(149);
    expect(lots(world)).toEqual([]);
    await world.advance(1);
    expect(lots(world).map(rounded)).toEqual([
      [
        [100, 0, 0, 9.81],
        [200, 9.81, 0, 0],
        [300, 0, 9.81, 0],
        [400, 0, 9.81, 0],
      ],
    ]);
  });

  it('feels at each of its moments what was set last, whatever the batch', async () => {
    const change = fc.record({ afterMs: fc.nat(700), z: fc.integer({ min: -9, max: 9 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { maxLength: 12 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 7 }),
        async (changes, frequency, batch) => {
          const world = await launched({ app: logging(`{ frequency: ${frequency}, batch: ${batch} }`) });
          const felt: Array<[sinceMs: number, z: number]> = [[0, 9.81]];
          for (const { afterMs, z } of changes) {
            await world.advance(afterMs);
            felt.push([world.scheduler.nowMs, z]);
            world.watch.setAcceleration(0, 0, z);
          }
          await world.advance(10_000);
          const rows = lots(world).flat();
          const intervalMs = Math.floor(100 / frequency) * 10;
          const full = Math.floor(world.scheduler.nowMs / intervalMs / batch) * batch;
          expect(rows.map(([ms]) => ms)).toEqual(
            Array.from({ length: full }, (_, index) => intervalMs * (index + 1)),
          );
          for (const [ms, , , z] of rows) {
            // Whoever reads at the very moment of a change may have read before it.
            const possible = [ms, ms - 1].map(
              (atMs) => felt.filter(([sinceMs]) => sinceMs <= atMs).at(-1)?.[1],
            );
            expect(possible.map((value) => value?.toFixed(4))).toContain(z.toFixed(4));
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('goes on with the display off, and each batch is one wake-up', async () => {
    const world = await launched({ app: logging('{ frequency: 5, batch: 10 }') });
    world.watch.sleepScreen();
    await world.advance(60_000);
    expect(lots(world)).toHaveLength(30);
    expect(world.watch.counts.wakeups).toEqual({ displayOn: 0, displayOff: 30 });
  });

  it('tells that it is active, stops, starts anew and takes another frequency', async () => {
    const world = await launched({
      app: `${logging('{ frequency: 1 }')}
        sensor.onactivate = function (event) { console.log(JSON.stringify([event.type, sensor.activated])) };
        sensor.start();
        setTimeout(function () { sensor.setOptions({ frequency: 4 }) }, 1500);
        setTimeout(function () { sensor.stop(); console.log(JSON.stringify(sensor.activated)) }, 2100);
        setTimeout(function () { sensor.start() }, 5000);`,
    });
    await world.advance(5300);
    expect(loggedAt(world, '["activate",true]')).toEqual([0, 5000]);
    expect(loggedAt(world, 'false')).toEqual([2100]);
    expect(world.journal.of('console').map(({ atMs }) => atMs)).toEqual([
      0, 1000, 1750, 2000, 2100, 5000, 5250,
    ]);
  });

  it('stops at a fault and says what it was', async () => {
    const world = await launched({
      app: `${logging('{ frequency: 1 }')}
        sensor.onerror = function (event) {
          console.log(JSON.stringify([event.type, event.error instanceof Error, event.error.message, sensor.activated]));
        };`,
    });
    world.watch.failAccelerometer('worn out');
    world.watch.failAccelerometer('worn out');
    await world.advance(3000);
    expect(logged(world)).toEqual(['["error",true,"worn out",false]']);
  });

  it('refuses what makes no sense', async () => {
    const code = `
      var Accelerometer = require('accelerometer').Accelerometer;
      function attempt(doing) { try { doing(); return 'allowed' } catch (error) { return error instanceof Error && error.name } }
      return [
        attempt(function () { new Accelerometer({ frequency: 0 }) }),
        attempt(function () { new Accelerometer({ frequency: 'often' }) }),
        attempt(function () { new Accelerometer({ batch: 1.5 }) }),
        attempt(function () { new Accelerometer(5) }),
        attempt(function () { Accelerometer({}) }),
        attempt(function () { new Accelerometer({}).addEventListener('reading', 1) }),
      ];`;
    const refused = ['RangeError', 'RangeError', 'RangeError', 'TypeError', 'TypeError', 'TypeError'];
    expect(await evaluated(code)).toEqual(refused);
    const world = await launched({});
    expect(() => world.watch.setAcceleration(0, Number.NaN, 0)).toThrow(/m\/s².*y is NaN/);
  });

  it('says nothing any more when the app has ended, and begins anew in the next run', async () => {
    const world = await launched({ app: logging('{ frequency: 1 }') });
    await world.advance(1000);
    world.watch.kill();
    await world.advance(5000);
    world.watch.setAcceleration(0, 0, 1);
    expect(lots(world)).toHaveLength(1);
    world.watch.launch();
    await world.advance(1000);
    expect(lots(world)).toHaveLength(2);
    expect(errors(world)).toEqual([]);
  });
});

describe('a turn of the wrist', () => {
  const turned = async (x: number, y: number, z: number): Promise<Reading[]> => {
    const world = await launched({ app: logging('{ frequency: 100, batch: 100 }') });
    world.watch.setAcceleration(x, y, z);
    world.watch.turnWrist();
    world.watch.turnWrist();
    await world.advance(2000);
    expect(world.scheduler.nextDueMs).toBeGreaterThan(2000);
    return lots(world).flat();
  };

  it('goes by a quarter about the forearm and back, within a second', async () => {
    const rows = await turned(0, 0, 9.81);
    expect(Math.max(...rows.map(([, , y]) => Math.abs(y)))).toBeCloseTo(9.81);
    for (const [ms, x, y, z] of rows) {
      expect(Math.hypot(x, y, z)).toBeCloseTo(9.81);
      if (ms > 1000) expect([x, y, z].map((value) => value.toFixed(2))).toEqual(['0.00', '0.00', '9.81']);
    }
  });

  it('is not felt on an arm that hangs straight down', async () => {
    for (const [, x, y, z] of await turned(-9.81, 0, 0)) {
      expect([x, y, z].map((value) => Math.round(value * 100))).toEqual([-981, 0, 0]);
    }
  });

  it('is cut short by whatever is set meanwhile', async () => {
    const world = await launched({ app: logging('{ frequency: 1 }') });
    world.watch.turnWrist();
    await world.advance(450);
    world.watch.setAcceleration(0, 5, 0);
    await world.advance(550);
    expect(rounded(lots(world).flat())).toEqual([[1000, 0, 5, 0]]);
  });
});
