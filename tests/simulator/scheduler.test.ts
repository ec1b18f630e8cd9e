import fc from 'fast-check';
import { Scheduler, StuckTimeError } from '../../simulator/time/scheduler';

describe('virtual time', () => {
  it('runs appointments by due time, then in the order they were made', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(50), { maxLength: 60 }), async (delays) => {
        const scheduler = new Scheduler();
        const ran: Array<{ delay: number; order: number }> = [];
        delays.forEach((delay, order) =>
          scheduler.after(delay, () => {
            expect(scheduler.nowMs).toBe(delay);
            ran.push({ delay, order });
          }),
        );
        await scheduler.advance(50);
        const expected = delays
          .map((delay, order) => ({ delay, order }))
          .sort((a, b) => a.delay - b.delay || a.order - b.order);
        expect(ran).toEqual(expected);
        expect(scheduler.nowMs).toBe(50);
      }),
    );
  });

  it('comes to the same however a span is divided', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 20 }), async (parts) => {
        const run = async (spans: number[]) => {
          const scheduler = new Scheduler();
          const ticks: number[] = [];
          const tick = () => {
            ticks.push(scheduler.nowMs);
            scheduler.after(70, tick);
          };
          scheduler.after(70, tick);
          for (const span of spans) await scheduler.advance(span);
          return ticks;
        };
        const whole = parts.reduce((sum, part) => sum + part, 0);
        expect(await run(parts)).toEqual(await run([whole]));
      }),
    );
  });

  it('settles after each event before the next', async () => {
    const order: string[] = [];
    const scheduler = new Scheduler(() => void order.push('settle'));
    scheduler.after(1, () => order.push('a'));
    scheduler.after(1, () => order.push('b'));
    await scheduler.advance(1);
    expect(order).toEqual(['settle', 'a', 'settle', 'b', 'settle']);
  });

  it('does not run what was cancelled, by itself or by another event', async () => {
    const scheduler = new Scheduler();
    const ran: string[] = [];
    const second = scheduler.after(5, () => ran.push('second'));
    scheduler.after(5, () => ran.push('third'));
    scheduler.after(1, () => second.cancel());
    await scheduler.advance(10);
    expect(ran).toEqual(['third']);
  });

  it('says so when time cannot move on', async () => {
    const scheduler = new Scheduler();
    const again = (): void => void scheduler.after(0, again);
    again();
    await expect(scheduler.advance(1)).rejects.toThrow(StuckTimeError);
  });
});
