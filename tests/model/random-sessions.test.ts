import fc from 'fast-check';
import { cases } from './support/cases';
import { Drape, GET_READY_MS, MINUTE, SECOND } from './support/drape';
import { randomFrom } from './support/late-timers';
import { LATEST_MS, Person, SLACK_MS } from './support/person';
import type { Truth } from './support/truth';
import { FAMILIES, onWatch } from './support/watches';
import { bringToEnd, follow, whim } from './support/whims';

const RUNS = cases(200);
/** The same sessions each time; another number in the environment tries others. */
const SEED = Number(process.env.DRAPE_SEED ?? 1);
/** *Finished* is said for a minute from its first stroke, and the first and the last may both be late. */
const LONGEST_TELLING_MS = MINUTE + 2 * (LATEST_MS + SLACK_MS);

const intent = fc.record({
  getReadyS: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60 })),
  durationMin: fc.oneof(
    { arbitrary: fc.integer({ min: 1, max: 4 }), weight: 2 },
    { arbitrary: fc.integer({ min: 5, max: 15 }), weight: 1 },
  ),
  rounds: fc.constantFrom(1, 1, 1, 2, 3),
  changeoverS: fc.integer({ min: 5, max: 120 }),
});

/** *Begin* came on time at each round and at each changeover if the app was open and the session ran, and never at any other time. */
function checkBegin(person: Person): void {
  const { begin } = person.heard;
  const dueMs = person.truths.flatMap((truth) => truth.beginnings().map((atMs) => ({ atMs, truth })));
  for (const { atMs, truth } of dueMs) {
    const said = begin.find((stroke) => stroke.atMs >= atMs);
    if (said && said.atMs - atMs <= SLACK_MS + said.latenessMs) continue;
    expect(untilOf(person, truth, atMs) - atMs).toBeLessThanOrEqual(SLACK_MS + LATEST_MS);
  }
  for (const said of begin) {
    const sinceMs = Math.min(...dueMs.map(({ atMs }) => said.atMs - atMs).filter((ms) => ms >= 0));
    expect(sinceMs).toBeLessThanOrEqual(SLACK_MS + said.latenessMs);
  }
}

/** How long somebody could have felt what was due at a moment: the app open from before then on, the session running. */
function untilOf(person: Person, truth: Truth, atMs: number): number {
  const open = person.openSpans.find(({ fromMs, toMs }) => fromMs < atMs && atMs <= (toMs ?? Infinity));
  if (!open) return atMs;
  return Math.min(open.toMs ?? Infinity, truth.watch.stoppedAfter(atMs) ?? Infinity);
}

/** *Finished* was said whenever it had to be, first on time, and never else. */
function checkFinished(person: Person): void {
  const { finished } = person.heard;
  for (const { fromMs } of person.tellings) {
    const first = finished.find(({ atMs }) => atMs >= fromMs);
    expect(first).toBeDefined();
    if (first) expect(first.atMs - fromMs).toBeLessThanOrEqual(SLACK_MS + first.latenessMs);
  }
  for (const { atMs } of finished) {
    const belongs = person.tellings.some(
      ({ fromMs, toMs }) => atMs >= fromMs && atMs <= Math.min(toMs ?? Infinity, fromMs + LONGEST_TELLING_MS),
    );
    expect(belongs).toBe(true);
  }
}

/** How often the app has drawn on a sleeping screen. That its scene goes when it ends counts as a change as well. */
function drawnAsleep(drape: Drape): number {
  let on = true;
  let changes = drape.world.watch.counts.screenChanges.displayOff;
  for (const entry of drape.world.journal.entries) {
    if (entry.kind === 'display') on = entry.on;
    else if (entry.kind === 'lifecycle' && entry.side === 'app' && entry.state !== 'launched' && !on)
      changes--;
  }
  return changes;
}

describe('whatever a person does, and however late the timers are', () => {
  it('begin and finished come on time, and the log on the phone tells the truth', async () => {
    const seen = { sessions: 0, away: 0, early: 0, told: 0, rounds: 0 };
    await fc.assert(
      fc.asyncProperty(
        intent,
        fc.constantFrom(...FAMILIES),
        fc.constantFrom<0 | 2>(0, 2),
        fc.nat(),
        fc.array(whim, { minLength: 4, maxLength: 24, size: 'max' }),
        async (intent, family, button, lateSeed, whims) => {
          const random = randomFrom(lateSeed);
          const lateMs = () => Math.floor(random() * (LATEST_MS + 1));
          const person = new Person(intent, button, lateMs, onWatch(family));
          const { drape } = person;
          try {
            await person.open();
            for (const each of whims) await follow(person, each);
            await bringToEnd(person);
            await person.pass(10 * SECOND);
            checkBegin(person);
            checkFinished(person);
            const epochMs = Date.UTC(2024, 0, 1, 9);
            const kept = person.truths.filter(({ leavesRow }) => leavesRow);
            const rows = kept.map((truth) => truth.row(epochMs)).reverse();
            expect(drape.phoneLog.count).toBe(rows.length);
            expect(drape.phoneLog.newest).toMatchObject(rows);
            expect(drape.waitingOnWatch).toBe(0);
            expect(drape.world.watch.motor.pattern).toBeUndefined();
            expect(drawnAsleep(drape)).toBe(0);
            expect(drape.errors).toEqual([]);
            seen.sessions += rows.length;
            seen.away += rows.filter(({ ending }) => ending === 2).length;
            seen.early += rows.filter(({ ending }) => ending === 1).length;
            seen.told += person.tellings.length;
            seen.rounds += person.truths.reduce((sum, truth) => sum + truth.beginnings().length, 0);
          } finally {
            drape.world.dispose();
          }
        },
      ),
      { numRuns: RUNS, seed: SEED },
    );
    // A generator that has gone blind would show nothing: each way to end has to be among them, many times.
    expect(seen.sessions).toBeGreaterThanOrEqual(RUNS);
    expect(Math.min(seen.away, seen.early)).toBeGreaterThanOrEqual(Math.floor(RUNS / 40));
    expect(Math.min(seen.told, seen.rounds)).toBeGreaterThanOrEqual(RUNS / 2);
  }, 300_000);

  it('shows nothing else between the end and the late timer that tells it', async () => {
    const drape = new Drape({ timerLatenessMs: () => LATEST_MS });
    await drape.open();
    await drape.press('start');
    await drape.wait(GET_READY_MS + 12 * MINUTE - drape.nowMs);
    for (let ms = 0; ms < 3 * SECOND; ms += 100) {
      await drape.look();
      expect(drape.words).toMatch(/Over the ball|Done/);
      await drape.wait(100);
    }
    expect(drape.words).toContain('Done');
    drape.world.dispose();
  });
});
