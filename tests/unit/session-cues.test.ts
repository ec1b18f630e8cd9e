import fc from 'fast-check';
import { ENDINGS, FINISHED } from '../../common/session-record';
import { cuesBetween, nextCue, type Cue, type CueChoice, type CueName } from '../../app/session/cues';
import { recordOf } from '../../app/session/record';
import { beginSession, wholeElapsedMs, type Session } from '../../app/session/session';

const START_MS = Date.UTC(2030, 0, 1);
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const FROM_THE_PRESS = -1;

/** Of two that fall together the later one in this row is said. */
const BY_WEIGHT: readonly CueName[] = [
  'interval',
  'halfway',
  'last-minute',
  'tick',
  'begin',
  'next-step',
  'finished',
];

const seconds = (min: number, max: number) => fc.integer({ min, max }).map((s) => s * SECOND);
const step = fc.record({
  move: fc.constant(0),
  hold: fc.constant(0),
  leadMs: fc.oneof(seconds(0, 5), seconds(0, 60)),
  ms: fc.oneof(seconds(1, 5), seconds(118, 122), seconds(1, 900)),
});
const session: fc.Arbitrary<Session> = fc
  .record({
    steps: fc.array(step, { minLength: 1, maxLength: 4 }),
    addedMs: fc.array(fc.constantFrom(0, 0, MINUTE, 2 * MINUTE), { minLength: 4, maxLength: 4 }),
  })
  .map(({ steps, addedMs }) => ({
    ...beginSession(1, { routine: 0, steps }, START_MS, 0),
    addedMs: addedMs.slice(0, steps.length),
  }));
const choice: fc.Arbitrary<CueChoice> = fc.record({
  ticks: fc.nat(1),
  halfway: fc.nat(1),
  lastMinute: fc.nat(1),
  everyMin: fc.constantFrom(0, 1, 2),
});

/** The cues as they are described, all at once, without looking for the next one. */
function described({ plan, addedMs }: Session, { ticks, halfway, lastMinute, everyMin }: CueChoice): Cue[] {
  const everyMs = everyMin * MINUTE;
  const heaviest = new Map<number, CueName>();
  const say = (name: CueName, elapsedMs: number): void => {
    const other = heaviest.get(elapsedMs);
    if (!other || BY_WEIGHT.indexOf(other) < BY_WEIGHT.indexOf(name)) heaviest.set(elapsedMs, name);
  };
  let endMs = 0;
  plan.steps.forEach(({ leadMs, ms }, place) => {
    if (place > 0 && leadMs > 0) say('next-step', endMs);
    const beginMs = endMs + leadMs;
    const lengthMs = ms + (addedMs[place] ?? 0);
    for (const tickMs of ticks ? [3, 2, 1].map((s) => s * SECOND) : []) {
      if (leadMs >= tickMs) say('tick', beginMs - tickMs);
    }
    say('begin', beginMs);
    endMs = beginMs + lengthMs;
    for (let atMs = beginMs + everyMs; everyMs > 0 && atMs < endMs; atMs += everyMs) say('interval', atMs);
    if (halfway) say('halfway', beginMs + ms / 2);
    if (lastMinute && lengthMs > 2 * MINUTE) say('last-minute', endMs - MINUTE);
  });
  say('finished', endMs);
  return [...heaviest]
    .map(([elapsedMs, name]) => ({ name, elapsedMs }))
    .sort((a, b) => a.elapsedMs - b.elapsedMs);
}

describe('the cues of a session', () => {
  it('are those that are described, whatever the plan, the minutes added and the choice', () => {
    fc.assert(
      fc.property(session, choice, (session, choice) => {
        expect(cuesBetween(session, choice, FROM_THE_PRESS, Infinity)).toEqual(described(session, choice));
      }),
      { numRuns: 500 },
    );
  });

  it('are found from any moment on: the next one is the first that is later', () => {
    fc.assert(
      fc.property(session, choice, fc.double({ min: 0, max: 1, noNaN: true }), (session, choice, part) => {
        const all = described(session, choice);
        const afterMs = Math.floor(part * wholeElapsedMs(session));
        expect(nextCue(session, choice, afterMs)).toEqual(all.find(({ elapsedMs }) => elapsedMs > afterMs));
        const upTo = all.filter(({ elapsedMs }) => elapsedMs <= afterMs);
        expect(cuesBetween(session, choice, FROM_THE_PRESS, afterMs)).toEqual(upTo);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the record of a session', () => {
  const plan = {
    routine: 2,
    steps: [
      { move: 2, hold: 0, leadMs: 10_000, ms: 20_000 },
      { move: 2, hold: 0, leadMs: 40_000, ms: 20_000 },
    ],
  };
  const begun = beginSession(7, plan, START_MS + 999, -16);
  const atEndMs = START_MS + 999 + 90_000;

  it('tells what was planned and held, without getting ready and rests', () => {
    expect(recordOf(begun, FINISHED, atEndMs, 0)).toEqual({
      number: 7,
      routine: 2,
      startedAtS: START_MS / SECOND,
      plannedS: 40,
      heldS: 40,
      ending: 0,
      rating: 0,
      edition: 0,
      utcQuarters: -16,
    });
  });

  it.each([
    ['ended-early', 60_000, 0, { heldS: 20, ending: 1 }],
    ['finished-away', 90_000, 3, { heldS: 40, ending: 2, edition: 3 }],
    // In a minute more everything that was planned has been held.
    ['ended-early', 95_000, 0, { heldS: 45, ending: 0 }],
    ['ended-early', 90_000, 0, { heldS: 40, ending: 0 }],
    ['ended-early', 89_000, 0, { heldS: 39, ending: 1 }],
  ] as const)('%s after %d ms is edition %d of %j', (ending, afterMs, edition, expected) => {
    const longer = { ...begun, addedMs: [0, MINUTE] };
    expect(recordOf(longer, ENDINGS.indexOf(ending), START_MS + 999 + afterMs, edition)).toMatchObject({
      plannedS: 40,
      ...expected,
    });
  });
});
