import { report } from '../../common/report';
import { cleared } from '../../common/timeouts';
import { vibration } from 'haptics';
import { after } from '../time/steady-clock';
import type { Pattern, Stroke } from './vocabulary';

/** The motor refuses a pattern while another one plays (dev.fitbit.com, haptics); it is asked again after this, ... */
const FIRST_RETRY_MS = 50;
/** ... then after as long as it has been refused already, but at most after this. */
const LAST_RETRY_MS = 200;
/** A word that is refused for so long is given up: without one of its strokes it would be another word. */
const GIVE_UP_MS = 2000;

let timer: number | undefined;
let askedMs = 0;

/**
 * Plays strokes one after the other, each stopped by us: some patterns go on until they are. Cuts what plays.
 * @param done called when all is played or given up, never at once, with the sum of all that was waited for, ms
 */
export function play(strokes: readonly Stroke[], done: (waitedMs: number) => void): void {
  halt();
  askedMs = 0;
  strike(0, 0);

  function strike(index: number, refusedMs: number): void {
    const stroke = strokes[index];
    if (!stroke) {
      done(askedMs);
    } else if (start(stroke.pattern)) {
      wait(stroke.holdMs, () => {
        vibration.stop();
        if (stroke.gapMs > 0) wait(stroke.gapMs, () => strike(index + 1, 0));
        else strike(index + 1, 0);
      });
    } else if (refusedMs < GIVE_UP_MS) {
      const retryMs = Math.min(Math.max(FIRST_RETRY_MS, refusedMs), LAST_RETRY_MS);
      wait(retryMs, () => strike(index, refusedMs + retryMs));
    } else {
      done(askedMs);
    }
  }
}

/** Stops whatever plays; `done` of it is not called. */
export function halt(): void {
  timer = cleared(timer);
  vibration.stop();
}

/** @returns false when the motor is busy. One that plays nothing at all is reported, and the word goes on in silence. */
function start(pattern: Pattern): boolean {
  // Takes the place of a pattern that the motor does not know, which throws (same source). It is in every list of
  // patterns; *ring* was missing for a time (community.fitbit.com, "Haptics documentation", td-p/2863953).
  const standIn = 'nudge-max';
  try {
    return vibration.start(pattern);
  } catch (fault) {
    report(`the motor cannot play ${pattern}`, fault);
    return pattern === standIn || start(standIn);
  }
}

function wait(delayMs: number, action: () => void): void {
  askedMs += delayMs;
  timer = after(delayMs, action);
}
