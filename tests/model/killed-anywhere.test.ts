import { CASE_STEP } from './support/cases';
import { GET_READY_MS, MINUTE, SECOND } from './support/drape';
import type { KillPoint } from './support/kill-switch';
import { BACK_WITHIN_MS, Survivor } from './support/survivor';
import { ONE_OF_EACH_SIZE, onWatch, type OnWatch } from './support/watches';

interface LogRow {
  readonly plannedS: number;
  readonly heldS: number;
  readonly ending: number;
  /** Those that are true: what somebody pressed in the moment of a death may or may not have been taken. */
  readonly ratings: readonly number[];
}

/** Something that a person does, brought to its end. @returns what the log has to say of it, newest first */
type Story = (person: Survivor) => Promise<LogRow[]>;

const DURATION_MIN = 3;
const PLANNED_S = DURATION_MIN * 60;
const FINISHED = 0;
const ENDED_EARLY = 1;
const FINISHED_AWAY = 2;

/** @returns when the session begins */
async function start(person: Survivor): Promise<number> {
  const pressedMs = await person.mustPress('start', () => !person.shows('Start'));
  return pressedMs + GET_READY_MS;
}

/** Waits for the end, and has to be told, also when the app dies at that moment. */
async function beTold(person: Survivor, endMs: number): Promise<void> {
  await person.until(endMs - 1);
  expect(person.drape.words).not.toContain('Done');
  await person.until(endMs + BACK_WITHIN_MS);
  expect(person.drape.words).toContain('Done');
  expectToldBetween(person, endMs - SECOND, endMs, endMs + BACK_WITHIN_MS);
}

function expectToldBetween(person: Survivor, sinceMs: number, earliestMs: number, latestMs: number): void {
  const first = person.toldSince(sinceMs)[0] ?? Infinity;
  expect(first).toBeGreaterThanOrEqual(earliestMs);
  expect(first).toBeLessThanOrEqual(latestMs);
}

/** Answers, says how it feels, leaves and opens again: and is never told again. @returns the ratings that may be logged */
async function answerAndRate(person: Survivor, button: 'better' | 'worse'): Promise<number[]> {
  const { deaths } = person;
  await person.press('answer', () => !person.shows('Done'));
  const answeredMs = person.nowMs;
  const rating = await rate(person, button);
  await person.closeAndOpen();
  expect(person.drape.words).toContain('Start');
  expect(person.toldSince(answeredMs)).toEqual([]);
  return person.deaths === deaths ? [rating] : [0, rating];
}

/** Says how it feels, where that is asked. @returns the rating that was said */
async function rate(person: Survivor, button: 'better' | 'worse'): Promise<number> {
  await person.press(button, () => !person.shows('How is your back?'));
  await person.press('offer-skip', () => person.shows('Start'));
  return button === 'better' ? 1 : 3;
}

const wholeAndEndedEarly: Story = async (person) => {
  await person.open();
  const beginMs = await start(person);
  await person.until(beginMs + 20 * SECOND);
  expect(person.drape.words).toContain('Pause');
  const pausedMs = await person.mustPress('pause', () => person.shows('Paused'));
  await person.until(person.nowMs + 5 * SECOND);
  const before = person.drape.time;
  await person.mustPress('one-more', () => person.drape.time !== before);
  await person.until(person.nowMs + 5 * SECOND);
  const wentOnMs = await person.mustPress('go-on', () => !person.shows('Paused'));
  const endMs = beginMs + (DURATION_MIN + 1) * MINUTE + wentOnMs - pausedMs;
  await beTold(person, endMs);
  const ratings = await answerAndRate(person, 'better');
  await person.until(person.nowMs + 10 * SECOND);

  const secondMs = await start(person);
  await person.until(secondMs + 30 * SECOND);
  let endedMs: number | undefined;
  const { deaths } = person;
  const isOver = () => person.shows('How is your back?') || person.shows('Start');
  while (!isOver()) {
    await person.press(
      () => person.drape.wantOut(),
      () => person.shows('End it here?') || isOver(),
    );
    endedMs = (await person.press('end-now', () => !person.shows('End it here?'))) ?? endedMs;
  }
  const rating = await rate(person, 'worse');
  expect(person.toldSince(secondMs)).toEqual([]);
  const heldS = Math.round(((endedMs ?? NaN) - secondMs) / SECOND);
  return [
    {
      plannedS: PLANNED_S,
      heldS,
      ending: ENDED_EARLY,
      ratings: person.deaths === deaths ? [rating] : [0, rating],
    },
    { plannedS: PLANNED_S, heldS: PLANNED_S + 60, ending: FINISHED, ratings },
  ];
};

