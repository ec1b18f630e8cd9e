/**
 * Nothing is published on how exact a long timeout is with the screen asleep; working timers re-arm one of at most
 * half a minute (tyuen/fitbit-timer-app app/index.js). That also follows a clock that is set meanwhile.
 */
const LONGEST_TIMEOUT_MS = 30_000;

let timer: number | undefined;

/** Calls `ring` once the clock says `atMs` or later; replaces an alarm set before. */
export function setAlarm(atMs: number, ring: () => void): void {
  clearAlarm();
  const remainingMs = atMs - Date.now();
  timer = setTimeout(
    () => {
      timer = undefined;
      if (Date.now() >= atMs) ring();
      else setAlarm(atMs, ring);
    },
    Math.min(Math.max(0, remainingMs), LONGEST_TIMEOUT_MS),
  );
}

export function clearAlarm(): void {
  if (timer !== undefined) clearTimeout(timer);
  timer = undefined;
}
