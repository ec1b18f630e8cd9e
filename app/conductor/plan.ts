import { BALL, MOVES } from '../../common/moves';
import type { Settings } from '../../common/settings';
import type { Plan, Step } from '../session/session';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

/** What the settings ask for. */
export function planOf(settings: Settings): Plan {
  const steps: Step[] = [];
  for (let round = 0; round < settings.rounds; round++) {
    steps.push({ move: MOVES.indexOf(BALL), ms: settings.durationMin * MINUTE_MS });
  }
  return {
    getReadyMs: settings.getReadyS * SECOND_MS,
    steps,
    changeoverMs: settings.changeoverS * SECOND_MS,
  };
}