const againAfterTheEndAndWhileAway: Story = async (person) => {
  const { watch } = person.drape.world;
  await person.open();
  const beginMs = await start(person);
  const endMs = beginMs + DURATION_MIN * MINUTE;
  await beTold(person, endMs);
  watch.kill();
  const openedMs = person.nowMs;
  await person.open();
  await person.until(openedMs + BACK_WITHIN_MS);
  expect(person.drape.words).toContain('Done');
  expectToldBetween(person, openedMs, openedMs, openedMs + BACK_WITHIN_MS);
  const { deaths } = person;
  const againMs = await person.mustPress('one-more-after', () => !person.shows('Done'));
  // Dying on the way to a minute more, the app may keep to the end that is in the log already; then it is ready.
  const goesOn = person.deaths === deaths || !person.shows('Start');
  let ratings = [0];
  if (goesOn) {
    await beTold(person, againMs + MINUTE);
    ratings = await answerAndRate(person, 'worse');
  }

  await start(person);
  await person.until(person.nowMs + MINUTE);
  watch.close();
  await person.drape.wait((DURATION_MIN + 3) * MINUTE);
  const backMs = person.nowMs;
  await person.open();
  await person.until(backMs + BACK_WITHIN_MS);
  expect(person.toldSince(backMs)).toEqual([]);
  const awayRatings = person.shows('Done') ? await answerAndRate(person, 'better') : [0];
  return [
    { plannedS: PLANNED_S, heldS: PLANNED_S, ending: FINISHED_AWAY, ratings: awayRatings },
    { plannedS: PLANNED_S, heldS: PLANNED_S + (goesOn ? 60 : 0), ending: FINISHED, ratings },
  ];
};

const undisturbedAndChosenAnew: Story = async (person) => {
  await person.open();
  const beginMs = await start(person);
  await beTold(person, beginMs + DURATION_MIN * MINUTE);
  const ratings = await answerAndRate(person, 'better');
  await person.drape.chooseMinutes(DURATION_MIN + 1);
  await person.until(person.nowMs + 10 * SECOND);
  expect(person.drape.words).toContain(`${DURATION_MIN + 1} min`);
  return [{ plannedS: PLANNED_S, heldS: PLANNED_S, ending: FINISHED, ratings }];
};

/** Lives through a story and sees what is left of it. @returns the names of the app's calls that had an effect */
async function live(story: Story, watch: OnWatch, at?: KillPoint): Promise<readonly string[]> {
  const person = new Survivor(DURATION_MIN, watch, at);
  const { drape } = person;
  try {
    const rows = await story(person);
    await person.until(person.nowMs + 15 * SECOND);
    await person.closeAndOpen();
    await person.until(person.nowMs + 15 * SECOND);
    expect(drape.words).toContain('Start');
    expect(drape.phoneLog.count).toBe(rows.length);
    drape.phoneLog.newest.forEach((found, index) => {
      const { ratings, ...row } = rows[index] ?? { ratings: [] };
      expect(found).toMatchObject(row);
      expect(ratings).toContain((found as { readonly rating?: number }).rating);
    });
    expect(drape.waitingOnWatch).toBe(0);
    expect(drape.world.watch.motor.pattern).toBeUndefined();
    expect(drape.errors).toEqual([]);
    const complaints = drape.world.journal.of('console').filter(({ level }) => level === 'error');
    expect(complaints).toEqual([]);
    return [...person.killSwitch.calls];
  } finally {
    drape.world.dispose();
  }
}

describe('an app that is killed before and after any call of the platform with an effect, and opened again', () => {
  // At least so many calls there were when this was written: a test that kills nowhere would show nothing.
  it.each([
    ['a whole session and one ended early', wholeAndEndedEarly, 61],
    ['a minute more after the end, and an end while away', againAfterTheEndAndWhileAway, 87],
    ['a session undisturbed, and settings from the phone', undisturbedAndChosenAnew, 39],
  ] as const)(
    'loses, doubles and invents nothing: %s',
    async (_, story, fewest) => {
      const faults: string[] = [];
      // Each call is tried on one of the sizes, its neighbours on the others: the code that makes them is the same.
      for (const [place, { family }] of ONE_OF_EACH_SIZE.entries()) {
        const watch = onWatch(family);
        const calls = await live(story, watch);
        expect(calls.length).toBeGreaterThanOrEqual(fewest);
        expect(new Set(calls)).toEqual(new Set(['write', 'rename', 'unlink', 'enqueue', 'send', 'vibrate']));
        for (let at = place; at * CASE_STEP < calls.length; at += ONE_OF_EACH_SIZE.length) {
          const call = at * CASE_STEP;
          for (const when of ['before', 'after'] as const) {
            try {
              await live(story, watch, { call, when });
            } catch (fault) {
              faults.push(`${family} killed ${when} call ${call}, ${calls[call] ?? ''}: ${String(fault)}`);
            }
          }
        }
      }
      expect(faults).toEqual([]);
    },
    900_000,
  );
});
