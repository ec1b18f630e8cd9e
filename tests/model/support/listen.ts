import { strokesOf } from '../../../app/haptics/vocabulary';

const NORMAL_STRENGTH = 1;
/** Two timers lie between two strokes of a word; no test has them later than this, each. */
const LATEST_TIMER_MS = 1050;

interface Struck {
  readonly atMs: number;
  readonly pattern: string;
}

/** The first strokes of words that were said. */
export interface Heard<S extends Struck> {
  readonly begin: S[];
  readonly finished: S[];
}

/**
 * Hears *begin* and *finished* out of all strokes, whole or cut short. *Last minute* and the count of *time left* begin
 * as *begin* does and would be taken for it; they are not to be said where *begin* is listened for.
 */
export function listen<S extends Struck>(strokes: readonly S[]): Heard<S> {
  const heard: Heard<S> = { begin: [], finished: [] };
  const begin = strokesOf('begin', NORMAL_STRENGTH);
  const finished = strokesOf('finished', NORMAL_STRENGTH)[0]?.pattern;
  const first = begin[0]?.pattern;
  if (first === finished)
    throw new Error('begin and finished start with the same stroke: listen for something else');
  let place = 0;
  let lastMs = 0;
  for (const stroke of strokes) {
    const before = begin[place - 1];
    const inTime =
      before !== undefined && stroke.atMs - lastMs <= before.holdMs + before.gapMs + 2 * LATEST_TIMER_MS;
    if (inTime && stroke.pattern === begin[place]?.pattern) {
      place++;
    } else {
      place = stroke.pattern === first ? 1 : 0;
      if (place === 1) heard.begin.push(stroke);
      else if (stroke.pattern === finished) heard.finished.push(stroke);
    }
    lastMs = stroke.atMs;
  }
  return heard;
}
