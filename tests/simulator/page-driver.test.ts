import fc from 'fast-check';
import type { World } from '../../simulator/contract';
import { Driver, SPEEDS } from '../../simulator/page/driver';

/** A world that takes its time: each `advance` needs turns of the event loop, and two at once are a fault. */
class SlowWorld {
  nowMs = 0;
  settled = 0;
  private moving = false;
  fault: Error | undefined;

  async advance(durationMs: number): Promise<void> {
    if (this.moving) throw new Error('overlapping calls');
    if (!Number.isInteger(durationMs)) throw new Error(`a part of a millisecond: ${durationMs}`);
    this.moving = true;
    await new Promise((resolve) => setImmediate(resolve));
    this.moving = false;
    if (this.fault) throw this.fault;
    this.nowMs += durationMs;
  }

  async settle(): Promise<void> {
    await this.advance(0);
    this.settled++;
  }
}

function bench() {
  const world = new SlowWorld();
  const faults: unknown[] = [];
  let realMs = 1000;
  let tick: () => void = () => undefined;
  const driver = new Driver(
    world as unknown as World,
    { changed: () => undefined, acted: () => undefined, failed: (fault) => faults.push(fault) },
    () => realMs,
    (given) => {
      tick = given;
      return () => (tick = () => undefined);
    },
  );
  driver.start();
  return {
    world,
    faults,
    driver,
    pass: (ms: number) => {
      realMs += ms;
      tick();
    },
    quiet: () => driver.advance(0),
  };
}

const quietly = async (use: ReturnType<typeof bench>) => {
  await use.quiet();
  use.pass(0);
  await use.quiet();
};

describe('the driver', () => {
  test('moves the world by the real time that passes, times the speed, however the frames fall', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...SPEEDS),
        fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { maxLength: 30 }),
        async (speed, frames) => {
          const use = bench();
          use.driver.setSpeed(speed);
          for (const frameMs of frames) use.pass(frameMs);
          await quietly(use);
          const wantedMs = frames.reduce((sum, ms) => sum + ms, 0) * speed;
          expect(use.world.nowMs).toBeLessThanOrEqual(wantedMs + 1e-6);
          expect(use.world.nowMs).toBeGreaterThan(wantedMs - 1 - 1e-6);
          expect(use.faults).toEqual([]);
        },
      ),
    );
  });

  test('frames, deeds and scripts never move time at once', async () => {
    const use = bench();
    const deeds: number[] = [];
    use.pass(50);
    const advanced = use.driver.advance(5000);
    use.pass(20);
    const acted = use.driver.act(() => deeds.push(use.world.nowMs));
    use.pass(20);
    await Promise.all([advanced, acted]);
    await quietly(use);
    expect(use.world.nowMs).toBe(5090);
    expect(use.faults).toEqual([]);
    expect(use.world.settled).toBe(1);
    expect(deeds).toEqual([0]);
  });

  test('a deed that is refused is told and stops nothing', async () => {
    const use = bench();
    await use.driver.act(() => {
      throw new Error('not there');
    });
    expect(use.faults).toEqual([new Error('not there')]);
    use.pass(30);
    await quietly(use);
    expect(use.world.nowMs).toBe(30);
  });

  test('a fault of the world pauses time, and whoever asked for the time hears of it', async () => {
    const use = bench();
    use.world.fault = new Error('time is stuck');
    await expect(use.driver.advance(10)).rejects.toThrow('time is stuck');
    expect(use.driver.speed).toBe(0);
    expect(use.faults).toEqual([new Error('time is stuck')]);
    use.world.fault = undefined;
    use.driver.togglePause();
    expect(use.driver.speed).toBe(1);
    use.pass(40);
    await quietly(use);
    expect(use.world.nowMs).toBe(40);
  });

  test('a change of speed forgets what is still owed at the old one', async () => {
    const use = bench();
    use.driver.setSpeed(60);
    use.pass(60_000);
    use.pass(60_000);
    use.driver.setSpeed(0);
    await quietly(use);
    const atPauseMs = use.world.nowMs;
    use.pass(10_000);
    await quietly(use);
    expect(use.world.nowMs).toBe(atPauseMs);
    expect(use.driver.lastRunningSpeed).toBe(60);
  });

  test('after its end it is silent', async () => {
    const use = bench();
    use.driver.stop();
    use.pass(500);
    await use.quiet();
    expect(use.world.nowMs).toBe(0);
    use.world.fault = new Error('this world was disposed of');
    await expect(use.driver.advance(1)).rejects.toThrow('disposed');
    expect(use.faults).toEqual([]);
  });
});
