import type { Journal } from '../journal';
import { Signal } from '../signal';
import type { Scheduler } from '../time/scheduler';
import type { Turns } from '../turns';
import { IdleTimer } from './idle-timer';

/**
 * How long the screen stays on without a touch. No public source gives it for Versa 3 and Sense, where the person can
 * choose; authors who keep the screen on poke it every 5.5 s there (app/metroPlayState.js of
 * gondwanasoft/fitbit-metronome), so it may be shorter.
 */
const AUTO_OFF_MS = 15_000;

/** Who switched the display: the app by its own code, or the system (person, timer). */
export type SwitchedBy = 'app' | 'system';

/** The watch's screen as a lamp: on or off, and when it goes off by itself. */
export class Display {
  /** Emitted after the screen went on or off. */
  readonly switched = new Signal<SwitchedBy>();
  private isOn = true;
  private isAutoOff = true;
  private readonly idle: IdleTimer;

  constructor(
    scheduler: Scheduler,
    private readonly journal: Journal,
    private readonly turns: Turns,
  ) {
    this.idle = new IdleTimer(scheduler, AUTO_OFF_MS, () => this.switch(false, 'system'));
    this.idle.restart();
  }

  get on(): boolean {
    return this.isOn;
  }

  get autoOff(): boolean {
    return this.isAutoOff;
  }

  set autoOff(autoOff: boolean) {
    this.isAutoOff = autoOff;
    if (autoOff && this.isOn) this.idle.restart();
    else this.idle.stop();
  }

  /** Screen on, and the time until it goes off starts anew. */
  poke(by: SwitchedBy): void {
    this.switch(true, by);
  }

  switch(on: boolean, by: SwitchedBy): void {
    if (on && this.isAutoOff) this.idle.restart();
    if (!on) this.idle.stop();
    if (on === this.isOn) return;
    this.isOn = on;
    this.journal.write({ kind: 'display', on });
    this.turns.mark();
    this.switched.emit(by);
  }

  dispose(): void {
    this.idle.stop();
  }
}
