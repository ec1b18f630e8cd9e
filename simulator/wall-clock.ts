import { Signal } from './signal';
import type { Scheduler } from './time/scheduler';
import type { Turns } from './turns';

const MS_PER_MINUTE = 60_000;
const MOST_OFFSET_MINUTES = 18 * 60;
/** How often app code may ask for the time in one go without waiting for it; far more than any that only looks at it. */
const PATIENT_QUESTIONS = 10_000;
/** How much time then passes by each further question. */
const QUESTION_MS = 1;

/** A clock that somebody may set: tells the time of day, apart from the virtual time that timers go by. */
export class WallClock {
  readonly shifted = new Signal();
  /** What it tells when virtual time is 0. */
  private zeroEpochMs: number;

  /**
   * @param startEpochMs what it tells when virtual time is 0, ms since 1970
   * @param utcOffsetMinutes minutes east of UTC, -1080 to 1080
   * @throws RangeError for anything else
   */
  constructor(
    private readonly scheduler: Scheduler,
    startEpochMs: number,
    readonly utcOffsetMinutes: number,
  ) {
    if (!Number.isFinite(startEpochMs))
      throw new RangeError(`startEpochMs is ms since 1970, not ${startEpochMs}`);
    if (!Number.isInteger(utcOffsetMinutes) || Math.abs(utcOffsetMinutes) > MOST_OFFSET_MINUTES) {
      throw new RangeError(`utcOffsetMinutes is whole minutes east of UTC, not ${utcOffsetMinutes}`);
    }
    this.zeroEpochMs = Math.round(startEpochMs);
  }

  /** Whole ms since 1970. */
  readonly now = (): number => this.zeroEpochMs + Math.floor(this.scheduler.nowMs);

  /**
   * What app code is told. One that asks on and on waits for a moment to come (`while (Date.now() < end)`): there time
   * passes, as it does on a watch that is kept busy; else it would wait for ever.
   */
  forAppCode(turns: Turns): () => number {
    let entry = turns.entries;
    let questions = 0;
    return () => {
      if (entry !== turns.entries) {
        entry = turns.entries;
        questions = 0;
      }
      questions++;
      if (questions > PATIENT_QUESTIONS) this.scheduler.spend(QUESTION_MS);
      return this.now();
    };
  }

  /** Sets the clock by a difference in ms. */
  shift(byMs: number): void {
    if (!Number.isFinite(byMs)) throw new RangeError(`a clock is set by a number of ms, not ${byMs}`);
    this.zeroEpochMs += Math.round(byMs);
    this.shifted.emit();
  }

  /** Virtual time at which the local time of day next is a multiple of `periodMs`; always in the future. */
  nextMultipleMs(periodMs: number): number {
    const localMs = this.now() + this.utcOffsetMinutes * MS_PER_MINUTE;
    const untilNextMs = periodMs - (((localMs % periodMs) + periodMs) % periodMs);
    return Math.floor(this.scheduler.nowMs) + untilNextMs;
  }
}
