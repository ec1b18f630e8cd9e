/**
 * How many sensors of one kind measure at once; a further one takes the place of the earliest. Clock faces are published
 * that begin a new sensor at each tick and never stop one. They run for days on a watch, whose 64 KB
 * [R:gondwanasoft/fitbit-heap-explorer:README.md] are full after some minutes of that: so the platform lets go of sensors
 * that nobody holds any more. When it does is not known (it is the engine's garbage collection); no app needs this many.
 */
const MOST_AT_ONCE = 16;

/** What can be stopped from outside, and break down; after either it is none of those that measure. */
export interface Stoppable {
  stop(): void;
  fail(message: string): void;
}

/** The sensors of one kind that measure, the earliest first. */
export class RunningSensors {
  private readonly sensors = new Set<Stoppable>();

  /** @param crowded hears that the earliest was let go because there are too many */
  constructor(private readonly crowded: () => void) {}

  add(sensor: Stoppable): void {
    this.sensors.add(sensor);
    const [earliest] = this.sensors;
    if (!earliest || this.sensors.size <= MOST_AT_ONCE) return;
    earliest.stop();
    this.crowded();
  }

  delete(sensor: Stoppable): void {
    this.sensors.delete(sensor);
  }

  stopAll(): void {
    for (const sensor of [...this.sensors]) sensor.stop();
  }

  failAll(message: string): void {
    for (const sensor of [...this.sensors]) sensor.fail(message);
  }
}
