import { changed } from '../../common/changed';
import { MINUTE_MS } from '../../common/durations';
import { STARTS_AND_PAUSES, TELLS_TIME_LEFT } from '../../common/settings';
import { quiet } from '../haptics/voice';
import { currentSettings } from '../phone/settings';
import type { Press } from '../screens/view';
import { extendSession, pauseSession, resumeSession } from '../session/changes';
import { elapsedMs, standing, stepMs, type Session } from '../session/session';
import { steadyNow } from '../time/steady-clock';
import { ANSWERED_BYTES, BEGUN_BYTES, leadTo, withCode } from './chunks';
import { acknowledge, change, endEarly, finish, isOverdue, run } from './course';
import { answer } from './ending';
import { chosenRoutine } from './plan';
import { redraw } from './redraw';
import { currentScene, enter, enterReady, type Over, type UnderWay } from './scene';
import { handOver, keep, logRecord } from './session-keeper';
import { setOut } from './setting-out';

/** What a press does where things stand. @returns whether it was used; a button or swipe that was not leaves the app */
export function press(what: Press): boolean {
  const scene = currentScene();
  let used: boolean;
  if (scene.kind === 'ready') used = pressWhenReady(what);
  else if (scene.kind === 'session') used = pressInSession(what, scene);
  else if (scene.kind === 'over') used = pressWhenOver(what, scene);
  else used = scene.press(what);
  if (used) redraw();
  return used;
}

function pressWhenReady(what: Press): boolean {
  if (what === 'swipe' || (what === 'button' && currentSettings().button !== STARTS_AND_PAUSES)) return false;
  if (what === 'start' || what === 'button' || what === 'upper-key') setOut(chosenRoutine(currentSettings()));
  else leadTo('choosing', ({ pressBeside }) => pressBeside(what));
  return true;
}

function pressInSession(what: Press, scene: UnderWay): boolean {
  const { session } = scene;
  if (isOverdue(scene)) {
    finish(scene);
    return true;
  }
  const nowMs = steadyNow();
  switch (what) {
    case 'button':
      return pressInSession(meaningOfButton(scene), scene);
    case 'swipe':
    case 'ask-end':
      enter(changed(scene, { asking: what === 'ask-end' || !scene.asking }));
      return true;
    case 'upper-key':
      return pressInSession(scene.asking || session.pausedSinceMs > 0 ? 'go-on' : 'pause', scene);
    case 'pause':
      change(scene, pauseSession(session, nowMs), 'paused');
      return true;
    case 'go-on':
    case 'keep-going':
      change(scene, resumeSession(session, nowMs), 'going-on');
      return true;
    case 'one-more':
      change(
        scene,
        extendSession(session, MINUTE_MS, nowMs),
        session.pausedSinceMs === 0 ? 'going-on' : 'paused',
      );
      return true;
    case 'time':
    case 'lower-key':
      withCode(
        'telling',
        ({ sayMinutes }) => sayMinutes(heldLeftMs(session) / MINUTE_MS),
        undefined,
        BEGUN_BYTES,
      );
      return true;
    case 'end':
      endEarly(scene);
      return true;
    default:
      return false;
  }
}

/** What the physical button stands for in a session, by what is chosen. */
function meaningOfButton({ session }: UnderWay): Press {
  const { button } = currentSettings();
  if (button === TELLS_TIME_LEFT) return 'time';
  if (button === STARTS_AND_PAUSES) return session.pausedSinceMs === 0 ? 'pause' : 'go-on';
  return 'swipe';
}

function pressWhenOver(what: Press, over: Over): boolean {
  if (what === 'one-more') {
    quiet();
    const session = extendSession(over.session, MINUTE_MS, steadyNow());
    const edition = over.record.edition + 1;
    keep(session, edition);
    run(session, edition, elapsedMs(session, steadyNow()));
    acknowledge('going-on');
    return true;
  }
  // The keys at the right stand for no answer.
  if (over.answered) return what !== 'upper-key' && what !== 'lower-key' && rate(over, what);
  answer(over);
  // Somebody who does not want to be asked how it feels goes on at once.
  return currentSettings().askFeel === 1 || rate(over, 'skip');
}

/**
 * What a press says of how the back feels: into the record, and then what follows from it.
 * @returns false for a button or swipe, which leave the app without a word
 */
function rate(over: Over, what: Press): boolean {
  const { record } = over;
  // Places in RATINGS, whose first is what nobody said.
  const rating = ['better', 'same', 'worse'].indexOf(what) + 1;
  enterReady();
  if (what === 'button' || what === 'swipe') return false;
  if (rating > 0) logRecord(changed(record, { rating, edition: record.edition + 1 }), ANSWERED_BYTES);
  else handOver(ANSWERED_BYTES);
  leadTo('afterwards', ({ followUp }) => followUp(over, rating));
  return true;
}

/** Left of the step that is held, which is what the screen shows; before it begins, all of it. */
function heldLeftMs(session: Session): number {
  const { phase, step, remainingMs } = standing(session, steadyNow());
  return phase === 'step' ? remainingMs : stepMs(session, step);
}
