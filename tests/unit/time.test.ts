import fc from 'fast-check';

interface SteadyClock {
  steadyNow(): number;
  clockAheadMs(): number;
  onSetBack(tell: () => void): void;
  beginAnew(): void;
  takeUpFrom(keptAheadMs: number, momentMs: number): void;
  after(delayMs: number, action: () => void): number;
}
interface Alarm {
  setAlarm(atMs: number, ring: () => void): void;
  clearAlarm(): void;
}

// Loaded past the type check of the tests, which knows no watch; clock and alarm share one module.
const clock = jest.requireActual<SteadyClock>('../../app/time/steady-clock');
const alarm = jest.requireActual<Alarm>('../../app/time/alarm');

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const START_MS = Date.UTC(2030, 0, 1);

const pass = (ms: number): void => {
  jest.advanceTimersByTime(ms);
};
/** Sets the watch's clock; timers do not follow. */
const setClock = (byMs: number): void => {
  jest.setSystemTime(Date.now() + byMs);
};

let told = 0;
beforeEach(() => {
  jest.useFakeTimers({ now: START_MS });
  clock.beginAnew();
  told = 0;
  clock.onSetBack(() => told++);
});
afterEach(() => {
  alarm.clearAlarm();
  jest.useRealTimers();
});

describe('the steady clock', () => {
  it('never goes back and is never behind a timer, however the clock is set', () => {
    const deed = fc.record({ setMs: fc.integer({ min: -1e7, max: 1e7 }), waitMs: fc.nat(30 * SECOND) });
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 12 }), (deeds) => {
        clock.beginAnew();
        for (const { setMs, waitMs } of deeds) {
          const fromMs = clock.steadyNow();
          let atMs = 0;
          clock.after(waitMs, () => (atMs = clock.steadyNow()));
          setClock(setMs);
          pass(Math.max(1, waitMs));
          expect(atMs).toBeGreaterThanOrEqual(fromMs + waitMs);
          expect(clock.steadyNow()).toBeGreaterThanOrEqual(atMs);
          // Set back or not set at all, it has told the time that passed and nothing else.
          if (setMs <= 0) expect(clock.steadyNow()).toBe(fromMs + Math.max(1, waitMs));
        }
      }),
    );
  });

  it('tells the time of the watch as long as that is not set back', () => {
    expect(clock.steadyNow()).toBe(START_MS);
    pass(MINUTE);
    setClock(MINUTE);
    expect(clock.steadyNow()).toBe(START_MS + 2 * MINUTE);
    expect([clock.clockAheadMs(), told]).toEqual([0, 0]);
  });

  it('stands until somebody asks or a timer fires, and knows its lead from then on', () => {
    expect(clock.steadyNow()).toBe(START_MS);
    setClock(-MINUTE);
    expect(clock.steadyNow()).toBe(START_MS);
    expect([clock.clockAheadMs(), told]).toEqual([MINUTE, 1]);
    pass(SECOND);
    expect(clock.steadyNow()).toBe(START_MS + SECOND);
    expect([clock.clockAheadMs(), told]).toEqual([MINUTE, 1]);
  });

  it('tells of a lead from a second on, and of what is added to it likewise', () => {
    clock.steadyNow();
    setClock(-999);
    clock.steadyNow();
    expect([clock.clockAheadMs(), told]).toEqual([999, 0]);
    setClock(-1);
    clock.steadyNow();
    expect([clock.clockAheadMs(), told]).toEqual([1000, 1]);
    setClock(-999);
    clock.steadyNow();
    expect([clock.clockAheadMs(), told]).toEqual([1999, 1]);
    setClock(-1);
    clock.steadyNow();
    expect([clock.clockAheadMs(), told]).toEqual([2000, 2]);
  });

  it('learns from a timer by how much the clock was set back, when nobody has asked meanwhile', () => {
    clock.after(20 * SECOND, () => undefined);
    setClock(-90 * SECOND);
    pass(20 * SECOND);
    expect(clock.steadyNow()).toBe(START_MS + 20 * SECOND);
    expect(clock.clockAheadMs()).toBe(90 * SECOND);
  });

  it('takes no wait of less than nothing for a proof that time went back', () => {
    let fired = false;
    clock.after(-MINUTE, () => (fired = true));
    pass(1);
    expect(fired).toBe(true);
    expect(clock.steadyNow()).toBe(START_MS + 1);
  });

  it('begins anew with what the watch says', () => {
    clock.steadyNow();
    setClock(-MINUTE);
    clock.steadyNow();
    clock.beginAnew();
    expect([clock.steadyNow(), clock.clockAheadMs()]).toEqual([START_MS - MINUTE, 0]);
    setClock(-SECOND);
    clock.steadyNow();
    expect(told).toBe(2);
  });

  it('goes on after a restart from the lead and the moment that were kept', () => {
    clock.takeUpFrom(MINUTE, START_MS);
    expect([clock.steadyNow(), clock.clockAheadMs(), told]).toEqual([START_MS + MINUTE, MINUTE, 0]);
    // While it was off the clock was set back by more than passed.
    clock.takeUpFrom(MINUTE, START_MS + 3 * MINUTE);
    expect([clock.steadyNow(), clock.clockAheadMs(), told]).toEqual([START_MS + 3 * MINUTE, 3 * MINUTE, 1]);
    clock.takeUpFrom(0, START_MS - MINUTE);
    expect([clock.steadyNow(), clock.clockAheadMs(), told]).toEqual([START_MS, 0, 1]);
  });
});

describe('the alarm', () => {
  it.each([0, 1, 29_999, 30_000, 30_001, 10 * MINUTE])('rings once, after %s ms', (inMs) => {
    const rung: number[] = [];
    alarm.setAlarm(START_MS + inMs, () => rung.push(clock.steadyNow() - START_MS));
    pass(20 * MINUTE);
    expect(rung).toEqual([inMs]);
  });

  it('waits for no longer than half a minute at a time, and not more often than that', () => {
    const timer = jest.spyOn(globalThis, 'setTimeout');
    alarm.setAlarm(START_MS + 75 * SECOND, () => undefined);
    pass(2 * MINUTE);
    expect(timer.mock.calls.map(([, ms]) => ms)).toEqual([30_000, 30_000, 15_000]);
    timer.mockRestore();
  });

  it('is put in the place of the one before, and can be taken away', () => {
    const rung: string[] = [];
    alarm.setAlarm(START_MS + SECOND, () => rung.push('first'));
    alarm.setAlarm(START_MS + 2 * SECOND, () => rung.push('second'));
    pass(MINUTE);
    expect(rung).toEqual(['second']);
    alarm.setAlarm(START_MS + 2 * MINUTE, () => rung.push('third'));
    alarm.clearAlarm();
    pass(5 * MINUTE);
    expect(rung).toEqual(['second']);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('rings at its moment although the clock is set back, and may be set anew as it rings', () => {
    const rung: number[] = [];
    alarm.setAlarm(START_MS + 2 * MINUTE, () => {
      rung.push(clock.steadyNow() - START_MS);
      alarm.setAlarm(START_MS + 3 * MINUTE, () => rung.push(clock.steadyNow() - START_MS));
    });
    pass(45 * SECOND);
    setClock(-60 * MINUTE);
    pass(10 * MINUTE);
    expect(rung.map((ms) => ms / SECOND)).toEqual([120, 180]);
  });
});
