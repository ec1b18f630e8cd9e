import type { Appointment, Scheduler } from '../time/scheduler';

/** Calls back when nothing has happened for a while; being touched costs nothing, it does not move appointments. */
export class IdleTimer {
  private dueMs = 0;
  private appointment: Appointment | undefined;

  constructor(
    private readonly scheduler: Scheduler,
    private readonly idleMs: number,
    private readonly onIdle: () => void,
  ) {}

  /** Starts, or starts anew. */
  restart(): void {
    this.dueMs = this.scheduler.nowMs + this.idleMs;
    this.appointment ??= this.arm();
  }

  stop(): void {
    this.appointment?.cancel();
    this.appointment = undefined;
  }

  private arm(): Appointment {
    return this.scheduler.at(this.dueMs, () => {
      if (this.dueMs > this.scheduler.nowMs) {
        this.appointment = this.arm();
        return;
      }
      this.appointment = undefined;
      this.onIdle();
    });
  }
}
