import { moveAt, type Move } from '../../common/moves';
import { routineOf, type Routine } from '../../common/routines';
import { holdMs, ownRoutines, restMs, roundsOf, type Settings } from '../../common/settings';
import type { Plan, Step } from '../session/session';

const SECOND_MS = 1000;

/** The routine that the settings name. */
export function chosenRoutine(settings: Settings): Routine {
  return routineOf(settings.routine, ownRoutines(settings));
}

/** A routine with the times that the settings have. */
export function planOf(routine: Routine, settings: Settings): Plan {
  const steps: Step[] = [];
  for (const place of routine.moves) {
    const move = moveAt(place);
    const changeMs = (steps.length === 0 ? settings.getReadyS : settings.changeoverS) * SECOND_MS;
    holdsOf(move, settings).forEach((hold, index) =>
      steps.push({
        move: place,
        hold,
        leadMs: index === 0 ? changeMs : restMs(settings, move),
        ms: holdMs(settings, move),
      }),
    );
  }
  return { routine: routine.number, steps };
}

/** Places of the holds of a move in the order in which they are done, all of them in each round. */
function holdsOf(move: Move, settings: Settings): number[] {
  const holds: number[] = [];
  for (let round = roundsOf(settings, move); round > 0; round--) {
    for (let hold = 0; hold < Math.max(1, move.holds.length); hold++) holds.push(hold);
  }
  return holds;
}
