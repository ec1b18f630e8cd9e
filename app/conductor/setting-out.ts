import type { Routine } from '../../common/routines';
import { hasToRead } from '../guidance/reading-due';
import { currentSettings } from '../phone/settings';
import { loadShown } from '../storage/shown';
import { leadTo } from './chunks';
import { start } from './course';

/** Starts a routine, after what has to be read before it. */
export function setOut(routine: Routine): void {
  const begin = (): void => start(routine);
  if (hasToRead(routine.moves, currentSettings(), loadShown())) {
    leadTo(import('./reading'), ({ readBefore }) => readBefore(routine), begin);
  } else {
    begin();
  }
}
