import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { World, WorldOptions } from '../../simulator/contract';
import { compiledForWatch } from '../simulator/world-support/toolchain';
import { errors, launched, logged } from '../simulator/world-support/world';
import { MINUTE, SECOND } from './support/drape';

function compiled(name: string): string {
  return compiledForWatch(readFileSync(join(__dirname, '../..', `${name}.ts`), 'utf8'));
}

const ROOM = {
  'app/gravity': compiled('app/wrist/gravity'),
  'app/turn': compiled('app/wrist/turn'),
  'app/turn-sensor': compiled('app/wrist/turn-sensor'),
  'common/changed': compiled('common/changed'),
  'common/report': compiled('common/report'),
};

/** A watch with an app that listens for turns from its start, and does nothing else unless told to. */
function listening(more = '', options: Partial<WorldOptions> = {}): Promise<World> {
  const app = `
    require('appbit').me.appTimeoutEnabled = false;
    var wrist = require('./turn-sensor');
    wrist.listenForTurns(function () { console.log('turn') });
    ${more}`;
  return launched({ app, files: ROOM }, options);
}

const turns = (world: World): number[] =>
  world.journal
    .of('console')
    .filter(({ text }) => text === 'turn')
    .map(({ atMs }) => atMs);

describe('listening for a turn of the wrist', () => {
  it('wakes the processor 30 times a minute with the display off, and not at all when nobody listens', async () => {
    const world = await listening('setTimeout(wrist.stopListening, 605000)');
    world.watch.sleepScreen();
    await world.advance(10 * MINUTE);
    expect(world.watch.counts.wakeups.displayOff).toBe(10 * 30);
    await world.advance(10 * MINUTE);
    const untilStopped = 2 + 1;
    expect(world.watch.counts.wakeups.displayOff).toBe(10 * 30 + untilStopped);
    expect(turns(world)).toEqual([]);
  });

  it('tells of each turn within 2.5 s, whenever in the batch it was made and with the display off', async () => {
    const world = await listening();
    world.watch.sleepScreen();
    for (let offsetMs = 0; offsetMs < 2 * SECOND; offsetMs += 70) {
      await world.advance(10 * SECOND + offsetMs);
      const before = turns(world).length;
      world.watch.turnWrist();
      const doneMs = world.scheduler.nowMs + SECOND;
      await world.advance(3.5 * SECOND);
      expect(turns(world)).toHaveLength(before + 1);
      expect((turns(world).at(-1) ?? Infinity) - doneMs).toBeLessThanOrEqual(2.5 * SECOND);
    }
    expect(errors(world)).toEqual([]);
  });

  it.each([
    ['across a belly', -3, -4, 8.4],
    ['that reaches for the floor at 45°', -6.94, 0, 6.94],
    ['that hangs by 60°', -8.5, 4.9, 0],
    ['that reaches up, over the head', 8, -3, -4.8],
    ['upside down', 0, 0, -9.81],
  ])('feels it on an arm %s', async (_, x, y, z) => {
    const world = await listening();
    world.watch.setAcceleration(x, y, z);
    await world.advance(5 * SECOND);
    world.watch.turnWrist();
    await world.advance(5 * SECOND);
    expect(turns(world)).toHaveLength(1);
  });

  it('feels a bend of the elbow on an arm that hangs straight down, where no roll can be felt', async () => {
    const world = await listening();
    world.watch.setAcceleration(-9.81, 0, 0);
    await world.advance(5 * SECOND);
    world.watch.turnWrist();
    await world.advance(5 * SECOND);
    expect(turns(world)).toEqual([]);
    world.watch.setAcceleration(-3, 0, 9.3);
    await world.advance(SECOND);
    world.watch.setAcceleration(-9.81, 0, 0);
    await world.advance(3 * SECOND);
    expect(turns(world)).toHaveLength(1);
  });

  it('tells nothing after stopListening, and begins afresh when asked again', async () => {
    const world = await listening(
      'setInterval(function () { wrist.stopListening(); wrist.stopListening() }, 20000)',
    );
    await world.advance(19 * SECOND);
    world.watch.turnWrist();
    await world.advance(5 * SECOND);
    expect(turns(world)).toEqual([]);
    const again = await listening(`setInterval(function () {
      wrist.stopListening();
      wrist.listenForTurns(function () { console.log('turn') });
      wrist.listenForTurns(function () { console.log('turn') });
    }, 20000)`);
    for (let round = 0; round < 3; round++) {
      await again.advance(15 * SECOND);
      again.watch.turnWrist();
      await again.advance(5 * SECOND);
    }
    expect(turns(again)).toHaveLength(3);
  });

  it('says once that the watch has no sensor, and does no harm', async () => {
    const world = await listening(
      "wrist.stopListening(); wrist.listenForTurns(function () {}); console.log('goes on')",
      {
        accelerometer: false,
      },
    );
    await world.advance(MINUTE);
    expect(logged(world)).toEqual([expect.stringContaining('this watch has no accelerometer'), 'goes on']);
    expect(errors(world)).toEqual([]);
  });

  it('says once that the sensor has failed, and tries again when asked the next time', async () => {
    const world =
      await listening(`setTimeout(function () { wrist.listenForTurns(function () { console.log('turn') }) }, 20000);
      setTimeout(function () {
        wrist.stopListening();
        wrist.listenForTurns(function () { console.log('turn') });
      }, 60000)`);
    await world.advance(5 * SECOND);
    world.watch.failAccelerometer('worn out');
    await world.advance(25 * SECOND);
    world.watch.turnWrist();
    await world.advance(20 * SECOND);
    expect(logged(world)).toEqual([expect.stringContaining('worn out')]);
    await world.advance(15 * SECOND);
    world.watch.turnWrist();
    await world.advance(4 * SECOND);
    expect(turns(world)).toHaveLength(1);
    world.watch.failAccelerometer('worn out');
    expect(logged(world).filter((text) => text !== 'turn')).toHaveLength(1);
    expect(errors(world)).toEqual([]);
  });
});
