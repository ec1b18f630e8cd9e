import type { DeviceBundle } from '../../simulator/package/app-package';
import {
  drapeHeap,
  growthOver,
  HEAP_BUDGET_BYTES,
  heapUse,
  onWatch,
  ordinaryHeap,
  scriptsOf,
} from '../heap/heap';
import { bytes, times, type Part } from '../row';
import { plainSession } from '../plain';

const SESSIONS = 1000;

export async function heapPart(drape: DeviceBundle, plain: DeviceBundle): Promise<Part> {
  const own = await drapeHeap(drape);
  const ordinary = await ordinaryHeap(drape);
  const other = await heapUse(scriptsOf(plain), new Map(), plainSession);
  const grown = await growthOver(drape, SESSIONS);
  const most = onWatch(Math.max(own.least, own.afterwards));
  return {
    title: 'Heap of the watch',
    rows: [
      {
        what: 'By the measure of JerryScript, with the platform’s modules, at the most in a whole spa session',
        atMost: bytes(HEAP_BUDGET_BYTES),
        drape: bytes(most),
        plain: bytes(onWatch(Math.max(other.least, other.afterwards))),
        isKept: most <= HEAP_BUDGET_BYTES,
      },
      {
        what: 'The same in an ordinary session with the phone near',
        drape: bytes(onWatch(Math.max(ordinary.least, ordinary.afterwards))),
      },
      {
        what: 'The same when the app has just been opened',
        drape: bytes(onWatch(ordinary.launched)),
        plain: bytes(onWatch(other.launched)),
      },
      {
        what: 'Of the engine here, after load',
        drape: bytes(own.launched),
        plain: `${bytes(other.launched)} (${times(own.launched, other.launched)})`,
      },
      {
        what: 'Of the engine here, after the session',
        drape: bytes(own.afterwards),
        plain: bytes(other.afterwards),
      },
      {
        what: 'Of the engine here, the least with which the session is lived through',
        drape: bytes(own.least),
        plain: bytes(other.least),
      },
      {
        what: `Growth from the hundredth to the thousandth session without a restart`,
        atMost: '0 B',
        drape: bytes(Math.max(0, grown)),
        isKept: grown <= 0,
      },
    ],
  };
}
