import { cleared } from '../../common/timeouts';
import { after, steadyNow } from './steady-clock';

/**
 * Nothing is published on how exact a long timeout is with the screen asleep; working timers re-arm one of at most
 * half a minute (tyuen/fitbit-timer-app app/index.js). Shorter ones also notice sooner that the clock was set back.
 */
const LONGEST_TIMEOUT_MS = 30_000;

let timer: number | undefined;

/** Calls `ring` once the steady clock says `atMs` (ms since 1970) or later; replaces an alarm set before. */
export function setAlarm(atMs: number, ring: () => void): void {
  clearAlarm();
  timer = after(Math.min(atMs - steadyNow(), LONGEST_TIMEOUT_MS), () => {
    timer = undefined;
    if (steadyNow() >= atMs) ring();
    else setAlarm(atMs, ring);
  });
}

/** The alarm rings no more; fine when none is set. */
export function clearAlarm(): void {
  timer = cleared(timer);
}
