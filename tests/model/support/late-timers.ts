import type { World } from '../../../simulator/contract';

/** A stroke of the motor, and by how much the timer was late that carried it; 0 when it was no timer. */
export interface CarriedBuzz {
  readonly atMs: number;
  readonly pattern: string;
  readonly latenessMs: number;
}

/** Makes the watch's timers late, and notes for each stroke of the motor the lateness of the timer that carried it. */
export class LateTimers {
  readonly buzzes: CarriedBuzz[] = [];
  private drawnMs: number | undefined;
  private carriedByMs = 0;

  /** @param drawMs the lateness of the next timer, ms */
  constructor(private readonly drawMs: () => number) {}

  /** For `WorldOptions`. */
  readonly timerLatenessMs = (): number => (this.drawnMs = this.drawMs());

  /** To be called before anything happens in the world. */
  attach(world: World): void {
    const { scheduler, journal } = world;
    const at = scheduler.at.bind(scheduler);
    // A timer draws its lateness right before its appointment is made (simulator/globals.ts).
    scheduler.at = (dueMs, action) => {
      const latenessMs = this.drawnMs ?? 0;
      this.drawnMs = undefined;
      return at(dueMs, () => {
        this.carriedByMs = latenessMs;
        action();
        this.carriedByMs = 0;
      });
    };
    journal.onEntry((entry) => {
      if (entry.kind !== 'vibration' || !entry.accepted) return;
      this.buzzes.push({ atMs: entry.atMs, pattern: entry.pattern, latenessMs: this.carriedByMs });
    });
  }
}

/** Numbers from 0 up to but without 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
