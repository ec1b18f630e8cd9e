import { me } from 'appbit';
import clock from 'clock';
import { display } from 'display';
import { BALL, MOVES } from '../common/moves';
import type { Ending } from '../common/session-record';
import { clearAlarm, setAlarm } from './alarm';
import { insistFinished, quiet, sayBegin } from './haptics/motor';
import { currentSettings } from './phone/phone';
import { sendRecords } from './phone/records';
import { show } from './screens/screens';
import type { Press } from './screens/view';
import {
  beginSession,
  endsAtMs,
  pauseSession,
  recordOf,
  resumeSession,
  standing,
  type Session,
} from './session/session';
import { forgetSession, loadLog, loadSession, saveLog, saveSession } from './storage/kept';

/** An end missed by less than this is still said on the wrist when the app is opened again. */
const STILL_NEWS_MS = 2 * 60_000;

let session: Session | undefined;
let asking = false;
/** The session that is over and shown as such: how long it was held, and when it ended. */
let finished: { heldMs: number; endedAtMs: number } | undefined;

/** Takes up whatever was under way when the app was last left, and shows where things stand. */
export function wakeUp(): void {
  session = loadSession();
  if (session && session.number <= loadLog().lastNumber) {
    // It ended and was logged, but the app died before it could take the session away.
    forgetSession();
    session = undefined;
  }
  if (session && standing(session, Date.now()).phase === 'finished') {
    finish(Date.now() - endsAtMs(session) < STILL_NEWS_MS);
  } else if (session) {
    goOn();
  }
  refresh();
}

/** Draws what has changed since the last time. Called when the screen ticks, wakes, or something happened. */
export function refresh(): void {
  const nowMs = Date.now();
  if (finished) {
    show({ screen: 'finished', heldMs: finished.heldMs, sinceMs: Math.max(0, nowMs - finished.endedAtMs) });
  } else if (session) {
    const { phase, remainingMs } = standing(session, nowMs);
    const screen = asking ? 'asking' : phase === 'paused' ? 'paused' : 'running';
    show({ screen, remainingMs, plannedMs: session.plannedMs });
  } else {
    show({ screen: 'ready', minutes: currentSettings().durationMin });
  }
  clock.granularity = finished || session ? 'seconds' : 'off';
  // Published timers that forget this are closed by the system after two minutes (dev.fitbit.com, appbit).
  me.appTimeoutEnabled = !(finished || session);
}

/** What a press does where things stand. @returns whether it was used; a `leave` that was not leaves the app */
export function press(what: Press): boolean {
  const used = answer(what);
  if (used) refresh();
  return used;
}

function answer(what: Press): boolean {
  if (finished) {
    dismiss();
    return true;
  }
  if (!session) {
    if (what !== 'start') return false;
    start();
    return true;
  }
  switch (what) {
    case 'pause':
      return change(pauseSession(session, Date.now()));
    case 'go-on':
      return change(resumeSession(session, Date.now()));
    case 'leave':
      asking = !asking;
      return true;
    case 'keep-going':
      asking = false;
      return true;
    case 'end':
      endEarly();
      return true;
    default:
      return false;
  }
}

function start(): void {
  const plannedMs = currentSettings().durationMin * 60_000;
  session = beginSession(loadLog().lastNumber + 1, MOVES.indexOf(BALL), plannedMs, Date.now());
  saveSession(session);
  display.poke();
  sayBegin();
  goOn();
}

function change(changed: Session): boolean {
  if (changed === session) return false;
  session = changed;
  saveSession(session);
  goOn();
  return true;
}

function goOn(): void {
  if (!session || session.pausedSinceMs !== 0) clearAlarm();
  else setAlarm(endsAtMs(session), () => finish(true));
}

/** @param isNews whether the wrist has to be told */
function finish(isNews: boolean): void {
  if (!session) return;
  const endedAtMs = endsAtMs(session);
  finished = { heldMs: session.plannedMs, endedAtMs };
  log(session, isNews ? 'finished' : 'finished-away', endedAtMs);
  if (isNews) {
    // The screen is the second channel, and one press on it is the answer: it stays awake as long as the wrist is told.
    insistFinished(() => display.poke(), refresh);
  }
  refresh();
}

function endEarly(): void {
  if (session) log(session, 'ended-early', Date.now());
}

function dismiss(): void {
  quiet();
  finished = undefined;
}

/** Puts the session into the log, whole, before it is taken away: a death in between leaves it there once. */
function log(over: Session, ending: Ending, atMs: number): void {
  clearAlarm();
  const before = loadLog();
  const record = recordOf(over, ending, atMs);
  saveLog({ install: before.install, lastNumber: over.number, records: before.records.concat([record]) });
  forgetSession();
  session = undefined;
  asking = false;
  sendRecords();
}
