import type { World } from '../../simulator/contract';
import type { AppPackage } from '../../simulator/package/app-package';
import { NodeRealmHost } from '../../simulator/realm/node-realm';
import { createWorld } from '../../simulator/world';
import { mostBytesOfRecord, RECORD_BUDGET_BYTES } from '../history';
import { bytes, round, type Part, type Row } from '../row';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const SESSIONS = 3;
const BETWEEN_PRESSES_MS = 700;

/** What a day costs that has three sessions of twelve minutes, the app closed in between. */
interface Day {
  readonly wakeups: number;
  readonly wakeupsAsleep: number;
  readonly changes: number;
  readonly changesAsleep: number;
  readonly fileWrites: number;
  readonly bytesInTheAir: number;
}

type Session = (world: World) => Promise<void>;

export async function dayPart(drape: AppPackage, plain: AppPackage): Promise<Part> {
  const own = await day(drape, drapeSession);
  const other = await day(plain, plainSession);
  const record = mostBytesOfRecord();
  const row = (what: string, count: (of: Day) => number): Row => ({
    what,
    drape: round(count(own)),
    plain: round(count(other)),
  });
  return {
    title: 'Battery: a day of three sessions of twelve minutes',
    rows: [
      row('Wake-ups', ({ wakeups }) => wakeups),
      row('— of these with the display off', ({ wakeupsAsleep }) => wakeupsAsleep),
      row('Changes to the screen', ({ changes }) => changes),
      {
        ...row('— of these with the display off', ({ changesAsleep }) => changesAsleep),
        atMost: '0',
        isKept: own.changesAsleep === 0,
      },
      row('Files written', ({ fileWrites }) => fileWrites),
      row('Bytes in the air, both ways', ({ bytesInTheAir }) => bytesInTheAir),
      {
        what: '— of a session record, at the most in a year',
        atMost: bytes(RECORD_BUDGET_BYTES),
        drape: bytes(record),
        isKept: record <= RECORD_BUDGET_BYTES,
      },
    ],
  };
}

async function day(opened: AppPackage, session: Session): Promise<Day> {
  const world = createWorld({ package: opened, host: new NodeRealmHost() });
  for (let number = 0; number < SESSIONS; number++) {
    world.watch.launch();
    await world.advance(2 * SECOND);
    await session(world);
    await world.advance(5 * SECOND);
    world.watch.close();
    await world.advance(4 * HOUR);
  }
  const { counts } = world.watch;
  const delivered = [
    ...world.journal.of('message').filter((entry) => entry.delivered),
    ...world.journal.of('file').filter(({ state }) => state === 'delivered'),
  ];
  const errors = world.journal.of('error');
  world.dispose();
  if (errors[0]) throw new Error(`what was measured is not a day: ${errors[0].text}`);
  return {
    wakeups: counts.wakeups.displayOn + counts.wakeups.displayOff,
    wakeupsAsleep: counts.wakeups.displayOff,
    changes: counts.screenChanges.displayOn + counts.screenChanges.displayOff,
    changesAsleep: counts.screenChanges.displayOff,
    fileWrites: counts.fileWrites,
    bytesInTheAir: delivered.reduce((sum, entry) => sum + entry.bytes, 0),
  };
}

/** Presses as a person does, waking the screen first. @returns when, in virtual time */
async function press(world: World, id: string): Promise<number> {
  world.watch.wakeScreen();
  await world.settle();
  world.watch.press(id);
  const pressedMs = world.scheduler.nowMs;
  await world.advance(BETWEEN_PRESSES_MS);
  return pressedMs;
}

/** Starts Drape and reads what is to be read before the first time. @returns when the last press was, in virtual time */
export async function setOut(world: World): Promise<number> {
  let pressedMs = await press(world, 'start');
  while (isPressable(world, 'card-on')) pressedMs = await press(world, 'card-on');
  return pressedMs;
}

function isPressable(world: World, id: string): boolean {
  const all = world.watch.scene ? [world.watch.scene] : [];
  for (const node of all) {
    if (node.id === id) return node.pressable;
    all.push(...node.children);
  }
  return false;
}

async function drapeSession(world: World): Promise<void> {
  await setOut(world);
  await world.advance(12 * MINUTE + 15 * SECOND);
  await press(world, 'answer');
  await press(world, 'better');
}

async function plainSession(world: World): Promise<void> {
  await press(world, 'start');
  await world.advance(12 * MINUTE + 5 * SECOND);
  await press(world, 'stop');
}
