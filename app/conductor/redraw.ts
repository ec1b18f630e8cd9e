import { display } from 'display';
import { HOUR_MS } from '../../common/durations';
import { currentSettings } from '../phone/settings';
import { steadyNow } from '../time/steady-clock';
import { draw } from './drawing';
import { currentScene } from './scene';
import { setWakefulness } from './wakefulness';

/** An end that nobody answers keeps the app open for so long, counting; then the system may close it. */
const COUNTS_FOR_MS = HOUR_MS;

/** Draws what has changed since the last time. Called when the screen ticks, wakes, or something happened. */
export function redraw(): void {
  const scene = currentScene();
  const nowMs = steadyNow();
  const counts = scene.kind === 'session' || scene.kind === 'over';
  const isExpected =
    scene.kind === 'session' ||
    (scene.kind === 'over' && !scene.answered && nowMs - scene.endedAtMs < COUNTS_FOR_MS);
  const settings = currentSettings();
  setWakefulness(counts, isExpected, scene.kind === 'session' && settings.keepScreenOn === 1);
  if (!display.on) return;
  if (scene.kind === 'aside') scene.show();
  else draw(scene, settings, nowMs);
}
