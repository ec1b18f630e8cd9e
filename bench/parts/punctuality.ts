import type { World } from '../../simulator/contract';
import type { AppPackage } from '../../simulator/package/app-package';
import { NodeRealmHost } from '../../simulator/realm/node-realm';
import { createWorld } from '../../simulator/world';
import { Engine, type Scripts } from '../engine/engine';
import { platformCallsAtLaunch } from '../engine/calls';
import { scriptsOf } from '../heap/heap';
import { bestMs } from '../best-times';
import { milliseconds, round, times, type Part, type Row } from '../row';
import { setOut } from './day';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const SESSION_MIN = 15;
const GET_READY_MS = 10 * SECOND;
const TIMERS_LATE_MS = [0, 100, 1000];
const MOST_BEYOND_MS = 50;
const LAUNCHES = 40;

/** How much too late the wrist was told, ms. */
interface Lateness {
  readonly begin: number;
  readonly finished: number;
}

export async function punctualityPart(drape: AppPackage, plain: AppPackage): Promise<Part> {
  const rows: Row[] = [];
  for (const timersLateMs of TIMERS_LATE_MS) {
    const own = await drapeLateness(drape, timersLateMs);
    const other = await plainLateness(plain, timersLateMs);
    const most = timersLateMs + MOST_BEYOND_MS;
    rows.push({
      what: `Timers ${round(timersLateMs)} ms late, display off, ${SESSION_MIN} minutes: begin and finished`,
      atMost: `${round(most)} ms`,
      drape: `${round(own.begin)} ms, ${round(own.finished)} ms`,
      plain: `${round(other.begin)} ms, ${round(other.finished)} ms`,
      isKept: own.begin <= most && own.finished <= most,
    });
  }
  return { title: 'Time', rows: [...rows, ...(await launchRows(drape, plain))] };
}

async function drapeLateness(opened: AppPackage, timersLateMs: number): Promise<Lateness> {
  const world = worldWith(opened, timersLateMs, { ballTime: String(SESSION_MIN) });
  world.watch.launch();
  await world.advance(3 * SECOND);
  const beginMs = (await setOut(world)) + GET_READY_MS;
  world.watch.sleepScreen();
  await world.advance(SESSION_MIN * MINUTE + 30 * SECOND);
  const finishedMs = beginMs + SESSION_MIN * MINUTE;
  // Nothing is said between *begin* and the last minute, and from there to the end: what is said before that came too soon.
  const tooSoon = world.journal
    .of('vibration')
    .filter(({ atMs }) => atMs > finishedMs - MINUTE + 10 * SECOND && atMs < finishedMs);
  if (tooSoon.length > 0) throw new Error('the end was told too soon');
  const lateness = { begin: firstFrom(world, beginMs), finished: firstFrom(world, finishedMs) };
  world.dispose();
  return lateness;
}

async function plainLateness(opened: AppPackage, timersLateMs: number): Promise<Lateness> {
  const world = worldWith(opened, timersLateMs, { minutes: String(SESSION_MIN) });
  world.watch.launch();
  await world.advance(3 * SECOND);
  world.watch.press('start');
  const pressed = world.scheduler.nowMs;
  world.watch.sleepScreen();
  await world.advance(SESSION_MIN * MINUTE + 30 * SECOND);
  const finishedMs = pressed + SESSION_MIN * MINUTE;
  const lateness = { begin: firstFrom(world, pressed), finished: firstFrom(world, finishedMs) };
  world.dispose();
  return lateness;
}

function worldWith(
  opened: AppPackage,
  timersLateMs: number,
  settingsStorage: Readonly<Record<string, string>>,
): World {
  return createWorld({
    package: opened,
    host: new NodeRealmHost(),
    timerLatenessMs: () => timersLateMs,
    saved: { flash: {}, settingsStorage, localStorage: {} },
  });
}

/** How long after a moment the next stroke of the motor came, ms. */
function firstFrom(world: World, dueMs: number): number {
  const stroke = world.journal.of('vibration').find(({ accepted, atMs }) => accepted && atMs >= dueMs);
  if (!stroke) throw new Error('the wrist was not told: what was measured is no session');
  return stroke.atMs - dueMs;
}

async function launchRows(drape: AppPackage, plain: AppPackage): Promise<Row[]> {
  const [own, other] = [drape, plain].map(firstScripts) as [Scripts, Scripts];
  const calls = { own: platformCallsAtLaunch(own), other: platformCallsAtLaunch(other) };
  const [ownMs, otherMs] = await bestMs([launching(own), launching(other)], LAUNCHES);
  return [
    {
      what: 'From launch to the ready screen: calls of the platform',
      drape: round(calls.own),
      plain: `${round(calls.other)} (${times(calls.own, calls.other)})`,
    },
    {
      what: 'From launch to the ready screen, on the engine of the heap',
      drape: milliseconds(ownMs),
      plain: `${milliseconds(otherMs)} (${times(ownMs, otherMs)})`,
    },
  ];
}

function firstScripts({ devices }: AppPackage): Scripts {
  const [bundle] = devices.values();
  if (!bundle) throw new Error('the package has no app');
  return scriptsOf(bundle);
}

function launching(scripts: Scripts): { before: () => Promise<void>; run: () => void } {
  let engine: Engine | undefined;
  return {
    before: async () => {
      engine?.dispose();
      engine = await Engine.start(scripts, 0);
    },
    run: () => engine?.launch(),
  };
}
