import { MINUTE_MS, SECOND_MS } from '../../common/durations';
import { moveAt, unitMs } from '../../common/moves';
import { holdMs, roundsOf, type Settings } from '../../common/settings';
import { BRIGHT, DIM, showDial, STILL } from '../screens/clock-face';
import { showFinished, showReady, showStretch, turnTo } from '../screens/screens';
import type { Length } from '../screens/view';
import { standing, type Session, type Step } from '../session/session';
import { chosenRoutine, planOf } from './plan';
import type { Aside, Scene, UnderWay } from './scene';

/** Draws what has changed of a scene that does not draw itself. @param nowMs the steady clock's */
export function draw(scene: Exclude<Scene, Aside>, settings: Settings, nowMs: number): void {
  if (scene.kind === 'ready') {
    const { nameId, moves } = chosenRoutine(settings);
    showReady(nameId, moveAt(moves[0] as number).id, lengthOf(moves, settings));
  } else if (scene.kind === 'session') {
    drawUnderWay(scene, nowMs);
  } else if (scene.answered) {
    turnTo('feeling');
  } else {
    const sinceMs = Math.max(0, nowMs - scene.endedAtMs);
    // A second light, a second dark, with the time that is drawn anew each second anyway.
    const isBright = Math.floor(sinceMs / SECOND_MS) % 2 === 0;
    showFinished(scene.record.heldS, sinceMs, !scene.insisting ? STILL : isBright ? BRIGHT : DIM);
  }
}

/**
 * Of one move, a hold and how many of them; of several, all of it in minutes, with what lies between.
 * @param moves places in MOVES, at least one
 */
export function lengthOf(moves: readonly number[], settings: Settings): Length {
  if (moves.length > 1) {
    const { steps } = planOf(chosenRoutine(settings), settings);
    let sumMs = -(steps[0] as Step).leadMs;
    for (const { ms, leadMs } of steps) sumMs += leadMs + ms;
    return { number: Math.round(sumMs / MINUTE_MS), unit: 'min', times: 1 };
  }
  const move = moveAt(moves[0] as number);
  const { unit, holds } = move;
  return {
    number: holdMs(settings, move) / unitMs(move),
    unit,
    times: roundsOf(settings, move) * Math.max(1, holds.length),
  };
}

function drawUnderWay({ session, asking }: UnderWay, nowMs: number): void {
  const { phase, paused, step, remainingMs, wholeRemainingMs, wholeMs } = standing(session, nowMs);
  const waits = phase === 'getting-ready' || phase === 'changeover';
  if (asking || paused) turnTo(asking ? 'asking' : 'paused');
  else {
    const screen = waits ? 'getting-ready' : 'running';
    showStretch(screen, headingOf(session, step, waits), step, session.plan.steps.length);
  }
  const afterStepMs = wholeRemainingMs - remainingMs;
  const stepEndShare = phase === 'step' && afterStepMs > 0 ? afterStepMs / wholeMs : undefined;
  showDial(remainingMs, wholeRemainingMs / wholeMs, stepEndShare);
}

/**
 * Message id of what is held: the hold by its name, where the move has several. Of what somebody waits for: to lie down
 * for the first step of a move, a named hold, or the end of a rest.
 */
function headingOf({ plan }: Session, step: number, waits: boolean): string {
  const planned = plan.steps[step];
  if (!planned) return '';
  const { id, holds } = moveAt(planned.move);
  const before = plan.steps[step - 1];
  if (waits && (!before || before.move !== planned.move)) return `ready_${id}`;
  const hold = holds[planned.hold];
  return hold !== undefined ? `hold_${hold}` : waits ? 'rest' : `move_${id}`;
}
