import { moveAt } from '../../common/moves';
import type { Routine } from '../../common/routines';
import { hasToRead } from '../guidance/reading-due';
import { currentSettings } from '../phone/settings';
import { loadShown } from '../storage/shown';
import { leadTo } from './chunks';
import { start } from './course';

/**
 * Starts a routine, after what has to be read before it. Where that cannot be shown the session starts all the same; but
 * not one whose caution has to be confirmed: a back that rolls on the roller comes to harm.
 */
export function setOut(routine: Routine): void {
  const { moves } = routine;
  if (!hasToRead(moves, currentSettings(), loadShown())) {
    start(routine);
    return;
  }
  const beginUnread = (): void => {
    if (!moves.some((move) => moveAt(move).confirmsCaution)) start(routine);
  };
  leadTo('reading', ({ readBefore }) => readBefore(routine), beginUnread);
}
