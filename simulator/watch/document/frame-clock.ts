/** Frames of the screen while something moves. Not known for the platform. */
export const FRAME_MS = 1000 / 30;

/** Sums of thirds of a ms come out a little short. */
const ROUNDING = 1e-6;

/** Something on the screen that moves frame by frame. */
export interface Mover {
  /**
   * Frames (1 or more) until it does something that app code may hear of; Infinity when it never does, undefined while it
   * rests.
   */
  readonly framesToEvent: number | undefined;
  /** Moves on by so many frames, 1 or more. */
  move(frames: number): void;
}

/** How many frames a time takes, at least 1. */
export function framesIn(durationMs: number): number {
  return Math.max(1, Math.ceil(durationMs / FRAME_MS - ROUNDING));
}

/**
 * The beat to which everything on a screen moves, while the display is on. Frames in which nothing happens but movement
 * are no appointments: they are shown when time comes to stand somewhere, so that an hour of movement costs no more than
 * what is looked at.
 */
export class FrameClock {
  private shownMs = 0;
  private next: { frames: number; readonly dueMs: number; readonly cancel: () => void } | undefined;
  private isMoving = false;
  private displayOn = true;

  constructor(
    private readonly after: (delayMs: number, action: () => void) => { cancel(): void },
    private readonly nowMs: () => number,
    private readonly movers: () => readonly Mover[],
  ) {}

  /** Frames whose time has come, short of the next one in which something happens. */
  get behind(): number {
    if (!this.isMoving) return 0;
    const due = Math.floor((this.nowMs() - this.shownMs) / FRAME_MS + ROUNDING);
    return Math.max(0, Math.min(due, (this.next?.frames ?? Infinity) - 1));
  }

  /** Moves on by some of the frames that it is `behind`. */
  show(frames: number): void {
    if (this.next) this.next.frames -= frames;
    this.move(frames);
  }

  setDisplayOn(on: boolean): void {
    this.displayOn = on;
    this.plan();
  }

  /** Something has begun or ceased to move, or will do something at another time. */
  plan(): void {
    const waits = this.movers().flatMap(({ framesToEvent }) => framesToEvent ?? []);
    if (waits.length === 0 || !this.displayOn) {
      this.isMoving = false;
      this.cancel();
      return;
    }
    if (!this.isMoving) this.shownMs = this.nowMs();
    this.isMoving = true;
    const frames = Math.min(...waits);
    const dueMs = this.shownMs + frames * FRAME_MS;
    if (this.next && Math.abs(this.next.dueMs - dueMs) < ROUNDING) return;
    this.cancel();
    if (frames === Infinity) return;
    const appointment = this.after(dueMs - this.nowMs(), () => {
      const left = this.next?.frames ?? 1;
      this.next = undefined;
      this.move(left);
      this.plan();
    });
    this.next = { frames, dueMs, cancel: () => appointment.cancel() };
  }

  private move(frames: number): void {
    this.shownMs += frames * FRAME_MS;
    for (const mover of this.movers()) if (mover.framesToEvent !== undefined) mover.move(frames);
  }

  private cancel(): void {
    this.next?.cancel();
    this.next = undefined;
  }
}
