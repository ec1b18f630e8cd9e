import { memory } from 'system';
import { report } from '../../common/report';
import type * as Telling from '../haptics/telling';
import { showReopen } from '../screens/screens';
import type * as TurnSensor from '../wrist/turn-sensor';
import type * as Afterwards from './afterwards';
import type * as Choosing from './choosing';
import type * as Exchange from './exchange';
import type * as Reading from './reading';
import { redraw } from './redraw';
import { currentScene } from './scene';
import type * as Teaching from './teaching';

/** Code that is only loaded when it is needed, and then stays. */
interface Chunks {
  readonly afterwards: typeof Afterwards;
  readonly choosing: typeof Choosing;
  readonly exchange: typeof Exchange;
  readonly reading: typeof Reading;
  readonly teaching: typeof Teaching;
  readonly telling: typeof Telling;
  readonly turn: typeof TurnSensor;
}

/**
 * How much of the heap has to be left before each is loaded, in bytes; 0 once it is there. Want of memory ends the app at once,
 * in the middle of a session too, and without any of these one is begun, told and kept all the same. So it is what the code
 * itself takes (bundle.test.ts), and 6 to 9 KB for a session from its start to its end; of the offer after one, 4 KB for the next.
 */
const leastFree: Record<keyof Chunks, number> = {
  afterwards: 6300,
  choosing: 9300,
  exchange: 13_500,
  reading: 9800,
  teaching: 10_600,
  telling: 8500,
  turn: 11_500,
};

/** Of that, what need not be left once a session has begun, in bytes: most of what it takes is in use already; ... */
export const BEGUN_BYTES = 5000;
/** ... and once it is answered and on flash: nothing is lost any more, should it be too little all the same. */
export const ANSWERED_BYTES = 7000;

/** @throws where memory is too short for it: then the app is better off without */
function load(name: keyof Chunks, sparedBytes: number): Promise<unknown> {
  const { used, total } = memory.js;
  if (leastFree[name] > 0 && total - used < leastFree[name] - sparedBytes) {
    throw new Error(`no memory for ${name}`);
  }
  leastFree[name] = 0;
  // It comes with that one.
  if (name === 'teaching') leastFree.telling = 0;
  switch (name) {
    case 'afterwards':
      return import('./afterwards');
    case 'choosing':
      return import('./choosing');
    case 'exchange':
      return import('./exchange');
    case 'reading':
      return import('./reading');
    case 'teaching':
      return import('./teaching');
    case 'telling':
      return import('../haptics/telling');
    case 'turn':
      return import('../wrist/turn-sensor');
  }
}

/**
 * Uses code that is only loaded when it is needed. Code that cannot be loaded (for want of memory, say) is reported, and
 * all that is there already goes on without it.
 * @param otherwise done when it cannot be loaded
 * @param sparedBytes of the room that is asked for, how much need not be left: BEGUN_BYTES or ANSWERED_BYTES
 */
export function withCode<Name extends keyof Chunks>(
  name: Name,
  use: (code: Chunks[Name]) => void,
  otherwise?: () => void,
  sparedBytes = 0,
): void {
  new Promise<Chunks[Name]>((resolve) => resolve(load(name, sparedBytes) as Promise<Chunks[Name]>))
    .then(use, (fault: unknown) => {
      report('a chunk failed', fault);
      if (otherwise) otherwise();
    })
    .catch((fault: unknown) => report('in a chunk', fault));
}

/**
 * The same for a press: done only where nothing else has come meanwhile, and drawn. Where nothing comes of it, the screen
 * says what helps.
 */
export function leadTo<Name extends keyof Chunks>(
  name: Name,
  use: (code: Chunks[Name]) => void,
  otherwise?: () => void,
  sparedBytes?: number,
): void {
  const before = currentScene();
  const go = (code?: Chunks[Name]): void => {
    if (currentScene() !== before) return;
    if (code) use(code);
    else if (otherwise) otherwise();
    redraw();
    if (!code && currentScene() === before) showReopen();
  };
  withCode(name, go, go, sparedBytes);
}
