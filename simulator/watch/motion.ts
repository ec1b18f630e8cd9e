import { Signal } from '../signal';
import type { Appointment, Scheduler } from '../time/scheduler';

/** Acceleration in m/s² along the watch's axes, gravity included: x to the right of the screen, y up, z out of it. */
export interface Acceleration {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Lying on a table, face up. */
const AT_REST: Acceleration = { x: 0, y: 0, z: 9.81 };

const QUARTER_TURN = Math.PI / 2;
const THERE_MS = 350;
const HOLD_MS = 300;
const BACK_MS = 350;
const STEP_MS = 10;

/** How the wrist moves: what an accelerometer in the watch feels. */
export class Motion {
  /** Emitted before the acceleration becomes another one, so that whoever measures can note what was until now. */
  readonly changing = new Signal();
  /** The sensor has broken down; says why. */
  readonly failed = new Signal<string>();
  private current: Acceleration = AT_REST;
  private next: Appointment | undefined;

  /** @param isSensed whether the watch has an accelerometer at all */
  constructor(
    private readonly scheduler: Scheduler,
    readonly isSensed: boolean,
  ) {}

  get acceleration(): Acceleration {
    return this.current;
  }

  /** Sets what is felt from now on, in m/s²; ends a turn that is under way. @throws RangeError for what is no number */
  set(x: number, y: number, z: number): void {
    for (const [axis, value] of Object.entries({ x, y, z })) {
      if (!Number.isFinite(value)) throw new RangeError(`acceleration is in m/s², and ${axis} is ${value}`);
    }
    this.next?.cancel();
    this.next = undefined;
    this.become({ x, y, z });
  }

  /**
   * Turns the forearm by a quarter and back within a second, from where it is; nothing while it turns already. The
   * forearm lies along x, so a turn of one that hangs straight down leaves gravity where it was: nothing is felt.
   */
  turn(): void {
    if (this.next) return;
    const from = this.current;
    const sinceMs = this.scheduler.nowMs;
    const step = (): void => {
      const passedMs = this.scheduler.nowMs - sinceMs;
      const isOver = passedMs >= THERE_MS + HOLD_MS + BACK_MS;
      this.become(isOver ? from : rolled(from, QUARTER_TURN * shareOfTurn(passedMs)));
      this.next = isOver ? undefined : this.scheduler.after(STEP_MS, step);
    };
    this.next = this.scheduler.after(STEP_MS, step);
  }

  dispose(): void {
    this.next?.cancel();
    this.next = undefined;
  }

  private become(acceleration: Acceleration): void {
    this.changing.emit();
    this.current = acceleration;
  }
}

/** How far the turn is, 0 to 1, beginning and ending each way gently. */
function shareOfTurn(passedMs: number): number {
  const share =
    passedMs < THERE_MS ? passedMs / THERE_MS : 1 - Math.max(0, passedMs - THERE_MS - HOLD_MS) / BACK_MS;
  return (1 - Math.cos(Math.PI * share)) / 2;
}

function rolled({ x, y, z }: Acceleration, angle: number): Acceleration {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return { x, y: y * cos - z * sin, z: y * sin + z * cos };
}
