import type { World } from '../../simulator/contract';
import { openPackage } from '../../simulator/package/open-package';
import { NodeRealmHost } from '../../simulator/realm/node-realm';
import { createWorld } from '../../simulator/world';
import { bestMs, type Timed } from '../best-times';
import type { Measured } from '../packages';
import { milliseconds, round, type Part } from '../row';
import { setOut } from './day';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const SESSION_MS = 15 * MINUTE;
const RUNS = 15;
const FRAMES = 60;
const FASTER_AT_LEAST = 10_000;

export async function simulatorPart(drape: Measured, plain: Measured): Promise<Part> {
  const [own, other, ownBoot, otherBoot] = await bestMs(
    [
      lying(drape, setOut),
      lying(plain, (world) => {
        world.watch.press('start');
        return world.settle();
      }),
      { run: () => boot(drape) },
      { run: () => boot(plain) },
    ],
    RUNS,
  );
  const [ownFrame, otherFrame] = await frames(drape, plain);
  return {
    title: 'Simulator, headless',
    rows: [
      {
        what: 'Times faster than real: a session of 15 minutes, from the first buzz to the end',
        atMost: `at least ${round(FASTER_AT_LEAST)}`,
        drape: round(SESSION_MS / own),
        plain: round(SESSION_MS / other),
        isKept: SESSION_MS / own >= FASTER_AT_LEAST,
      },
      {
        what: 'Boot, from the bytes of the package to the first screen',
        drape: milliseconds(ownBoot),
        plain: milliseconds(otherBoot),
      },
      {
        what: 'A frame: a second passes on the lit screen, and what it shows is read',
        drape: milliseconds(ownFrame),
        plain: milliseconds(otherFrame),
      },
    ],
  };
}

function worldOf({ bytes }: Measured): World {
  return createWorld({
    package: openPackage(bytes),
    host: new NodeRealmHost(),
    saved: {
      flash: {},
      settingsStorage: { ballTime: '15', minutes: '15', getReadyS: '0' },
      localStorage: {},
    },
  });
}

async function boot(measured: Measured): Promise<void> {
  const world = worldOf(measured);
  world.watch.launch();
  await world.settle();
  const isThere = world.watch.text().length > 0;
  world.dispose();
  if (!isThere) throw new Error('the app shows nothing: what was measured is no boot');
}

/** A session from its beginning to its end; that it is under way is no part of what is timed. */
function lying(measured: Measured, setOutIn: (world: World) => Promise<unknown>): Timed {
  let world: World | undefined;
  return {
    before: async () => {
      world?.dispose();
      world = worldOf(measured);
      world.watch.launch();
      await world.advance(2 * SECOND);
      await setOutIn(world);
    },
    run: async () => {
      await world?.advance(SESSION_MS);
      if (!world?.watch.text().includes('Done')) {
        throw new Error('the session did not end: what was measured is no session');
      }
    },
  };
}

async function frames(drape: Measured, plain: Measured): Promise<readonly [number, number]> {
  const [own, other] = [worldOf(drape), worldOf(plain)];
  for (const world of [own, other]) {
    world.watch.launch();
    await world.advance(2 * SECOND);
  }
  await setOut(own);
  other.watch.press('start');
  const best = await bestMs([frame(own), frame(other)], FRAMES);
  own.dispose();
  other.dispose();
  return best;
}

function frame(world: World): Timed {
  return {
    before: async () => {
      // A finger where nothing is to be pressed keeps it lit.
      world.watch.touch('down', 2, 2);
      world.watch.touch('up', 2, 2);
      await world.settle();
    },
    run: async () => {
      const before = world.watch.sceneVersion;
      await world.advance(SECOND);
      if (!world.watch.scene || world.watch.sceneVersion === before) {
        throw new Error('the screen does not change: what was measured is no frame');
      }
    },
  };
}
