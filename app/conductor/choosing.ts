import { moveAt } from '../../common/moves';
import { LAST_ROUTINE, routineOf } from '../../common/routines';
import { ownRoutines, type SettingName, type TimeName } from '../../common/settings';
import { changeSetting } from '../phone/choice';
import { currentSettings } from '../phone/settings';
import { showAdjusting } from '../screens/adjusting';
import type { Press } from '../screens/view';
import { chosenRoutine } from './plan';
import { enterAside, enterReady } from './scene';
import { leadTo, withCode } from './chunks';
import { lengthOf } from './drawing';

/** What a press does on the ready screen, but for those that start. */
export function pressBeside(what: Press): void {
  const { moves } = chosenRoutine(currentSettings());
  const move = moves[0] as number;
  switch (what) {
    case 'routine-before':
      choose(-1);
      break;
    case 'routine-after':
    case 'lower-key':
      choose(1);
      break;
    case 'how':
      leadTo('reading', ({ explain }) => explain(move));
      break;
    case 'learn':
      leadTo('teaching', ({ teach }) => teach());
      break;
    case 'adjust':
      // The times of several moves are for the phone: here is room for one.
      if (moves.length === 1) adjust(move);
      break;
    default:
      break;
  }
}

/** The next routine that there is, or the one before; after the last comes the first. @param by 1 or -1 */
function choose(by: number): void {
  const settings = currentSettings();
  const own = ownRoutines(settings);
  let { number } = chosenRoutine(settings);
  do number = (number + by + LAST_ROUTINE + 1) % (LAST_ROUTINE + 1);
  while (routineOf(number, own).number !== number);
  set('routine', number);
}

/** Lets somebody choose how long a hold of a move is. @param move place in MOVES */
function adjust(move: number): void {
  enterAside(
    () => showAdjusting(`move_${moveAt(move).id}`, lengthOf([move], currentSettings())),
    (what) => pressWhileAdjusting(what, move),
  );
}

function pressWhileAdjusting(what: Press, move: number): boolean {
  switch (what) {
    case 'less':
    case 'lower-key':
      changeTime(move, -1);
      return true;
    case 'more':
    case 'upper-key':
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

/** Minutes by one, seconds by five. */
function changeTime(place: number, by: number): void {
  const move = moveAt(place);
  const name = `${move.id}Time` as TimeName;
  const { min, max } = move.time;
  const step = move.unit === 'min' ? 1 : 5;
  const value = currentSettings()[name] + by * step;
  set(name, Math.min(max, Math.max(min, value)));
}

function set(name: SettingName, value: number): void {
  if (changeSetting(name, value)) withCode('exchange', (phone) => phone.tellSettings());
}
