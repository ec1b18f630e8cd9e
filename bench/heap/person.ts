import { pack } from '../../common/pack';
import { FILE_NAMES, type SessionEdition } from '../../common/wire';

/** What a person can do with the app, whatever engine it runs on. */
export interface Wrist {
  press(id: string): void;
  button(): void;
  advance(durationMs: number): void;
  deliver(name: string, content: unknown): void;
  text(id: string): string;
  shows(id: string): boolean;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** A person does not press twice in one go. */
const BETWEEN_PRESSES_MS = 700;
/** More than any routine lasts with what is added to it. */
const LONGEST_MS = 120 * MINUTE;
const LOOKS_EVERY_MS = 5 * SECOND;
const MOST_CONFIRMED = 16;
const LATEST_EDITION = 9;

function press(wrist: Wrist, ...ids: readonly string[]): void {
  for (const id of ids) {
    wrist.press(id);
    wrist.advance(BETWEEN_PRESSES_MS);
  }
}

/** Presses start, and reads whatever there is to read first. */
function setOut(wrist: Wrist): void {
  press(wrist, 'start');
  while (wrist.shows('card-screen')) press(wrist, 'card-on');
}

function untilFinished(wrist: Wrist): void {
  for (let waitedMs = 0; !wrist.shows('finished-screen'); waitedMs += LOOKS_EVERY_MS) {
    if (waitedMs > LONGEST_MS) throw new Error('the session does not end: what is measured is no session');
    wrist.advance(LOOKS_EVERY_MS);
  }
}

/** Answers the end, says how the back feels, and wants nothing more. */
function answer(wrist: Wrist): void {
  press(wrist, 'answer', 'better');
  if (wrist.shows('offer-screen')) press(wrist, 'offer-skip');
}

/** The phone says that it has every session so far. */
function confirm(wrist: Wrist, install: number, sessions: number): void {
  const kept = Array.from({ length: sessions }, (_, place): SessionEdition => [place + 1, LATEST_EDITION]);
  wrist.deliver(FILE_NAMES.kept, pack({ kind: 'kept', install, sessions: kept.slice(-MOST_CONFIRMED) }));
}

/** A session as it mostly is: start, hold, answer. @param number which one it is, from 1 */
export function plainSession(wrist: Wrist, install: number, number: number): void {
  setOut(wrist);
  untilFinished(wrist);
  answer(wrist);
  confirm(wrist, install, number);
}

/** A session in which everything is used that there is: the most that the heap has to bear. */
export function fullSession(wrist: Wrist, install: number): void {
  press(wrist, 'how');
  while (wrist.shows('card-screen')) press(wrist, 'card-on');
  press(wrist, 'learn', 'next', 'next', 'quiz', 'choice-0', 'choice-1', 'choice-2', 'quiz-again');
  // Out of the quiz, and out of the lessons.
  wrist.button();
  wrist.button();
  setOut(wrist);
  wrist.advance(3 * MINUTE);
  press(wrist, 'ask-time', 'pause', 'one-more', 'go-on', 'one-more-now', 'pause', 'end', 'keep-going');
  untilFinished(wrist);
  wrist.advance(10 * SECOND);
  press(wrist, 'one-more-after', 'ask-time');
  untilFinished(wrist);
  wrist.advance(2 * MINUTE);
  answer(wrist);
  confirm(wrist, install, 1);
}
