import { isCallable } from './callable';
import { PlatformError, toText } from './platform-error';
import type { Program } from './program';
import type { Appointment } from './time/scheduler';

/**
 * The global `console`: every call becomes an entry of the journal. Values are written as `String` shows them, as the
 * watch's log does ("[object Object]" for objects).
 *
 * Source: types/shared/console.d.ts of fitbit-sdk-types; `debug` is not in it and is taken along.
 */
export function createConsole(program: Program): Record<string, unknown> {
  const { journal } = program.surroundings;
  type Level = 'log' | 'info' | 'warn' | 'error' | 'debug' | 'trace';
  const write = (level: Level, values: readonly unknown[]): void => {
    if (!program.alive) return;
    const text = values.map(toText).join(' ');
    journal.write({ kind: 'console', side: program.side, level, text, ...program.here() });
  };
  const writer = (level: Level) => program.enterable((...values: unknown[]) => write(level, values));
  return {
    log: writer('log'),
    info: writer('info'),
    warn: writer('warn'),
    error: writer('error'),
    debug: writer('debug'),
    trace: program.enterable((...values: unknown[]) =>
      write('trace', values.length > 0 ? values : ['trace']),
    ),
    assert: program.enterable((condition: unknown, ...values: unknown[]) => {
      if (!condition) write('error', ['Assertion failed:', ...values]);
    }),
  };
}

/** Node and browsers know no shorter wait either; a wait of nothing would let time stand still. */
const SHORTEST_WAIT_MS = 1;

/**
 * The global timers. They go on while the display sleeps and do not follow a clock that is set.
 * An interval keeps its own beat: lateness of one firing does not move the next (an assumption).
 *
 * Source: types/shared/globals.d.ts of fitbit-sdk-types; that timers go on with the display off:
 * app/metroPlayState.js of gondwanasoft/fitbit-metronome and app/index.js of tyuen/fitbit-timer-app.
 * @param latenessMs by how much the next firing is late, in ms
 */
export function createTimers(program: Program, latenessMs: () => number = () => 0): Record<string, unknown> {
  const running = new Map<number, Appointment>();
  let lastHandle = 0;
  const { scheduler } = program.surroundings;

  const start = (repeats: boolean, handler: unknown, delay: unknown, extra: readonly unknown[]): number => {
    const name = repeats ? 'setInterval' : 'setTimeout';
    if (!isCallable(handler)) throw new PlatformError('TypeError', `${name} needs a function`);
    if (extra.length > 0) program.unimitated(`${name} with arguments for its handler`);
    const waitMs = Math.max(SHORTEST_WAIT_MS, Math.floor(Number(delay)) || 0);
    const handle = ++lastHandle;
    let dueMs = scheduler.nowMs + waitMs;
    const arm = (): void => {
      const appointment = program.at(dueMs + Math.max(0, latenessMs()), () => {
        if (repeats) {
          dueMs += waitMs;
          arm();
        } else {
          running.delete(handle);
        }
        program.call(() => handler(), true);
      });
      running.set(handle, appointment);
    };
    arm();
    return handle;
  };
  const stop = program.enterable((handle: unknown) => {
    running.get(handle as number)?.cancel();
    running.delete(handle as number);
  });
  return {
    setTimeout: program.enterable((handler: unknown, delay: unknown, ...extra: unknown[]) =>
      start(false, handler, delay, extra),
    ),
    setInterval: program.enterable((handler: unknown, delay: unknown, ...extra: unknown[]) =>
      start(true, handler, delay, extra),
    ),
    clearTimeout: stop,
    clearInterval: stop,
  };
}
