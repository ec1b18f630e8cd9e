import { Signal } from '../signal';

/** Runs what was left in the microtask queues after an event; see `RealmHost.settle`. */
export type Settle = () => void | Promise<void>;

/** Something that will happen; `cancel` is harmless when it already has. */
export interface Appointment {
  readonly dueMs: number;
  cancel(): void;
}

interface Entry extends Appointment {
  readonly order: number;
  readonly action: () => void;
  cancelled: boolean;
}

/** Thrown by `advance` when virtual time cannot move on because events keep falling due at one instant. */
export class StuckTimeError extends Error {}

const EVENTS_PER_INSTANT_LIMIT = 100_000;

/**
 * Virtual time: an ordered queue of appointments. Nothing happens unless somebody calls `advance`,
 * so a quarter of an hour takes as long as its events do, and the same run always has the same order:
 * by due time, then by the order in which the appointments were made.
 */
export class Scheduler {
  /** Emitted whenever time has moved, before anything that falls due then. */
  readonly moved = new Signal();
  private entries: Entry[] = [];
  private nextOrder = 0;
  private currentMs = 0;
  /** Time has been spent, and `moved` has not told of it yet. */
  private isSpent = false;

  /** @param settle called after every event, so that promises have run before time goes on. */
  constructor(private readonly settle: Settle = () => undefined) {}

  /** Virtual milliseconds since this scheduler was made; never goes backwards. */
  get nowMs(): number {
    return this.currentMs;
  }

  /** When the next appointment falls due, or undefined when nothing is planned. */
  get nextDueMs(): number | undefined {
    return this.entries[0]?.dueMs;
  }

  /** Calls `action` after `delayMs` (negative and NaN count as 0). */
  after(delayMs: number, action: () => void): Appointment {
    return this.at(this.currentMs + (delayMs > 0 ? delayMs : 0), action);
  }

  /** Calls `action` at `dueMs` virtual time, or as soon as time moves if that is past. */
  at(dueMs: number, action: () => void): Appointment {
    const entry: Entry = {
      dueMs: Math.max(dueMs, this.currentMs),
      order: this.nextOrder++,
      action,
      cancelled: false,
      cancel: () => {
        if (entry.cancelled) return;
        entry.cancelled = true;
        const index = this.entries.indexOf(entry);
        if (index >= 0) this.entries.splice(index, 1);
      },
    };
    let index = this.entries.length;
    while (index > 0 && (this.entries[index - 1]?.dueMs ?? 0) > entry.dueMs) index--;
    this.entries.splice(index, 0, entry);
    return entry;
  }

  /** Time goes by while an event is still under way: what falls due meanwhile comes after it, and late. */
  spend(durationMs: number): void {
    this.currentMs += Math.max(0, durationMs);
    this.isSpent = true;
  }

  /** Moves time on by `durationMs`, running every appointment that falls due, each fully settled before the next. */
  async advance(durationMs: number): Promise<void> {
    await this.advanceTo(this.currentMs + Math.max(0, durationMs));
  }

  /** Moves time on to `targetMs`; a target in the past runs what is due now. */
  async advanceTo(targetMs: number): Promise<void> {
    const settling = this.settle();
    if (settling) await settling;
    let atThisInstant = 0;
    for (;;) {
      const next = this.entries[0];
      if (!next || next.dueMs > targetMs) break;
      const atMs = Math.max(next.dueMs, this.currentMs);
      atThisInstant = atMs === this.currentMs ? atThisInstant + 1 : 0;
      if (atThisInstant > EVENTS_PER_INSTANT_LIMIT) {
        throw new StuckTimeError(
          `more than ${EVENTS_PER_INSTANT_LIMIT} events at ${this.currentMs} ms: does a handler re-arm itself with no delay?`,
        );
      }
      this.entries.shift();
      next.cancelled = true;
      this.moveTo(atMs);
      next.action();
      const pending = this.settle();
      if (pending) await pending;
    }
    if (targetMs <= this.currentMs) return;
    this.moveTo(targetMs);
    const pending = this.settle();
    if (pending) await pending;
  }

  private moveTo(timeMs: number): void {
    if (timeMs === this.currentMs && !this.isSpent) return;
    this.currentMs = timeMs;
    this.isSpent = false;
    this.moved.emit();
  }
}
