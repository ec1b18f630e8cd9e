import type { Settings } from '../../common/settings';
import type { Dial, View } from '../screens/view';
import { viewOfLesson, type Lesson } from './lesson';
import type { Over } from './over';
import { standing, type Session, type Standing } from '../session/session';

/** Everything that decides what is on the screen. */
export interface State {
  readonly session: Session | undefined;
  readonly asking: boolean;
  /** A session that is over and not yet left. */
  readonly over: Over | undefined;
  readonly lesson: Lesson | undefined;
}

/** What to show where things stand. */
export function viewOf(state: State, settings: Settings, nowMs: number): View {
  const { session, asking, over, lesson } = state;
  if (over) {
    if (over.answered) return { screen: 'feeling' };
    return {
      screen: 'finished',
      heldMs: over.record.heldS * 1000,
      sinceMs: Math.max(0, nowMs - over.endedAtMs),
    };
  }
  if (!session && lesson) return viewOfLesson(lesson);
  if (!session) return { screen: 'ready', minutes: settings.durationMin, rounds: settings.rounds };
  const now = standing(session, nowMs);
  const dial = dialOf(now);
  const steps = session.plan.steps.length;
  if (asking) return { screen: 'asking', dial };
  if (now.paused) return { screen: 'paused', dial };
  const waits = now.phase === 'getting-ready' || now.phase === 'changeover';
  return { screen: waits ? 'getting-ready' : 'running', dial, step: now.step, steps };
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
