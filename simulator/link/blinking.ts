import type { Appointment, Scheduler } from '../time/scheduler';
import type { LinkConditions } from './conditions';

/** A phone that drops out of reach by itself and comes back, as the conditions have it. */
export class Blinking {
  private next: Appointment | undefined;
  private isOut = false;

  /** @param change brings the phone near or takes it away */
  constructor(
    private readonly scheduler: Scheduler,
    private readonly conditions: () => LinkConditions,
    private readonly change: (near: boolean) => void,
  ) {}

  /** Whether the phone is out of reach by itself now. */
  get out(): boolean {
    return this.isOut;
  }

  /** Where somebody has put the phone is what counts from now on. */
  begin(isNear: boolean): void {
    this.next?.cancel();
    this.next = undefined;
    this.isOut = false;
    if (isNear) this.wait(this.conditions().nearLastsMs(), true);
  }

  private wait(durationMs: number, out: boolean): void {
    if (durationMs === Infinity) return;
    this.next = this.scheduler.after(durationMs, () => {
      this.next = undefined;
      this.isOut = out;
      const lastsMs = out ? this.conditions().awayLastsMs() : this.conditions().nearLastsMs();
      this.wait(lastsMs, !out);
      this.change(!out);
    });
  }
}
