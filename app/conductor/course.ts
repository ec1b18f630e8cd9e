import { display } from 'display';
import { changed } from '../../common/changed';
import { zoneHere } from '../../common/days';
import type { Routine } from '../../common/routines';
import { ENDED_EARLY } from '../../common/session-record';
import { say, setStrength, quiet } from '../haptics/voice';
import { currentSettings } from '../phone/settings';
import type { CueName } from '../session/cues';
import { beginSession, standing, type Session } from '../session/session';
import { clearAlarm } from '../time/alarm';
import { beginAnew, steadyNow } from '../time/steady-clock';
import { isCueDue, setCueAlarm } from './cue-alarm';
import { closeEarly, tellEnd } from './ending';
import { planOf } from './plan';
import { redraw } from './redraw';
import { currentScene, enter, type UnderWay } from './scene';
import { nextNumber } from '../storage/log';
import { keep } from './session-keeper';
import { wantTurns } from './turning';

const BEFORE_THE_FIRST_CUE_MS = -1;

/** The session's own time up to which its cues have been given (or, after a restart, are past). */
let givenUpToMs = BEFORE_THE_FIRST_CUE_MS;

/** Begins a session of a routine, with the times that the settings have. */
export function start(routine: Routine): void {
  quiet();
  beginAnew();
  const plan = planOf(routine, currentSettings());
  const session = beginSession(nextNumber(), plan, steadyNow(), zoneHere(new Date()));
  display.poke();
  run(session, 0, BEFORE_THE_FIRST_CUE_MS);
  keep(session, 0);
}

/**
 * Lets a session go on that is not under way here yet: one kept from before a restart, or one that was over.
 * @param edition how often its record has been written before
 * @param afterMs the session's own time up to which cues are not given any more
 */
export function run(session: Session, edition: number, afterMs: number): void {
  givenUpToMs = afterMs;
  enter({ kind: 'session', session, edition, asking: false });
  goOn(session);
}

/** Puts a session that somebody has changed in the place of the one under way, and answers by a word. */
export function change(scene: UnderWay, session: Session, word: 'paused' | 'going-on'): void {
  enter(changed(scene, { session, asking: false }));
  if (session === scene.session) return;
  keep(session, scene.edition);
  acknowledge(word);
  goOn(session);
}

/** Settings have come: what is under way goes by them from now on, but for its plan. */
export function goByNewSettings(): void {
  const scene = currentScene();
  if (scene.kind === 'session') {
    setUp(scene.session);
    if (!isCueDue(scene.session, givenUpToMs)) setCueAlarm(scene.session, givenUpToMs, give);
  }
  redraw();
}

/** Answers a press on the wrist, where that is wanted. */
export function acknowledge(word: 'paused' | 'going-on'): void {
  if (currentSettings().answers === 1) say(word);
}

/** Ends the session where it stands, and takes it into the log. */
export function endEarly({ session, edition }: UnderWay): void {
  const nowMs = steadyNow();
  quiet();
  stop();
  keep(session, edition, { ending: ENDED_EARLY, atMs: nowMs });
  closeEarly(session, edition, nowMs, currentSettings().askFeel === 1);
}

/** Its end has come. */
export function finish({ session, edition }: UnderWay): void {
  stop();
  tellEnd(session, edition);
}

/** The end is there already, though the timer that is to tell of it may be late. */
export function isOverdue({ session }: UnderWay): boolean {
  return standing(session, steadyNow()).phase === 'finished';
}

function goOn(session: Session): void {
  setUp(session);
  setCueAlarm(session, givenUpToMs, give);
}

/** How strongly the wrist is told, and whether a turn of it asks for the time. */
function setUp(session: Session): void {
  const settings = currentSettings();
  setStrength(settings.strength);
  wantTurns(settings.timeByTurn === 1 && session.pausedSinceMs === 0);
}

function stop(): void {
  clearAlarm();
  wantTurns(false);
}

/** @param isOvertaken another cue is due as well, which is the one to be said */
function give(cue: CueName, elapsedMs: number, isOvertaken: boolean): void {
  givenUpToMs = elapsedMs;
  const scene = currentScene();
  if (scene.kind !== 'session' || isOvertaken) return;
  if (cue === 'finished') {
    finish(scene);
    return;
  }
  if (cue === 'begin') display.poke();
  say(cue === 'next-step' ? 'begin' : cue);
  redraw();
}
