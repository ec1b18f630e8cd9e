import { MINUTE_MS } from '../common/durations';
import { cleared } from '../common/timeouts';

/** Until the watch has answered, it is asked again after this, and then after twice as long each time ... */
const FIRST_MS = 2000;
/** ... but not less often than this: as long as both are there, a lost message costs a minute at the most. */
const LAST_MS = MINUTE_MS;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Calls `ask` now, and again and again until `settled`. */
export function settle(ask: () => void): void {
  settled();
  attempt(FIRST_MS);

  function attempt(waitMs: number): void {
    timer = setTimeout(() => attempt(Math.min(LAST_MS, waitMs * 2)), waitMs);
    ask();
  }
}

/** The same, but not before what is on its way may have settled it; nothing new where it goes on already. */
export function settleSoon(ask: () => void): void {
  timer ??= setTimeout(() => settle(ask), FIRST_MS);
}

/** All is said, or nobody is there to be asked. */
export function settled(): void {
  timer = cleared(timer);
}
