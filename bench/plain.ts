import type { Engine } from './engine/engine';

const MINUTE = 60_000;

/** A session with the plain timer: twelve minutes, and somebody stops the buzz. */
export function plainSession(wrist: Pick<Engine, 'press' | 'advance'>): void {
  wrist.press('start');
  wrist.advance(13 * MINUTE);
  wrist.press('stop');
}
