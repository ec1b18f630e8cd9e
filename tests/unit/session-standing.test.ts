import { pauseSession, resumeSession } from '../../app/session/changes';
import { beginSession, standing } from '../../app/session/session';
import { checkSession } from '../../app/session/stored';

const START_MS = Date.UTC(2030, 0, 1);

/** Holds on the ball, each with what comes before it. */
const holds = (...of: Array<readonly [leadMs: number, ms: number]>) => ({
  routine: 0,
  steps: of.map(([leadMs, ms]) => ({ move: 0, hold: 0, leadMs, ms })),
});

describe('a session', () => {
  it('says how long the whole is, getting ready not counted, and how much of that is left', () => {
    const session = beginSession(1, holds([10_000, 60_000], [20_000, 30_000]), START_MS, 0);
    const wholeAt = (ms: number) => {
      const { wholeMs, wholeRemainingMs } = standing(session, START_MS + ms);
      return [wholeMs, wholeRemainingMs];
    };
    expect([0, 9000, 10_000, 80_000, 120_000].map(wholeAt)).toEqual([
      [110_000, 110_000],
      [110_000, 110_000],
      [110_000, 110_000],
      [110_000, 40_000],
      [110_000, 0],
    ]);
  });

  it('stands still from a pause until it goes on, and a finished one is not paused', () => {
    const session = beginSession(1, holds([0, 60_000]), START_MS, 0);
    const paused = pauseSession(session, START_MS + 10_000);
    expect(standing(paused, START_MS + 40_000)).toMatchObject({ paused: true, remainingMs: 50_000 });
    expect(pauseSession(paused, START_MS + 20_000)).toBe(paused);
    const goesOn = resumeSession(paused, START_MS + 40_000);
    expect(standing(goesOn, START_MS + 41_000)).toMatchObject({ paused: false, remainingMs: 49_000 });
    expect(resumeSession(goesOn, START_MS + 50_000)).toBe(goesOn);
    expect(pauseSession(session, START_MS + 60_000)).toBe(session);
    const late = { ...session, pausedSinceMs: START_MS + 60_000 };
    expect(standing(late, START_MS + 70_000)).toMatchObject({ phase: 'finished', paused: false });
  });

  it('comes out of store with as many lengths as steps, and with the zone it began in, if that is one', () => {
    const session = beginSession(
      1,
      holds(...Array.from({ length: 128 }, () => [0, 1000] as const)),
      START_MS,
      0,
    );
    expect(checkSession(session)).toEqual(session);
    const { steps } = session.plan;
    const added = session.addedMs;
    for (const bad of [
      { plan: { ...session.plan, steps: [...steps, steps[0]] }, addedMs: [...added, 0] },
      { plan: { ...session.plan, steps: [] }, addedMs: [] },
      { addedMs: [...added, 0] },
      { addedMs: added.slice(1) },
      { addedMs: [...added.slice(1), -1] },
    ]) {
      expect(checkSession({ ...session, ...bad })).toBeUndefined();
    }
    const zoneOf = (utcQuarters: unknown) => checkSession({ ...session, utcQuarters })?.utcQuarters;
    expect([-96, 23, 96].map(zoneOf)).toEqual([-96, 23, 96]);
    expect([-97, 97, 0.5, 'x', null, undefined].map(zoneOf)).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
