import type { DeviceBundle } from '../../simulator/package/app-package';
import { Engine, type Scripts } from '../engine/engine';
import type { Flash } from '../engine/host';
import { fullSession, plainSession } from './person';
import { EVERYTHING, flashOfSomeDay, flashWith, INSTALL } from './settings';

/**
 * Bytes of this engine for each of the watch's, for code without its source and the data of an app. Measured once with
 * JerryScript 2.0 built natively (32 bits, ES5.1 with promises and typed arrays), which ran the same steps on the same
 * platform: docs/costs.md.
 */
const ENGINE_FACTOR = 2.65;
/** What the modules of the platform take on the watch before any app is there, by the same measure. */
export const PLATFORM_BYTES = 8744;
/** Half of the 64 KB that the watch's engine has at the least. */
export const HEAP_BUDGET_BYTES = 32 * 1024;
/** What it must not grow beyond as long as that is not kept; to be lowered with each saving (docs/costs.md). */
export const HEAP_CEILING_BYTES = 78 * 1024;
/** The same for an ordinary session with the phone near. */
export const ORDINARY_CEILING_BYTES = 64 * 1024;

const STEP_BYTES = 1024;
const MOST_BYTES = 2 ** 20;
const EMPTY: Scripts = new Map([['app/index.js', '']]);

/** What an app takes of this engine, in bytes, the engine and its platform not counted. */
export interface HeapUse {
  readonly launched: number;
  /** Once it has been through a session. */
  readonly afterwards: number;
  /** The least that the whole session can be lived through with: its peak. */
  readonly least: number;
}

export function scriptsOf(bundle: DeviceBundle): Scripts {
  const scripts = [...bundle.files].filter(([name]) => name.endsWith('.js'));
  return new Map(scripts.map(([name, content]) => [name, new TextDecoder().decode(content)]));
}

/** By JerryScript's measure, with the platform's modules. */
export function onWatch(engineBytes: number): number {
  return Math.round(engineBytes / ENGINE_FACTOR) + PLATFORM_BYTES;
}

/** @param session what is done with the app once it is launched */
export async function heapUse(
  scripts: Scripts,
  flash: Flash,
  session: (engine: Engine) => void,
): Promise<HeapUse> {
  const empty = await started(EMPTY, 0, flash);
  const platform = empty.usedBytes;
  empty.dispose();
  const engine = await started(scripts, 0, flash);
  const launched = engine.usedBytes - platform;
  session(engine);
  const afterwards = engine.usedBytes - platform;
  engine.dispose();
  // The engine counts a fixed sum of its own against the limit: an empty app tells how much.
  const leastEmpty = await leastLimit((limit) => lives(EMPTY, limit, flash, () => undefined));
  const least = await leastLimit((limit) => lives(scripts, limit, flash, session));
  return { launched, afterwards, least: least - leastEmpty };
}

async function lives(
  scripts: Scripts,
  limit: number,
  flash: Flash,
  session: (engine: Engine) => void,
): Promise<boolean> {
  let engine: Engine | undefined;
  try {
    engine = await started(scripts, limit, flash);
    session(engine);
    return true;
  } catch {
    // Out of memory. That it is nothing else is seen by the run without a limit, and by the largest one.
    return false;
  } finally {
    engine?.dispose();
  }
}

/** Of Drape: through the spa with everything that there is. */
export function drapeHeap(bundle: DeviceBundle): Promise<HeapUse> {
  return heapUse(scriptsOf(bundle), flashWith(EVERYTHING), (engine) => fullSession(engine, INSTALL));
}

/** Of Drape: through a session as it mostly is, with the phone near. */
export function ordinaryHeap(bundle: DeviceBundle): Promise<HeapUse> {
  return heapUse(scriptsOf(bundle), flashOfSomeDay(), (engine) => plainSession(engine, INSTALL, 1));
}

/** Whether Drape lives through the spa within so much of the watch's heap, by JerryScript's measure. */
export function drapeLivesWithin(bundle: DeviceBundle, watchBytes: number): Promise<boolean> {
  return livesWithin(bundle, watchBytes, flashWith(EVERYTHING), (engine) => fullSession(engine, INSTALL));
}

/** Whether it lives through an ordinary session so. */
export function ordinaryLivesWithin(bundle: DeviceBundle, watchBytes: number): Promise<boolean> {
  return livesWithin(bundle, watchBytes, flashOfSomeDay(), (engine) => plainSession(engine, INSTALL, 1));
}

async function livesWithin(
  bundle: DeviceBundle,
  watchBytes: number,
  flash: Flash,
  session: (engine: Engine) => void,
): Promise<boolean> {
  const leastEmpty = await leastLimit((limit) => lives(EMPTY, limit, flash, () => undefined));
  const limit = leastEmpty + (watchBytes - PLATFORM_BYTES) * ENGINE_FACTOR;
  return lives(scriptsOf(bundle), Math.floor(limit), flash, session);
}

/** What the heap has grown by, in bytes of this engine, from the first hundred sessions to the last of so many. */
export async function growthOver(bundle: DeviceBundle, sessions: number): Promise<number> {
  const engine = await started(scriptsOf(bundle), 0, flashWith({ ballTime: 1 }));
  let early = 0;
  for (let number = 1; number <= sessions; number++) {
    plainSession(engine, INSTALL, number);
    if (number === Math.min(100, Math.floor(sessions / 2))) early = engine.usedBytes;
  }
  const grown = engine.usedBytes - early;
  engine.dispose();
  return grown;
}

async function started(scripts: Scripts, limitBytes: number, flash: Flash): Promise<Engine> {
  const engine = await Engine.start(scripts, limitBytes, flash);
  engine.launch();
  return engine;
}

async function leastLimit(livesWith: (limit: number) => Promise<boolean>): Promise<number> {
  let dies = 0;
  let least = MOST_BYTES;
  if (!(await livesWith(least))) throw new Error('the app does not live with any limit');
  while (least - dies > STEP_BYTES) {
    const middle = Math.floor((dies + least) / 2);
    if (await livesWith(middle)) least = middle;
    else dies = middle;
  }
  return least;
}
