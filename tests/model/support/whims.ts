import fc from 'fast-check';
import { MINUTE, SECOND } from './drape';
import { STILL_NEWS_MS, type Person } from './person';

/** What somebody might do next: how long they wait, and which of the things that can be done then they do. */
export interface Whim {
  /** Ms from the moment before, or from the next boundary of the session. */
  readonly wait: { readonly forMs: number } | { readonly aroundBoundaryMs: number };
  readonly pick: number;
}

type Deed =
  | 'nothing'
  | 'sleep'
  | 'wake'
  | 'open'
  | 'close'
  | 'kill'
  | 'start'
  | 'pause'
  | 'go-on'
  | 'one-more'
  | 'one-more-now'
  | 'end'
  | 'end-now'
  | 'keep-going'
  | 'swipe'
  | 'button'
  | 'answer'
  | 'one-more-after'
  | 'better'
  | 'same'
  | 'worse'
  | 'skip'
  | 'offer-skip';

export const whim: fc.Arbitrary<Whim> = fc.record({
  wait: fc.oneof(
    fc.integer({ min: 0, max: 3 * SECOND }).map((forMs) => ({ forMs })),
    fc.integer({ min: 0, max: 90 * SECOND }).map((forMs) => ({ forMs })),
    fc.integer({ min: 0, max: 12 * MINUTE }).map((forMs) => ({ forMs })),
    fc.integer({ min: -1500, max: 1500 }).map((aroundBoundaryMs) => ({ aroundBoundaryMs })),
  ),
  pick: fc.nat({ max: 1000 }),
});

/** A person looks before they press; Drape takes what comes sooner after a change of the screen for a slip. */
const BEFORE_A_PRESS_MS = 650;
/** The screen may change so long after a boundary (a late timer), and a slip may be taken for one so long after that. */
const UNCLEAR_AFTER_MS = 1700;
const MOST_SESSIONS = 2;

const WITHOUT_LOOKING: readonly Deed[] = ['nothing', 'sleep', 'wake', 'open', 'close', 'kill'];

/** Lets a person do what they happen to think of, if it can be done. */
export async function follow(person: Person, { wait, pick }: Whim): Promise<void> {
  if (
    person.truths.length === MOST_SESSIONS &&
    !person.session &&
    !person.over &&
    !person.feeling &&
    !person.offered
  )
    return;
  await person.pass('forMs' in wait ? wait.forMs : untilBoundary(person) + wait.aroundBoundaryMs);
  const possible = choices(person);
  const deed = possible[pick % possible.length] ?? 'nothing';
  if (WITHOUT_LOOKING.includes(deed)) {
    await perform(person, deed);
    return;
  }
  await lookUntilClear(person);
  if (choices(person).includes(deed)) await perform(person, deed);
}

/** Brings everything to its end: one session at least, answered and rated. */
export async function bringToEnd(person: Person): Promise<void> {
  for (;;) {
    if (!person.isOpen) await person.open();
    const deed = nextToEnd(person);
    if (!deed) return;
    if (deed === 'nothing') {
      await person.pass(Math.max(untilBoundary(person), 0) + 20);
    } else {
      await lookUntilClear(person);
      if (person.isOpen && choices(person).includes(deed)) await perform(person, deed);
    }
  }
}

function nextToEnd(person: Person): Deed | undefined {
  if (person.asking) return 'keep-going';
  if (person.session?.paused) return 'go-on';
  if (person.session) return 'nothing';
  if (person.over) return 'answer';
  if (person.feeling) return 'better';
  if (person.offered) return 'offer-skip';
  return person.truths.length === 0 ? 'start' : undefined;
}

/** Until something else begins, or is no news any more; 0 when nothing does. */
function untilBoundary({ session, nowMs, isOpen }: Person): number {
  const moments = session?.boundaries() ?? [];
  if (!isOpen && session?.endMs !== undefined) moments.push(session.endMs + STILL_NEWS_MS);
  const next = moments.filter((atMs) => atMs > nowMs).sort((a, b) => a - b)[0];
  return next === undefined ? 0 : next - nowMs;
}

/** Looks, and waits as long as what is on the screen may be about to change or has only just changed. */
async function lookUntilClear(person: Person): Promise<void> {
  for (;;) {
    await person.look();
    await person.pass(BEFORE_A_PRESS_MS);
    const { nowMs, session } = person;
    const justNow = session?.boundaries().some((atMs) => atMs <= nowMs && atMs > nowMs - UNCLEAR_AFTER_MS);
    if (!justNow) break;
    await person.pass(UNCLEAR_AFTER_MS);
  }
}

/** What can be done now, on a watch with a swipe or without. */
function choices(person: Person): readonly Deed[] {
  return offeredBy(person).filter((deed) => deed !== 'swipe' || person.drape.swipes);
}

function offeredBy(person: Person): readonly Deed[] {
  const { session, over, feeling, offered, asking, nowMs } = person;
  if (!person.isOpen) return session ? ['open', 'nothing', 'nothing'] : ['open'];
  const always: readonly Deed[] = ['close', 'kill', 'sleep', 'wake'];
  if (over) return [...always, 'answer', 'button', 'swipe', 'one-more-after', 'one-more-after'];
  if (feeling) return ['better', 'same', 'worse', 'skip', 'button', 'swipe', 'close', 'kill'];
  if (offered) return ['offer-skip', 'button', 'swipe', 'close', 'kill'];
  if (!session)
    return person.truths.length < MOST_SESSIONS ? ['start', 'start', 'start', ...always] : ['nothing'];
  if (session.isOver(nowMs)) return always;
  if (asking) return [...always, 'keep-going', 'end-now', 'swipe', 'button'];
  if (session.paused) return [...always, 'go-on', 'go-on', 'one-more', 'one-more', 'end', 'swipe', 'button'];
  return [...always, 'pause', 'pause', 'one-more-now', 'swipe', 'button'];
}

async function perform(person: Person, deed: Deed): Promise<void> {
  const { watch } = person.drape.world;
  switch (deed) {
    case 'nothing':
      return;
    case 'sleep':
      watch.sleepScreen();
      return;
    case 'wake':
      await person.look();
      return;
    case 'open':
      await person.open();
      return;
    case 'close':
    case 'kill':
      person.leave(deed);
      return;
    case 'button':
      watch.pressButton();
      break;
    case 'swipe':
      watch.swipeBack();
      break;
    default:
      await person.press(deed);
  }
  account(person, deed);
  await person.pass(0);
}

/** What a press means, in the person's own account. */
function account(person: Person, deed: Deed): void {
  const { session, nowMs } = person;
  if (person.over) {
    if (deed === 'one-more-after') person.oneMoreAfter();
    else person.answered();
  } else if (person.feeling) {
    person.feeling.rating = Math.max(0, ['unsaid', 'better', 'same', 'worse'].indexOf(deed));
    person.feeling = undefined;
    person.offered = deed !== 'button' && deed !== 'swipe';
  } else if (person.offered) {
    person.offered = false;
  } else if (!session) {
    person.start();
  } else if (deed === 'end-now') {
    person.ended();
  } else if (deed === 'end') {
    person.asking = true;
  } else if (deed === 'keep-going') {
    person.asking = false;
    if (session.paused) session.watch.start(nowMs);
  } else if (deed === 'swipe' || (deed === 'button' && person.button === 0)) {
    person.asking = !person.asking;
  } else {
    person.asking = false;
    if (deed === 'one-more' || deed === 'one-more-now') session.oneMore(nowMs);
    else if (session.paused) session.watch.start(nowMs);
    else session.watch.stop(nowMs);
  }
}
