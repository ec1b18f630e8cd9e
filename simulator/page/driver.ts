import type { World } from '../contract';

/** How many virtual milliseconds pass in a real one; 0 is a pause. */
export type Speed = 0 | 1 | 10 | 60 | 600;

export const SPEEDS: readonly Speed[] = [0, 1, 10, 60, 600];

/** Hears what a driver does. */
export interface DriverListener {
  /** Time has moved, or the speed has changed. */
  changed(): void;
  /** A deed has been done to the world just now; what follows from it is still to come. */
  acted(): void;
  /** A deed was refused, or a fault stopped the time (it is paused by then). */
  failed(fault: unknown): void;
}

/** Calls `tick` again and again; @returns a function that ends it. */
export type Ticker = (tick: () => void) => () => void;

/** At most so much virtual time in one go, so that the page gets a word in between while catching up. */
const LONGEST_STEP_MS = 60_000;
/** The page gets a word in between after so much work, ms. */
const LONGEST_WORK_MS = 40;
/** How often time moves on in a hidden tab, where there are no animation frames. */
const HIDDEN_TICK_MS = 250;

/**
 * Lets real time move a world. Whatever makes the world run (frames, presses, scripts) goes through one queue,
 * because calls of `World.advance` must not overlap.
 */
export class Driver {
  private currentSpeed: Speed = 1;
  private runningSpeed: Exclude<Speed, 0> = 1;
  private owedMs = 0;
  private lastMs = 0;
  private queue: Promise<void> = Promise.resolve();
  private paying = false;
  private stopTicking: (() => void) | undefined;

  constructor(
    private readonly world: World,
    private readonly listener: DriverListener,
    private readonly realMs: () => number = () => performance.now(),
    private readonly follow: Ticker = followFrames,
  ) {}

  get speed(): Speed {
    return this.currentSpeed;
  }

  /** The speed now, or in a pause the one before it. */
  get lastRunningSpeed(): Exclude<Speed, 0> {
    return this.runningSpeed;
  }

  setSpeed(speed: Speed): void {
    this.tick();
    this.owedMs = 0;
    this.currentSpeed = speed;
    if (speed !== 0) this.runningSpeed = speed;
    this.listener.changed();
  }

  /** Pauses, or goes on at the last speed. */
  togglePause(): void {
    this.setSpeed(this.currentSpeed === 0 ? this.runningSpeed : 0);
  }

  /** Starts to follow real time; by default with animation frames, and with a timer while the tab is hidden. */
  start(): void {
    if (this.stopTicking) return;
    this.lastMs = this.realMs();
    this.stopTicking = this.follow(() => this.tick());
  }

  stop(): void {
    this.stopTicking?.();
    this.stopTicking = undefined;
  }

  /**
   * Moves the world's time on by hand, after everything that is under way. For scripts, best while paused.
   * Rejects with the fault that stopped the time.
   */
  advance(durationMs: number): Promise<void> {
    return this.enqueue(() => this.world.advance(durationMs));
  }

  /**
   * Moves the world's time on to the next moment of which the journal tells something (a buzz, a word of the console,
   * a message, the screen), at most by `mostMs` of virtual time, however fast time runs otherwise. What goes wrong is told
   * to the listener.
   * @returns whether something came; undefined when the world was put away, or stopped, before
   */
  async skipToNext(mostMs: number): Promise<boolean | undefined> {
    const { journal, scheduler } = this.world;
    let came = false;
    const skipped = this.enqueue(async () => {
      const untilMs = scheduler.nowMs + mostMs;
      const before = journal.entries.length;
      for (let pauseAtMs = this.realMs() + LONGEST_WORK_MS; !came;) {
        const dueMs = Math.min(scheduler.nextDueMs ?? untilMs, untilMs);
        await this.world.advance(dueMs - scheduler.nowMs);
        came = journal.entries.length > before;
        if (scheduler.nowMs >= untilMs) break;
        if (this.realMs() < pauseAtMs) continue;
        await nextTask();
        pauseAtMs = this.realMs() + LONGEST_WORK_MS;
      }
    });
    return skipped.then(
      () => came,
      () => undefined,
    );
  }

  /** Does something to the world at once and lets all that follows from it at this instant happen. */
  act(deed: (world: World) => void): Promise<void> {
    try {
      deed(this.world);
    } catch (fault) {
      this.listener.failed(fault);
    }
    this.listener.acted();
    return this.enqueue(() => this.world.settle());
  }

  private tick(): void {
    const nowMs = this.realMs();
    this.owedMs += (nowMs - this.lastMs) * this.currentSpeed;
    this.lastMs = nowMs;
    if (this.paying || this.owedMs < 1) return;
    this.paying = true;
    // What goes wrong has been told to the listener by then.
    this.enqueue(() => this.pay()).catch(() => undefined);
  }

  private async pay(): Promise<void> {
    try {
      while (this.owedMs >= 1 && this.stopTicking) {
        const stepMs = Math.min(Math.floor(this.owedMs), LONGEST_STEP_MS);
        this.owedMs -= stepMs;
        await this.world.advance(stepMs);
        if (this.owedMs >= 1) await nextTask();
      }
    } finally {
      this.paying = false;
    }
  }

  private enqueue(work: () => Promise<void>): Promise<void> {
    const done = this.queue.then(work);
    this.queue = done.then(
      () => this.listener.changed(),
      (fault: unknown) => {
        // A world that was put away while something was still under way is nobody's concern any more.
        if (!this.stopTicking) return;
        this.currentSpeed = 0;
        this.owedMs = 0;
        this.listener.failed(fault);
        this.listener.changed();
      },
    );
    return done;
  }
}

function followFrames(tick: () => void): () => void {
  let frame = 0;
  const onFrame = (): void => {
    tick();
    frame = requestAnimationFrame(onFrame);
  };
  frame = requestAnimationFrame(onFrame);
  const interval = setInterval(tick, HIDDEN_TICK_MS);
  return () => {
    cancelAnimationFrame(frame);
    clearInterval(interval);
  };
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
