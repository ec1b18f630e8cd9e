import { PlatformError } from '../platform-error';
import type { Appointment, Scheduler } from '../time/scheduler';

/** Five minutes: fitbit-sdk-typed/CompanionApi/wake-interval.d.ts of Woyken/Mocked-Fitbit-SDK-Interfaces. */
const SHORTEST_WAKE_INTERVAL_MS = 300_000;

/**
 * How often the system wakes the companion. The phone keeps it while the companion does not run (it would be of no use
 * otherwise), and wakes it exactly then; the reference calls it a mere guidance. Without the permission
 * `run_background` nothing is woken.
 */
export class WakeInterval {
  private currentMs: number | undefined;
  private next: Appointment | undefined;

  /** @param wake launches the companion, or tells it when it runs */
  constructor(
    private readonly scheduler: Scheduler,
    private readonly isPermitted: boolean,
    private readonly wake: () => void,
    defaultMs?: number,
  ) {
    this.currentMs = defaultMs;
    this.arm();
  }

  get ms(): number | undefined {
    return this.currentMs;
  }

  /**
   * 0, null and undefined switch it off.
   * @throws PlatformError (RangeError) for anything else that is not at least five minutes; nothing changes then
   */
  set(wanted: unknown): void {
    if (wanted === 0 || wanted === null || wanted === undefined) {
      this.currentMs = undefined;
    } else {
      const ms = Number(wanted);
      if (!Number.isFinite(ms) || ms < SHORTEST_WAKE_INTERVAL_MS) {
        throw new PlatformError('RangeError', `wakeInterval is at least ${SHORTEST_WAKE_INTERVAL_MS} ms`);
      }
      this.currentMs = ms;
    }
    this.arm();
  }

  dispose(): void {
    this.next?.cancel();
  }

  private arm(): void {
    this.next?.cancel();
    this.next = undefined;
    if (this.currentMs === undefined || !this.isPermitted) return;
    this.next = this.scheduler.after(this.currentMs, () => {
      this.arm();
      this.wake();
    });
  }
}
