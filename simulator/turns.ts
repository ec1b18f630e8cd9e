import { Signal } from './signal';

/**
 * Turns of the event loop, as the world counts them: one event with all that follows from it at once.
 * Whoever changes something that a page shows calls `mark`; listeners hear of it once, when the turn ends.
 */
export class Turns {
  /** Last things to do in a turn, before anybody hears of changes (e.g. drawing the settings page anew). */
  readonly ending = new Signal();
  /** Something may have changed that a page shows. */
  readonly changed = new Signal();
  private isMarked = false;
  private appCodeCalls = 0;
  private appCodeDepth = 0;

  mark(): void {
    this.isMarked = true;
  }

  /** How often app code has been called from outside, and not from the middle of itself. */
  get entries(): number {
    return this.appCodeCalls;
  }

  /** Calls app code, so that an action from outside that comes in the middle of it does not end the turn. */
  duringAppCode<T>(call: () => T): T {
    if (this.appCodeDepth === 0) this.appCodeCalls++;
    this.appCodeDepth++;
    try {
      return call();
    } finally {
      this.appCodeDepth--;
    }
  }

  /** Does something from outside (a press, a switch) as a turn of its own. */
  act<T>(action: () => T): T {
    const result = action();
    this.end();
    return result;
  }

  /** Ends the turn: counts, drawing, and telling the listeners if anything was marked. */
  end(): void {
    if (this.appCodeDepth > 0) return;
    this.ending.emit();
    if (!this.isMarked) return;
    this.isMarked = false;
    this.changed.emit();
  }
}
