import { SECOND_MS } from '../../common/durations';
import { moveAt } from '../../common/moves';
import { routineOf, type Routine } from '../../common/routines';
import { holdMs, ownRoutines, restMs, roundsOf, type Settings } from '../../common/settings';
import type { Plan, Step } from '../session/session';

/** The routine that the settings name. */
export function chosenRoutine(settings: Settings): Routine {
  return routineOf(settings.routine, ownRoutines(settings));
}

/** A routine with the times that the settings have: the holds of a move in their order, all of them in each round. */
export function planOf(routine: Routine, settings: Settings): Plan {
  const steps: Step[] = [];
  for (const place of routine.moves) {
    const move = moveAt(place);
    const holds = Math.max(1, move.holds.length);
    const changeMs = (steps.length === 0 ? settings.getReadyS : settings.changeoverS) * SECOND_MS;
    for (let index = 0; index < holds * roundsOf(settings, move); index++) {
      steps.push({
        move: place,
        hold: index % holds,
        leadMs: index === 0 ? changeMs : restMs(settings, move),
        ms: holdMs(settings, move),
      });
    }
  }
  return { routine: routine.number, steps };
}
