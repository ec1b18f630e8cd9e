import type { Settings } from '../../common/settings';
import type { Dial, View } from '../screens/view';
import { standing, type Session, type Standing } from '../session/session';
import { viewOfLesson } from './lesson';
import type { Over, Scene, UnderWay } from './scene';

const SECOND_MS = 1000;

/** What to show of a scene. */
export function viewOf(scene: Scene, settings: Settings, nowMs: number): View {
  switch (scene.kind) {
    case 'ready':
      return { screen: 'ready', minutes: settings.durationMin, rounds: settings.rounds };
    case 'session':
      return viewUnderWay(scene, nowMs);
    case 'over':
      return viewOver(scene, nowMs);
    case 'lesson':
      return viewOfLesson(scene.lesson);
  }
}

function viewUnderWay({ session, asking }: UnderWay, nowMs: number): View {
  const now = standing(session, nowMs);
  const dial = dialOf(now);
  if (asking) return { screen: 'asking', dial };
  if (now.paused) return { screen: 'paused', dial };
  const waits = now.phase === 'getting-ready' || now.phase === 'changeover';
  return { screen: waits ? 'getting-ready' : 'running', dial, step: now.step, steps: stepsOf(session) };
}

function viewOver({ record, endedAtMs, insisting, answered }: Over, nowMs: number): View {
  if (answered) return { screen: 'feeling' };
  const sinceMs = Math.max(0, nowMs - endedAtMs);
  return {
    screen: 'finished',
    heldMs: record.heldS * SECOND_MS,
    sinceMs,
    // A second light, a second dark, with the time that is drawn anew each second anyway.
    glow: !insisting ? 'still' : Math.floor(sinceMs / SECOND_MS) % 2 === 0 ? 'bright' : 'dim',
  };
}

function stepsOf({ plan }: Session): number {
  return plan.steps.length;
}

function dialOf(now: Standing): Dial {
  const { phase, remainingMs, wholeRemainingMs, wholeMs } = now;
  const afterStepMs = wholeRemainingMs - remainingMs;
  return {
    remainingMs,
    wholeShare: wholeRemainingMs / wholeMs,
    stepEndShare: phase === 'step' && afterStepMs > 0 ? afterStepMs / wholeMs : undefined,
  };
}
