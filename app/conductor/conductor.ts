import { quiet, sayByName, setStrength } from '../haptics/voice';
import { currentSettings } from '../phone/settings';
import { ENDINGS } from '../../common/session-record';
import { elapsedMs, standing } from '../session/session';
import { onSetBack, steadyNow } from '../time/steady-clock';
import { run, whenTurned } from './course';
import { closeEarly, endOf, showEnd, stopTelling, tellEnd } from './ending';
import { tellHeap } from './heap';
import { chosenRoutine } from './plan';
import { press } from './presses';
import { setOut } from './reading';
import { redraw } from './redraw';
import { currentScene, enterReady } from './scene';
import { keep, letGo, takeUp, type TakenUp } from './session-keeper';

/** An end missed by less than this is still said on the wrist when the app is opened again. */
const STILL_NEWS_MS = 2 * 60_000;

/** Takes up whatever was under way when the app was last left, and shows where things stand. */
export function wakeUp(): void {
  // Nobody says whether a motor that was shaking when the app was killed is stopped by the system.
  quiet();
  onSetBack(keepWhatRuns);
  whenTurned(() => press('time'));
  const taken = takeUp();
  if (taken) goOnWith(taken);
  if (currentScene().kind === 'ready' && !taken && currentSettings().openAndGo === 1) openAndGo();
  redraw();
}

/** Says a word for somebody who wants to feel it; not in the middle of a session, where it would be taken for a cue. */
export function sayForPhone(word: string): void {
  const { kind } = currentScene();
  if (kind === 'session' || kind === 'over') return;
  quiet();
  // A lesson has a word of its own on the screen; whatever else is there stays.
  if (kind === 'lesson') enterReady();
  redraw();
  setStrength(currentSettings().strength);
  if (!sayByName(word)) console.error(`the phone asked for a word that there is none of: ${word}`);
}

/** Called when the system takes the app away: nothing goes on shaking, and an end that was being told counts as told. */
export function fallAsleep(): void {
  quiet();
  stopTelling();
  keepWhatRuns();
  // Last: nothing depends on it.
  tellHeap();
}

function goOnWith({ session, edition, end, logged }: TakenUp): void {
  const nowMs = steadyNow();
  const ending = end && ENDINGS[end.ending];
  if (end && ending === 'ended-early') {
    closeEarly(session, edition, end.atMs, false);
  } else if (logged || standing(session, nowMs).phase === 'finished') {
    // What is in the log is over, even if the clock has been set back since and nobody knew.
    if (!ending && nowMs - endOf(session) < STILL_NEWS_MS) tellEnd(session, edition);
    else if (logged && currentSettings().openAndGo === 1) goOnAnew(session.number, edition);
    // One that is in the log without an end on flash was killed while the wrist was told.
    else showEnd(session, edition, ending || (logged ? 'finished' : 'finished-away'), logged);
  } else {
    run(session, edition, elapsedMs(session, nowMs));
  }
}

/** Starts the last routine at once; but what has to be read before it still is. */
function openAndGo(): void {
  setOut(chosenRoutine(currentSettings()));
}

function goOnAnew(number: number, edition: number): void {
  letGo(number, edition);
  openAndGo();
}

/** So that a restart knows how far the watch's clock was set back. */
function keepWhatRuns(): void {
  const scene = currentScene();
  if (scene.kind === 'session') keep(scene.session, scene.edition);
}
