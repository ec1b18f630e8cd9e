import { Signal } from '../signal';
import type { Appointment } from '../time/scheduler';
import type { Acceleration, Motion } from './motion';

/** The watch rounds the time between two readings down to a multiple of this, in ms. */
const RASTER_MS = 10;

/** What it felt, and at which virtual time in ms. */
export interface Reading extends Acceleration {
  readonly atMs: number;
}

/** Does something of the model at a moment of virtual time. */
export type Schedule = (dueMs: number, action: () => void) => Appointment;

/**
 * Measures how the watch moves, at its own beat, and tells what it felt in lots of `batch` readings. The beat itself
 * makes no appointments, only the end of a lot does.
 *
 * Source: dev.fitbit.com/build/guides/sensors/accelerometer (a lot every batch / frequency seconds); app/index.js of
 * gondwanasoft/fitbit-accel-fetcher ("rounds intervals down to a multiple of 10ms"), as measured on a Sense: README.md
 * of zfzhong/fitbit-accel-fetcher, where 30 Hz are 30 ms. What it measures there now and then twice or not at all, it
 * measures here exactly once.
 */
export class SteadySensor {
  /** Emitted when a lot is full. */
  readonly full = new Signal<readonly Reading[]>();
  private lot: Reading[] = [];
  private nextMs = 0;
  private due: Appointment | undefined;
  private forget: () => void = () => undefined;

  /** @param batch readings in a lot, 1 or more */
  constructor(
    private readonly motion: Motion,
    private readonly nowMs: () => number,
    private readonly schedule: Schedule,
    private frequencyHz: number,
    private readonly batch: number,
  ) {}

  get running(): boolean {
    return this.due !== undefined;
  }

  start(): void {
    if (this.running) return;
    this.forget = this.motion.changing.listen(() => this.measureUntil(this.nowMs(), false));
    this.lot = [];
    this.nextMs = this.nowMs() + this.intervalMs;
    this.arm();
  }

  stop(): void {
    this.due?.cancel();
    this.due = undefined;
    this.forget();
  }

  /** Goes on at another beat; readings of the lot under way are kept. */
  setFrequency(frequencyHz: number): void {
    if (this.running) this.measureUntil(this.nowMs(), true);
    this.frequencyHz = frequencyHz;
    if (!this.running) return;
    this.due?.cancel();
    this.nextMs = this.nowMs() + this.intervalMs;
    this.arm();
  }

  private get intervalMs(): number {
    const wantedMs = 1000 / this.frequencyHz;
    return Math.max(RASTER_MS, Math.floor(wantedMs / RASTER_MS) * RASTER_MS);
  }

  private arm(): void {
    const missing = Math.max(1, this.batch - this.lot.length);
    this.due = this.schedule(this.nextMs + (missing - 1) * this.intervalMs, () => {
      this.measureUntil(this.nowMs(), true);
      const lot = this.lot;
      this.lot = [];
      this.arm();
      this.full.emit(lot);
    });
  }

  /** Notes what is felt at every beat that has come meanwhile: until now, nothing has changed since the one before. */
  private measureUntil(nowMs: number, includingNow: boolean): void {
    while (this.nextMs < nowMs || (includingNow && this.nextMs === nowMs)) {
      this.lot.push({ ...this.motion.acceleration, atMs: this.nextMs });
      this.nextMs += this.intervalMs;
    }
  }
}
