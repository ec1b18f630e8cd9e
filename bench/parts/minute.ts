import type { World } from '../../simulator/contract';
import type { AppPackage } from '../../simulator/package/app-package';
import { NodeRealmHost } from '../../simulator/realm/node-realm';
import { createWorld } from '../../simulator/world';
import { round, type Part } from '../row';
import { setOut } from './day';

const SECOND = 1000;
const GET_READY_MS = 10 * SECOND;
/** As long as *begin* is being said. */
const BEGIN_MS = 3 * SECOND;

export const MOST_CHANGES_A_MINUTE = 62;
export const MOST_WAKEUPS_A_MINUTE = 2;

/** A minute in which nothing is said, of a session that goes on. */
interface Minute {
  /** To the screen, with the display kept on. */
  readonly changes: number;
  /** With the display off. */
  readonly wakeups: number;
}

export async function minutePart(drape: AppPackage, plain: AppPackage): Promise<Part> {
  const own = await minute(drape, async (world) => {
    await setOut(world);
    await world.advance(GET_READY_MS);
  });
  const other = await minute(plain, async (world) => {
    world.watch.press('start');
    await world.settle();
  });
  return {
    title: 'Battery: a minute that counts down',
    rows: [
      {
        what: 'Changes to the screen, display on',
        atMost: String(MOST_CHANGES_A_MINUTE),
        drape: round(own.changes),
        plain: round(other.changes),
        isKept: own.changes <= MOST_CHANGES_A_MINUTE,
      },
      {
        what: 'Wake-ups, display off',
        atMost: String(MOST_WAKEUPS_A_MINUTE),
        drape: round(own.wakeups),
        plain: round(other.wakeups),
        isKept: own.wakeups <= MOST_WAKEUPS_A_MINUTE,
      },
    ],
  };
}

async function minute(opened: AppPackage, begin: (world: World) => Promise<void>): Promise<Minute> {
  const world = createWorld({ package: opened, host: new NodeRealmHost() });
  const { watch } = world;
  watch.launch();
  await world.advance(2 * SECOND);
  await begin(world);
  await world.advance(BEGIN_MS);
  watch.wakeScreen();
  const changes = await changesInMinute(world);
  watch.sleepScreen();
  const wokenBefore = watch.counts.wakeups.displayOff;
  await world.advance(60 * SECOND);
  const wakeups = watch.counts.wakeups.displayOff - wokenBefore;
  world.dispose();
  if (changes === 0) throw new Error('nothing was drawn: what was measured is no countdown');
  return { changes, wakeups };
}

/** Lets a minute pass and counts what is drawn, with the display kept on by a finger where nothing is to be pressed. */
export async function changesInMinute(world: World): Promise<number> {
  const { watch } = world;
  const before = watch.counts.screenChanges.displayOn;
  for (let second = 0; second < 60; second++) {
    watch.touch('down', 2, 2);
    watch.touch('up', 2, 2);
    await world.advance(SECOND);
  }
  return watch.counts.screenChanges.displayOn - before;
}
