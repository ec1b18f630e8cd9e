import fc from 'fast-check';
import { extendSession, pauseSession, resumeSession } from '../../app/session/changes';
import { cuesBetween, nextCue, type CueChoice } from '../../app/session/cues';
import {
  beginSession,
  elapsedMs,
  momentOf,
  standing,
  wholeElapsedMs,
  type Plan,
  type Session,
  type Step,
} from '../../app/session/session';
import { MOVES } from '../../common/all-moves';
import { LAST_ROUTINE } from '../../common/routines';
import { checkSession } from '../../app/session/stored';

const START_MS = Date.UTC(2030, 0, 1);
const FROM_THE_PRESS = -1;

const wholeSeconds = (min: number, max: number) => fc.integer({ min, max }).map((s) => s * 1000);
const step: fc.Arbitrary<Step> = fc.record({
  move: fc.nat(MOVES.length - 1),
  hold: fc.nat(3),
  leadMs: wholeSeconds(0, 120),
  ms: wholeSeconds(1, 1800),
});
const plan: fc.Arbitrary<Plan> = fc.record({
  routine: fc.nat(LAST_ROUTINE),
  steps: fc.array(step, { minLength: 1, maxLength: 5 }),
});

/** A plan of holds on the ball, each with what comes before it. */
function holds(...of: Array<readonly [leadMs: number, ms: number]>): Plan {
  return { routine: 0, steps: of.map(([leadMs, ms]) => ({ move: 0, hold: 0, leadMs, ms })) };
}

type Deed = { afterMs: number; what: 'pause' | 'resume' | 'extend' | 'nothing' };
const deed: fc.Arbitrary<Deed> = fc.record({
  afterMs: fc.integer({ min: 0, max: 900_000 }),
  what: fc.constantFrom('pause', 'resume', 'extend', 'nothing'),
});

const choice: fc.Arbitrary<CueChoice> = fc.record({
  ticks: fc.nat(1),
  halfway: fc.nat(1),
  lastMinute: fc.nat(1),
  everyMin: fc.constantFrom(0, 1, 5),
});

function perform(session: Session, what: Deed['what'], atMs: number): Session {
  switch (what) {
    case 'pause':
      return pauseSession(session, atMs);
    case 'resume':
      return resumeSession(session, atMs);
    case 'extend':
      return extendSession(session, 60_000, atMs);
    case 'nothing':
      return session;
  }
}

/** A session after anything that people do, at the moment of the last of it. */
const lived = fc.record({ plan, deeds: fc.array(deed, { maxLength: 12 }) }).map(({ plan, deeds }) => {
  let session = beginSession(1, plan, START_MS, 0);
  let atMs = START_MS;
  for (const { afterMs, what } of deeds) {
    atMs += afterMs;
    session = perform(session, what, atMs);
  }
  return { session, atMs };
});

describe('where a session stands', () => {
  it('is one phase after the other, each of its length, and then finished', () => {
    fc.assert(
      fc.property(plan, (plan) => {
        const session = beginSession(1, plan, START_MS, 0);
        let atMs = START_MS;
        const phases: string[] = [];
        for (;;) {
          const { phase, step, remainingMs, ofMs } = standing(session, atMs);
          if (phase === 'finished') break;
          phases.push(`${phase} ${step} ${ofMs}`);
          expect(remainingMs).toBe(ofMs);
          expect(standing(session, atMs + ofMs - 1)).toMatchObject({ phase, step, remainingMs: 1 });
          atMs += ofMs;
        }
        const expected = plan.steps.flatMap(({ leadMs, ms }, step) => [
          ...(leadMs > 0 ? [`${step === 0 ? 'getting-ready' : 'changeover'} ${step} ${leadMs}`] : []),
          `step ${step} ${ms}`,
        ]);
        expect(phases).toEqual(expected);
      }),
    );
  });

  it('leaves less and less, by exactly the time that passes, except while paused', () => {
    fc.assert(
      fc.property(lived, fc.nat(4_000_000), fc.nat(4_000_000), ({ session, atMs }, firstMs, moreMs) => {
        const first = standing(session, atMs + firstMs);
        const second = standing(session, atMs + firstMs + moreMs);
        if (first.paused) {
          expect(second).toEqual(first);
        } else {
          const goneMs = elapsedMs(session, atMs + firstMs + moreMs) - elapsedMs(session, atMs + firstMs);
          expect(goneMs).toBe(moreMs);
          expect(second.wholeRemainingMs).toBeLessThanOrEqual(first.wholeRemainingMs);
          expect(second.heldMs).toBeGreaterThanOrEqual(first.heldMs);
          expect(second.heldMs - first.heldMs).toBeLessThanOrEqual(moreMs);
        }
      }),
    );
  });

  it('does not change by pausing, going on or asking for more; only what is left grows, by what was asked', () => {
    fc.assert(
      fc.property(lived, ({ session, atMs }) => {
        const now = standing(session, atMs);
        const paused = pauseSession(session, atMs);
        expect({ ...standing(paused, atMs), paused: false }).toEqual({ ...now, paused: false });
        expect({ ...standing(resumeSession(paused, atMs + 5000), atMs + 5000), paused: false }).toEqual({
          ...now,
          paused: false,
        });
        const extended = standing(extendSession(session, 60_000, atMs), atMs);
        expect(extended.heldMs).toBe(now.heldMs);
        expect(extended.wholeRemainingMs).toBe(now.wholeRemainingMs + 60_000);
        expect(extended.phase).toBe(now.phase === 'finished' ? 'step' : now.phase);
      }),
    );
  });

  it('adds up: held and left of all steps are their lengths', () => {
    fc.assert(
      fc.property(lived, ({ session }) => {
        const end = standing(session, momentOf(session, wholeElapsedMs(session)) + 10_000_000);
        fc.pre(!end.paused);
        const added = session.addedMs.reduce((sum, ms) => sum + ms, 0);
        expect(end.heldMs).toBe(session.plan.steps.reduce((sum, { ms }) => sum + ms, 0) + added);
        expect(end).toMatchObject({ phase: 'finished', wholeRemainingMs: 0, remainingMs: 0 });
      }),
    );
  });

  it('is the same out of store', () => {
    fc.assert(
      fc.property(lived, ({ session }) => {
        expect(checkSession(JSON.parse(JSON.stringify(session)))).toEqual(session);
      }),
    );
  });

  it('is before the beginning, not after it, when the clock was set before that', () => {
    const session = beginSession(1, holds([0, 60_000]), START_MS, 0);
    expect(standing(session, START_MS - 5000)).toMatchObject({
      phase: 'step',
      heldMs: 0,
      remainingMs: 60_000,
    });
  });

  it('is not found in what is no session', () => {
    fc.assert(
      fc.property(fc.anything(), (junk) => {
        expect(checkSession(junk)).toBeUndefined();
      }),
    );
  });

  it('is refused with any one field spoilt', () => {
    const fields = ['number', 'plan', 'startedAtMs', 'addedMs', 'pausedMs', 'pausedSinceMs'];
    fc.assert(
      fc.property(
        lived,
        fc.constantFrom(...fields),
        fc.constantFrom(-1, 0.5, 'x', null, [], {}),
        (life, field, bad) => {
          expect(checkSession({ ...life.session, [field]: bad })).toBeUndefined();
        },
      ),
    );
  });
});

