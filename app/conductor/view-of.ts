import { moveAt } from '../../common/moves';
import { holdMs, roundsOf, type Settings } from '../../common/settings';
import type { Card } from '../guidance/cards';
import type { Dial, Length, View } from '../screens/view';
import { standing, type Session, type Standing } from '../session/session';
import { viewOfLesson } from './lesson';
import { chosenRoutine, planOf } from './plan';
import type { Over, Reading, Scene, UnderWay } from './scene';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

/** What to show of a scene. */
export function viewOf(scene: Scene, settings: Settings, nowMs: number): View {
  switch (scene.kind) {
    case 'ready':
      return viewOfReady(settings);
    case 'reading':
      return viewOfCard(scene);
    case 'adjusting':
      return {
        screen: 'adjust',
        nameId: nameOf(scene.move),
        length: lengthOf([scene.move], settings),
      };
    case 'session':
      return viewUnderWay(scene, nowMs);
    case 'over':
      return viewOver(scene, nowMs);
    case 'care':
      return { screen: 'card', picture: undefined, isCaution: true, textId: 'care', buttonId: 'understood' };
    case 'offer':
      return { screen: 'offer', nameIds: scene.routines.map(({ nameId }) => nameId) };
    case 'lesson':
      return viewOfLesson(scene.lesson);
  }
}

function viewOfReady(settings: Settings): View {
  const { nameId, moves } = chosenRoutine(settings);
  return {
    screen: 'ready',
    nameId,
    picture: moveAt(moves[0] as number).id,
    length: lengthOf(moves, settings),
  };
}

/** Of one move, a hold and how many of them; of several, all of it in minutes, with what lies between. */
function lengthOf(moves: readonly number[], settings: Settings): Length {
  if (moves.length > 1) {
    const { steps } = planOf(chosenRoutine(settings), settings);
    const sumMs = steps.reduce((sum, { ms, leadMs }, index) => sum + ms + (index > 0 ? leadMs : 0), 0);
    return { number: Math.round(sumMs / MINUTE_MS), unit: 'min', times: 1 };
  }
  const move = moveAt(moves[0] as number);
  const unitMs = move.unit === 'min' ? MINUTE_MS : SECOND_MS;
  return {
    number: holdMs(settings, move) / unitMs,
    unit: move.unit,
    times: roundsOf(settings, move) * Math.max(1, move.holds.length),
  };
}

function viewOfCard({ cards, place, routine }: Reading): View {
  const card = cards[place] as Card;
  const isLast = place === cards.length - 1;
  const { id } = moveAt(card.move);
  return {
    screen: 'card',
    picture: card.kind === 'how' ? id : undefined,
    isCaution: card.kind !== 'how',
    textId: textOf(card, id),
    buttonId: isLast && routine ? 'start' : card.kind === 'how' ? 'read_on' : 'understood',
  };
}

function textOf(card: Card, id: string): string {
  switch (card.kind) {
    case 'how':
      return `${id}_how_${card.line}`;
    case 'caution':
      return `${id}_caution`;
    case 'long':
      return 'long';
  }
}

function viewUnderWay({ session, asking }: UnderWay, nowMs: number): View {
  const now = standing(session, nowMs);
  const dial = dialOf(now);
  if (asking) return { screen: 'asking', dial };
  if (now.paused) return { screen: 'paused', dial };
  const waits = now.phase === 'getting-ready' || now.phase === 'changeover';
  return {
    screen: waits ? 'getting-ready' : 'running',
    dial,
    headingId: waits ? waitOf(session, now.step) : holdOf(session, now.step),
    step: now.step,
    steps: session.plan.steps.length,
  };
}

/** What is held: the hold by its name, where the move has several. */
function holdOf({ plan }: Session, step: number): string {
  const planned = plan.steps[step];
  if (!planned) return '';
  const hold = moveAt(planned.move).holds[planned.hold];
  return hold === undefined ? nameOf(planned.move) : `hold_${hold}`;
}

/** What somebody waits for: to lie down for the first step of a move, a named hold, or the end of a rest. */
function waitOf(session: Session, step: number): string {
  const { steps } = session.plan;
  const planned = steps[step];
  const before = steps[step - 1];
  if (!planned) return '';
  const { id, holds } = moveAt(planned.move);
  if (!before || before.move !== planned.move) return `ready_${id}`;
  return holds.length > 0 ? holdOf(session, step) : 'rest';
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

function nameOf(move: number): string {
  return `move_${moveAt(move).id}`;
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
