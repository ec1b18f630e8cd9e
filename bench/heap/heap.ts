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
const ENGINE_FACTOR = 2.89;
/** What the modules of the platform take on the watch before any app is there, by the same measure. */
const PLATFORM_BYTES = 8744;
/** What the watch's engine has at the least: 64 KB, as a public log of one says (docs/costs.md). */
export const WATCH_BYTES = 65_528;
/** Half of that. */
export const HEAP_BUDGET_BYTES = 32 * 1024;
/** What it must not grow beyond as long as that is not kept; to be lowered with each saving (docs/costs.md). */
export const HEAP_CEILING_BYTES = 69 * 1024;
/** The same for an ordinary session with the phone near. */
export const ORDINARY_CEILING_BYTES = 56 * 1024;

const STEP_BYTES = 1024;
const COARSE_BYTES = 16 * STEP_BYTES;
const MOST_BYTES = 2 ** 19;
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

/**
 * By the measure of JerryScript, in bytes: what is held afterwards, or what it takes to get there if that is more. (The two
 * are counted from an empty app each in its own way, so the first may be a little more.)
 */
export function mostOf({ least, afterwards }: HeapUse): number {
  return onWatch(Math.max(least, afterwards));
}

/** An app, the flash it starts with, and what is done with it once it is launched. */
interface Trial {
  readonly scripts: Scripts;
  readonly flash: Flash;
  readonly session: (engine: Engine) => void;
}

const nothing = (): void => undefined;

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
  const least = await leastLimit({ scripts, flash, session });
  return { launched, afterwards, least: least - (await leastOfEmpty(flash)) };
}

/** The engine counts a fixed sum of its own against the limit: an empty app tells how much. */
function leastOfEmpty(flash: Flash): Promise<number> {
  return leastLimit({ scripts: EMPTY, flash, session: nothing });
}

/**
 * Whether the session is lived through with so much, to the same end: want of memory also shows in what the app goes on
 * without, and in a report of that which finds no memory either.
 * @param end what is on the flash then where there is no limit
 */
async function lives({ scripts, flash, session }: Trial, limit: number, end: string): Promise<boolean> {
  let engine: Engine | undefined;
  try {
    engine = await started(scripts, limit, flash);
    session(engine);
    return contentOf(engine.flash) === end;
  } catch {
    // Out of memory. That it is nothing else is seen by the run without a limit.
    return false;
  } finally {
    engine?.dispose();
  }
}

async function endOf({ scripts, flash, session }: Trial): Promise<string> {
  const engine = await started(scripts, 0, flash);
  session(engine);
  const end = contentOf(engine.flash);
  engine.dispose();
  return end;
}

/** Without figures: the plain timer keeps the time of day, which is another one in each run. */
function contentOf(flash: Flash): string {
  return JSON.stringify([...flash].sort()).replace(/\d+/g, '0');
}

/** Through the spa with everything that there is. */
function everything(bundle: DeviceBundle): Trial {
  const session = (engine: Engine): void => fullSession(engine, INSTALL);
  return { scripts: scriptsOf(bundle), flash: flashWith(EVERYTHING), session };
}

/** Through a session as it mostly is, with the phone near. */
function ordinary(bundle: DeviceBundle): Trial {
  const session = (engine: Engine): void => plainSession(engine, INSTALL, 1);
  return { scripts: scriptsOf(bundle), flash: flashOfSomeDay(), session };
}

export function drapeHeap(bundle: DeviceBundle): Promise<HeapUse> {
  const { scripts, flash, session } = everything(bundle);
  return heapUse(scripts, flash, session);
}

export function ordinaryHeap(bundle: DeviceBundle): Promise<HeapUse> {
  const { scripts, flash, session } = ordinary(bundle);
  return heapUse(scripts, flash, session);
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

/**
 * From above: below the least there may be a limit with which it happens to live, where a table of the engine is not
 * enlarged just then.
 */
async function leastLimit(trial: Trial): Promise<number> {
  const end = await endOf(trial);
  let least = MOST_BYTES;
  if (!(await lives(trial, least, end))) throw new Error('the app does not live with any limit');
  for (const step of [COARSE_BYTES, STEP_BYTES]) {
    while (await lives(trial, least - step, end)) least -= step;
  }
  return least;
}