describe('the cues of a session', () => {
  it('of a whole span are those of its parts', () => {
    fc.assert(
      fc.property(
        lived,
        choice,
        fc.array(fc.nat(4_000_000), { maxLength: 6 }),
        ({ session }, choice, cuts) => {
          const ends = [...cuts, wholeElapsedMs(session)].sort((a, b) => a - b);
          const last = ends[ends.length - 1] ?? 0;
          let fromMs = FROM_THE_PRESS;
          const parts = ends.flatMap((toMs) => {
            const part = cuesBetween(session, choice, fromMs, toMs);
            fromMs = toMs;
            return part;
          });
          expect(parts).toEqual(cuesBetween(session, choice, FROM_THE_PRESS, last));
        },
      ),
    );
  });

  it('begin every step where it begins, and finish where it finishes, whatever is chosen', () => {
    fc.assert(
      fc.property(lived, choice, ({ session }, choice) => {
        const endMs = wholeElapsedMs(session);
        const cues = cuesBetween(session, choice, FROM_THE_PRESS, endMs);
        const begins = cues.filter(({ name }) => name === 'begin');
        expect(begins).toHaveLength(session.plan.steps.length);
        begins.forEach(({ elapsedMs: beginMs }, step) => {
          const never = { ...session, pausedMs: 0, pausedSinceMs: 0 };
          expect(standing(never, momentOf(never, beginMs))).toMatchObject({ phase: 'step', step });
        });
        expect(cues[cues.length - 1]).toEqual({ name: 'finished', elapsedMs: endMs });
        expect(nextCue(session, choice, endMs)).toBeUndefined();
      }),
    );
  });

  it('tick in each of the last three seconds before a beginning that leaves time for them', () => {
    const session = beginSession(1, holds([10_000, 60_000], [2000, 30_000]), START_MS, 0);
    const all = { ticks: 1, halfway: 1, lastMinute: 1, everyMin: 0 };
    expect(
      cuesBetween(session, all, FROM_THE_PRESS, 1e9).map(
        ({ name, elapsedMs }) => `${name} ${elapsedMs / 1000}`,
      ),
    ).toEqual([
      'tick 7',
      'tick 8',
      'tick 9',
      'begin 10',
      'halfway 40',
      'next-step 70',
      'tick 71',
      'begin 72',
      'halfway 87',
      'finished 102',
    ]);
  });

  it('say halfway once, however many minutes are added before and after', () => {
    fc.assert(
      fc.property(lived, fc.nat(4_000_000), ({ session, atMs }, laterMs) => {
        const halves = (of: Session) =>
          cuesBetween(of, { ticks: 0, halfway: 1, lastMinute: 0, everyMin: 0 }, FROM_THE_PRESS, 1e9)
            .filter(({ name }) => name === 'halfway')
            .map(({ elapsedMs }) => elapsedMs);
        const first = { ...session, plan: { ...session.plan, steps: session.plan.steps.slice(0, 1) } };
        const only = { ...first, addedMs: session.addedMs.slice(0, 1) };
        const before = halves(only);
        expect(before).toHaveLength(1);
        expect(halves(extendSession(only, 60_000, atMs + laterMs))).toEqual(before);
      }),
    );
  });

  it('say the weightier word when two fall together', () => {
    const session = beginSession(1, holds([0, 240_000]), START_MS, 0);
    const every = { ticks: 0, halfway: 1, lastMinute: 1, everyMin: 1 };
    expect(cuesBetween(session, every, FROM_THE_PRESS, 1e9).map(({ name }) => name)).toEqual([
      'begin',
      'interval',
      'halfway',
      'last-minute',
      'finished',
    ]);
  });
});
