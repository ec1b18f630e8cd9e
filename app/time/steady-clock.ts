/**
 * The watch's time, but never backwards: the clock may be set while a session runs, and that must not lengthen it.
 * The platform offers no clock that cannot be set. But a timeout never fires early: one of 20 s that fires when the
 * clock says it is 70 s *earlier* proves that the clock was set back by 90 s at the least.
 */
let aheadMs = 0;
let latestMs = 0;

/** ms since 1970, at least the latest it has told before. */
export function steadyNow(): number {
  const nowMs = Date.now() + aheadMs;
  if (nowMs < latestMs) aheadMs += latestMs - nowMs;
  else latestMs = nowMs;
  return latestMs;
}

/**
 * Tells the watch's own time again, whatever it was set to meanwhile. Only for a beginning: no timer of `after` may be
 * under way.
 */
export function beginAnew(): void {
  aheadMs = 0;
  latestMs = 0;
}

/** Sees to it that this clock is not behind a moment that has been: one kept from before a restart. */
export function notBefore(momentMs: number): void {
  if (momentMs > steadyNow()) {
    aheadMs += momentMs - latestMs;
    latestMs = momentMs;
  }
}

/** `setTimeout`, from which this clock learns that at least that long has passed. */
export function after(delayMs: number, action: () => void): number {
  const fromMs = steadyNow();
  const waitMs = Math.max(0, delayMs);
  return setTimeout(() => {
    notBefore(fromMs + waitMs);
    action();
  }, waitMs);
}
