import { Signal } from '../../signal';
import type { Appointment } from '../../time/scheduler';

/** The watch rounds the time between two readings down to a multiple of this, in ms. */
const RASTER_MS = 10;

/** What was measured, and at which virtual time in ms. */
export interface Reading<T> {
  readonly atMs: number;
  readonly value: T;
}

/** Does something of the model at a moment of virtual time. */
export type Schedule = (dueMs: number, action: () => void) => Appointment;

/** Something that can be measured at any time. */
export interface Measurable<T> {
  /** What it is now. */
  measure(): T;
  /** Emitted before it changes otherwise than by the time of day. */
  readonly changing: { listen(listener: () => void): () => void };
}

/**
 * Measures at its own beat, and tells what it felt in lots of `batch` readings. The beat itself makes no appointments,
 * only the end of a lot does; what is made up by the time of day is taken as it is at the end of the lot.
 *
 * Source: dev.fitbit.com/build/guides/sensors/accelerometer (a lot every batch / frequency seconds); app/index.js of
 * gondwanasoft/fitbit-accel-fetcher ("rounds intervals down to a multiple of 10ms"), as measured on a Sense: README.md
 * of zfzhong/fitbit-accel-fetcher, where 30 Hz are 30 ms. What it measures there now and then twice or not at all, it
 * measures here exactly once.
 */
export class SteadySensor<T> {
  /** Emitted when a lot is full. */
  readonly full = new Signal<ReadonlyArray<Reading<T>>>();
  private lot: Array<Reading<T>> = [];
  private nextMs = 0;
  private due: Appointment | undefined;
  private forget: () => void = () => undefined;

  /** @param batch readings in a lot, 1 or more */
  constructor(
    private readonly source: Measurable<T>,
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
    this.forget = this.source.changing.listen(() => this.measureUntil(this.nowMs(), false));
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
      this.lot.push({ value: this.source.measure(), atMs: this.nextMs });
      this.nextMs += this.intervalMs;
    }
  }
}
