import { display } from 'display';
import { BUTTON_USES } from '../../common/settings';
import { insistFinished, quiet, say, sayByName, sayMinutes, setStrength } from '../haptics/voice';
import { currentSettings } from '../phone/phone';
import { show } from '../screens/screens';
import type { Press } from '../screens/view';
import { extendSession, pauseSession, resumeSession } from '../session/changes';
import type { CueName } from '../session/cues';
import { recordOf } from '../session/record';
import {
  beginSession,
  elapsedMs,
  momentOf,
  standing,
  wholeElapsedMs,
  type Session,
} from '../session/session';
import { clearAlarm } from '../time/alarm';
import { beginAnew, steadyNow } from '../time/steady-clock';
import { listenForTurns, stopListening } from '../wrist/turn-sensor';
import { setCueAlarm } from './cue-alarm';
import { pressInLesson, type Lesson } from './lesson';
import { rated, type Over } from './over';
import { planOf } from './plan';
import {
  goOnAgain,
  keep,
  keepEnded,
  letGo,
  logRecord,
  nextNumber,
  takeUp,
  type TakenUp,
} from './session-keeper';
import { viewOf } from './view-of';
import { setWakefulness } from './wakefulness';

const MINUTE_MS = 60_000;
/** An end missed by less than this is still said on the wrist when the app is opened again. */
const STILL_NEWS_MS = 2 * MINUTE_MS;
const BEFORE_THE_FIRST_CUE_MS = -1;

let session: Session | undefined;
let asking = false;
let over: Over | undefined;
let lesson: Lesson | undefined;
/** Of the session under way: how often its record has been written before. */
let edition = 0;

/** Takes up whatever was under way when the app was last left, and shows where things stand. */
export function wakeUp(): void {
  // Nobody says whether a motor that was shaking when the app was killed is stopped by the system.
  quiet();
  const taken = takeUp();
  if (taken) takeOver(taken);
  else if (currentSettings().openAndGo === 1) start();
  refresh();
}

function takeOver({ session: current, edition: written, endedEarlyAtMs, logged }: TakenUp): void {
  const nowMs = steadyNow();
  const isFinished = standing(current, nowMs).phase === 'finished';
  session = current;
  edition = written;
  if (endedEarlyAtMs > 0) {
    closeEarly(current, endedEarlyAtMs);
  } else if (isFinished) {
    const isNews = nowMs - endOf(current) < STILL_NEWS_MS;
    if (isNews || !logged) finish(isNews);
    else leaveForGood(current);
  } else if (logged) {
    // The app died on the way to a minute more: the end before that holds.
    leaveForGood(current);
  } else {
    goOn(elapsedMs(current, nowMs));
  }
}

/** Draws what has changed since the last time. Called when the screen ticks, wakes, or something happened. */
export function refresh(): void {
  const busy = session !== undefined || (over !== undefined && over.insisting);
  setWakefulness(busy || over !== undefined, busy);
  if (!display.on) return;
  show(viewOf({ session, asking, over, lesson }, currentSettings(), steadyNow()));
}

/** What a press does where things stand. @returns whether it was used; a button or swipe that was not leaves the app */
export function press(what: Press): boolean {
  const used = over
    ? pressWhenOver(what, over)
    : session
      ? pressInSession(what, session)
      : lesson
        ? pressWhileLearning(what, lesson)
        : pressWhenReady(what);
  if (used) refresh();
  return used;
}

/** Says a word for somebody who wants to feel it; not in the middle of a session, where it would be taken for a cue. */
export function sayForPhone(word: string): void {
  if (session || over) return;
  quiet();
  lesson = undefined;
  refresh();
  setStrength(currentSettings().strength);
  if (!sayByName(word)) console.error(`the phone asked for a word that there is none of: ${word}`);
}

/** Called when the system takes the app away: nothing goes on shaking, and an end that was being told counts as told. */
export function fallAsleep(): void {
  quiet();
  if (session) keep(session, edition);
  if (over && over.insisting) letGo(over.record.number);
}

function pressWhenReady(what: Press): boolean {
  if (what === 'learn') return pressWhileLearning(what, undefined);
  const starts = what === 'start' || (what === 'button' && buttonUse() === 'start-and-pause');
  if (starts) start();
  return starts;
}

function pressWhileLearning(what: Press, current: Lesson | undefined): boolean {
  const { next, word } = pressInLesson(current, what, Math.random());
  lesson = next;
  quiet();
  setStrength(currentSettings().strength);
  if (word) sayByName(word);
  return true;
}

