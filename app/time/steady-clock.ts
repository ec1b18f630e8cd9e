/**
 * The watch's time, but never backwards: the clock may be set while a session runs, and that must not lengthen it.
 * The platform offers no clock that cannot be set. But a timeout never fires early: one of 20 s that fires when the
 * clock says it is 70 s *earlier* proves that the clock was set back by 90 s at the least.
 */
let aheadMs = 0;
let latestMs = 0;
let toldAheadMs = 0;
let setBack: (() => void) | undefined;

/** Timers and clocks disagree by some ms; nobody has to write that down. */
const WORTH_TELLING_MS = 1000;

/** ms since 1970, at least the latest it has told before. */
export function steadyNow(): number {
  const nowMs = Date.now() + aheadMs;
  if (nowMs < latestMs) goAheadBy(latestMs - nowMs);
  else latestMs = nowMs;
  return latestMs;
}

/** By how much this clock is ahead of the watch's own since that was set back, ms. Without it a restart would not know. */
export function clockAheadMs(): number {
  return aheadMs;
}

/** Called from then on when the watch's clock is found to have been set back: whoever keeps a moment keeps `clockAheadMs` with it. */
export function onSetBack(tell: () => void): void {
  setBack = tell;
}

/**
 * Tells the watch's own time again, whatever it was set to meanwhile. Only for a beginning: no timer of `after` may be
 * under way.
 */
export function beginAnew(): void {
  aheadMs = 0;
  latestMs = 0;
  toldAheadMs = 0;
}

/**
 * Goes on from before a restart.
 * @param keptAheadMs what `clockAheadMs` was then
 * @param momentMs what this clock said then: it is not behind that
 */
export function takeUpFrom(keptAheadMs: number, momentMs: number): void {
  aheadMs = keptAheadMs;
  toldAheadMs = keptAheadMs;
  latestMs = 0;
  notBefore(momentMs);
}

/**
 * `setTimeout`, from which this clock learns that at least that long has passed.
 * @param delayMs less than 0 is 0
 * @returns what `clearTimeout` takes
 */
export function after(delayMs: number, action: () => void): number {
  const fromMs = steadyNow();
  const waitMs = Math.max(0, delayMs);
  return setTimeout(() => {
    notBefore(fromMs + waitMs);
    action();
  }, waitMs);
}

function notBefore(momentMs: number): void {
  if (momentMs <= steadyNow()) return;
  const byMs = momentMs - latestMs;
  latestMs = momentMs;
  goAheadBy(byMs);
}

function goAheadBy(byMs: number): void {
  aheadMs += byMs;
  if (aheadMs - toldAheadMs < WORTH_TELLING_MS) return;
  toldAheadMs = aheadMs;
  if (setBack) setBack();
}
