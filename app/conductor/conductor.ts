import { quiet } from '../haptics/voice';
import { currentSettings } from '../phone/settings';
import { loadSession } from '../storage/kept-session';
import { keepSpare } from '../storage/whole-file';
import { after, onSetBack } from '../time/steady-clock';
import { stopTelling } from './ending';
import { tellHeap } from './heap';
import { withCode } from './chunks';
import { chosenRoutine } from './plan';
import { press } from './presses';
import { redraw } from './redraw';
import { currentScene } from './scene';
import { keep } from './session-keeper';
import { setOut } from './setting-out';
import { takeUp } from './taking-up';
import { whenTurned } from './turning';

/** Takes up whatever was under way when the app was last left, and shows where things stand. */
export function wakeUp(): void {
  // Nobody says whether a motor that was shaking when the app was killed is stopped by the system.
  quiet();
  onSetBack(keepWhatRuns);
  whenTurned(() => press('time'));
  keepSpare();
  const isFree = takeUp(loadSession());
  redraw();
  listenToPhone(isFree);
}

/** The phone may have sent other settings; but nothing waits for it. @param isFree nothing was under way */
function listenToPhone(isFree: boolean): void {
  /** Starts the last routine at once, where that is wanted; but what has to be read before it still is. */
  const openAndGo = (): void => {
    const settings = currentSettings();
    if (!isFree || currentScene().kind !== 'ready' || settings.openAndGo === 0) return;
    setOut(chosenRoutine(settings));
    redraw();
  };
  after(0, () => withCode('exchange', openAndGo, openAndGo));
}

/** Called when the system takes the app away: nothing goes on shaking, and an end that was being told counts as told. */
export function fallAsleep(): void {
  quiet();
  stopTelling();
  keepWhatRuns();
  // Last: nothing depends on it.
  tellHeap();
}

/** So that a restart knows how far the watch's clock was set back. */
function keepWhatRuns(): void {
  const scene = currentScene();
  if (scene.kind === 'session') keep(scene.session, scene.edition);
}