function pressInSession(what: Press, current: Session): boolean {
  if (standing(current, steadyNow()).phase === 'finished') {
    // The end was there already, and its timer late.
    finish(true);
    return true;
  }
  switch (what) {
    case 'button':
      return pressButton(current);
    case 'swipe':
    case 'ask-end':
      asking = what === 'ask-end' || !asking;
      return true;
    case 'pause':
      return change(pauseSession(current, steadyNow()), 'paused');
    case 'go-on':
      return change(resumeSession(current, steadyNow()), 'going-on');
    case 'one-more':
      return change(
        extendSession(current, MINUTE_MS, steadyNow()),
        current.pausedSinceMs === 0 ? 'going-on' : 'paused',
      );
    case 'keep-going':
      asking = false;
      return true;
    case 'time':
      sayMinutes(standing(current, steadyNow()).wholeRemainingMs / MINUTE_MS);
      return true;
    case 'end':
      endEarly(current);
      return true;
    default:
      return false;
  }
}

function pressButton(current: Session): boolean {
  switch (buttonUse()) {
    case 'time-left':
      return pressInSession('time', current);
    case 'start-and-pause':
      return pressInSession(current.pausedSinceMs === 0 ? 'pause' : 'go-on', current);
    default:
      return pressInSession('swipe', current);
  }
}

function pressWhenOver(what: Press, current: Over): boolean {
  quiet();
  if (what === 'one-more') {
    over = undefined;
    edition = current.record.edition + 1;
    session = extendSession(current.session, MINUTE_MS, steadyNow());
    goOnAgain(session, edition);
    say('going-on');
    goOn(elapsedMs(session, steadyNow()));
  } else if (!current.answered) {
    letGo(current.record.number);
    over = { ...current, insisting: false, answered: true };
  } else {
    const record = rated(current.record, what);
    if (record) logRecord(record);
    over = undefined;
  }
  return true;
}

function start(): void {
  quiet();
  beginAnew();
  const begun = beginSession(nextNumber(), planOf(currentSettings()), steadyNow());
  lesson = undefined;
  edition = 0;
  session = begun;
  display.poke();
  goOn(BEFORE_THE_FIRST_CUE_MS);
  keep(begun, edition);
}

function change(changed: Session, word: 'paused' | 'going-on'): boolean {
  if (changed === session) return false;
  session = changed;
  asking = false;
  keep(changed, edition);
  say(word);
  goOn(elapsedMs(changed, steadyNow()));
  return true;
}

/** @param afterMs the session's own time up to which cues have been given */
function goOn(afterMs: number): void {
  const settings = currentSettings();
  setStrength(settings.strength);
  if (!session) return;
  setCueAlarm(session, settings, afterMs, give);
  if (settings.timeByTurn === 1 && session.pausedSinceMs === 0) listenForTurns(() => press('time'));
  else stopListening();
}

function give(cue: CueName): void {
  if (cue === 'finished') {
    finish(true);
    return;
  }
  if (cue === 'begin') display.poke();
  say(cue === 'next-step' ? 'begin' : cue);
  refresh();
}

function endEarly(current: Session): void {
  const nowMs = steadyNow();
  quiet();
  keepEnded(current, edition, nowMs);
  closeEarly(current, nowMs);
}

function closeEarly(current: Session, atMs: number): void {
  logRecord({ ...recordOf(current, 'ended-early', atMs), edition });
  leaveForGood(current);
}

/** @param isNews whether the wrist has to be told: that comes first, whatever the flash or the phone may do */
function finish(isNews: boolean): void {
  if (!session) return;
  const endedAtMs = endOf(session);
  const record = { ...recordOf(session, isNews ? 'finished' : 'finished-away', endedAtMs), edition };
  over = { session, record, endedAtMs, insisting: isNews, answered: false };
  leaveSession();
  if (isNews) {
    setStrength(currentSettings().strength);
    // The screen is the second channel, and one press on it is the answer: it stays awake as long as the wrist is told.
    insistFinished(currentSettings().insistence, () => display.poke(), giveUp);
  }
  logRecord(record);
  if (!isNews) letGo(record.number);
  refresh();
}

function giveUp(): void {
  if (!over) return;
  over = { ...over, insisting: false };
  letGo(over.record.number);
  refresh();
}

function leaveForGood(current: Session): void {
  leaveSession();
  letGo(current.number);
}

function leaveSession(): void {
  clearAlarm();
  stopListening();
  session = undefined;
  asking = false;
}

function endOf(current: Session): number {
  return momentOf(current, wholeElapsedMs(current));
}

function buttonUse(): (typeof BUTTON_USES)[number] {
  return BUTTON_USES[currentSettings().button] || 'leave';
}
