import { vibration } from 'haptics';
import { BEGIN, FINISHED, INSISTENCE, type Stroke } from './vocabulary';

/** The motor refuses a pattern while another one plays (dev.fitbit.com, haptics); it is asked again after this. */
const BUSY_RETRY_MS = 50;

let timer: number | undefined;

function after(delayMs: number, action: () => void): void {
  timer = setTimeout(action, delayMs);
}

function play(strokes: readonly Stroke[], index: number, done: () => void): void {
  const stroke = strokes[index];
  if (!stroke) {
    done();
    return;
  }
  if (!vibration.start(stroke.pattern)) {
    after(BUSY_RETRY_MS, () => play(strokes, index, done));
    return;
  }
  after(stroke.holdMs, () => {
    vibration.stop();
    after(stroke.gapMs, () => play(strokes, index + 1, done));
  });
}

/** Stops whatever plays and forgets what was to come. */
export function quiet(): void {
  if (timer !== undefined) clearTimeout(timer);
  timer = undefined;
  vibration.stop();
}

/** The word *begin*, once. */
export function sayBegin(): void {
  quiet();
  play(BEGIN, 0, quiet);
}

/**
 * The word *finished*, again and again until `quiet` is called; it gives up by itself in the end.
 * @param onStroke called with each time it is said
 * @param gaveUp called when it has fallen silent without an answer
 */
export function insistFinished(onStroke: () => void, gaveUp: () => void): void {
  quiet();
  const startedAtMs = Date.now();
  const say = (): void => {
    onStroke();
    play(FINISHED, 0, again);
  };
  const again = (): void => {
    const sinceMs = Date.now() - startedAtMs;
    if (sinceMs < INSISTENCE.withoutBreakMs) {
      say();
      return;
    }
    const nextMs = Math.ceil((sinceMs + 1) / INSISTENCE.thenEveryMs) * INSISTENCE.thenEveryMs;
    if (nextMs > INSISTENCE.untilMs) {
      quiet();
      gaveUp();
    } else {
      after(nextMs - sinceMs, say);
    }
  };
  say();
}
