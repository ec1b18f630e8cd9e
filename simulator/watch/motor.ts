import type { MotorState } from '../contract';
import type { Journal } from '../journal';
import type { Appointment, Scheduler } from '../time/scheduler';
import type { Turns } from '../turns';
import {
  patternDurationMs,
  strengthAt,
  VIBRATION_PATTERNS,
  type VibrationPattern,
} from './vibration-patterns';

interface Playing {
  readonly name: string;
  readonly pattern: VibrationPattern;
  readonly sinceMs: number;
  readonly end: Appointment | undefined;
}

/** The vibration motor: plays one pattern at a time. */
export class Motor {
  private playing: Playing | undefined;

  constructor(
    private readonly scheduler: Scheduler,
    private readonly journal: Journal,
    private readonly turns: Turns,
  ) {}

  get state(): MotorState {
    if (!this.playing) return { pattern: undefined, strength: 0 };
    const { name, pattern, sinceMs } = this.playing;
    return { pattern: name, strength: strengthAt(pattern, this.scheduler.nowMs - sinceMs) };
  }

  knows(name: string): boolean {
    return Object.hasOwn(VIBRATION_PATTERNS, name);
  }

  /**
   * Starts a pattern that it knows. @returns false when the motor is still busy with another
   * Source: dev.fitbit.com/build/reference/device-api/haptics.
   */
  start(name: string): boolean {
    const pattern = VIBRATION_PATTERNS[name];
    if (!pattern) throw new Error(`the motor knows no pattern "${name}"`);
    const accepted = !this.playing;
    this.journal.write({ kind: 'vibration', pattern: name, accepted });
    this.turns.mark();
    if (!accepted) return false;
    const end = pattern.loops
      ? undefined
      : this.scheduler.after(patternDurationMs(pattern), () => this.finish());
    this.playing = { name, pattern, sinceMs: this.scheduler.nowMs, end };
    return true;
  }

  /** Stops whatever plays; harmless otherwise. */
  stop(): void {
    if (!this.playing) return;
    this.journal.write({ kind: 'vibration-stop' });
    this.finish();
  }

  /** Stops a pattern that would go on for ever; others run out by themselves. */
  stopLooping(): void {
    if (this.playing?.pattern.loops) this.stop();
  }

  dispose(): void {
    this.playing?.end?.cancel();
    this.playing = undefined;
  }

  private finish(): void {
    this.playing?.end?.cancel();
    this.playing = undefined;
    this.turns.mark();
  }
}
