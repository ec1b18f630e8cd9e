import { moveAt } from '../../common/moves';
import { routinesOf } from '../../common/routines';
import { ownRoutines, SETTINGS, type TimeName } from '../../common/settings';
import { buttonUse, changeSetting, currentSettings } from '../phone/settings';
import type { Press } from '../screens/view';
import { chosenRoutine } from './plan';
import { explain, setOut } from './reading';
import { enter, enterReady, type Adjusting } from './scene';

/** What a press does on the ready screen, but for the lesson. */
export function pressWhenReady(what: Press): boolean {
  const routine = chosenRoutine(currentSettings());
  const move = routine.moves[0] as number;
  switch (what) {
    case 'button':
      if (buttonUse() !== 'start-and-pause') return false;
      setOut(routine);
      return true;
    case 'start':
      setOut(routine);
      return true;
    case 'routine-before':
      choose(-1);
      return true;
    case 'routine-after':
      choose(1);
      return true;
    case 'how':
      explain(move);
      return true;
    case 'adjust':
      // The times of several moves are for the phone: here is room for one.
      if (routine.moves.length > 1) return false;
      enter({ kind: 'adjusting', move });
      return true;
    default:
      return false;
  }
}

/** A little less or more of the routine's one move. */
export function pressWhileAdjusting(what: Press, { move }: Adjusting): boolean {
  switch (what) {
    case 'less':
      changeTime(move, -1);
      return true;
    case 'more':
      changeTime(move, 1);
      return true;
    case 'adjusted':
    case 'button':
    case 'swipe':
      enterReady();
      return true;
    default:
      return false;
  }
}

/** The routine so many places further; after the last comes the first. */
function choose(by: number): void {
  const settings = currentSettings();
  const all = routinesOf(ownRoutines(settings));
  const { number } = chosenRoutine(settings);
  let place = 0;
  all.forEach((routine, index) => {
    if (routine.number === number) place = index;
  });
  const next = all[(place + by + all.length) % all.length];
  if (next) changeSetting('routine', next.number);
}

/** Minutes by one, seconds by five. */
function changeTime(place: number, by: number): void {
  const move = moveAt(place);
  const name = `${move.id}Time` as TimeName;
  const { min, max } = SETTINGS[name];
  const step = move.unit === 'min' ? 1 : 5;
  const value = currentSettings()[name] + by * step;
  changeSetting(name, Math.min(max, Math.max(min, value)));
}
