import type { DeviceBundle } from '../../simulator/package/app-package';
import {
  drapeHeap,
  growthOver,
  HEAP_BUDGET_BYTES,
  heapUse,
  mostOf,
  onWatch,
  ordinaryHeap,
  scriptsOf,
  WATCH_BYTES,
} from '../heap/heap';
import { bytes, times, type Part } from '../row';
import { plainSession } from '../plain';

const SESSIONS = 1000;

/** @param older the one for the watches before OS 5 */
export async function heapPart(drape: DeviceBundle, older: DeviceBundle, plain: DeviceBundle): Promise<Part> {
  const own = await drapeHeap(drape);
  const ordinary = await ordinaryHeap(drape);
  const olderOwn = await drapeHeap(older);
  const olderOrdinary = await ordinaryHeap(older);
  const other = await heapUse(scriptsOf(plain), new Map(), plainSession);
  const grown = await growthOver(drape, SESSIONS);
  const most = mostOf(own);
  const mostOrdinary = mostOf(ordinary);
  const mostOfOlder = mostOf(olderOrdinary);
  return {
    title: 'Heap of the watch',
    rows: [
      {
        what: 'By the measure of JerryScript, with the platform’s modules, at the most in a whole spa session',
        atMost: bytes(HEAP_BUDGET_BYTES),
        drape: bytes(most),
        plain: bytes(mostOf(other)),
        isKept: most <= HEAP_BUDGET_BYTES,
      },
      {
        what: 'The same in an ordinary session with the phone near',
        atMost: bytes(WATCH_BYTES),
        drape: bytes(mostOrdinary),
        isKept: mostOrdinary <= WATCH_BYTES,
      },
      {
        what: 'The same when the app has just been opened',
        drape: bytes(onWatch(ordinary.launched)),
        plain: bytes(onWatch(other.launched)),
      },
      { what: 'Before OS 5: at the most in a whole spa session', drape: bytes(mostOf(olderOwn)) },
      {
        what: '— in an ordinary session with the phone near',
        atMost: bytes(WATCH_BYTES),
        drape: bytes(mostOfOlder),
        isKept: mostOfOlder <= WATCH_BYTES,
      },
      { what: '— when the app has just been opened', drape: bytes(onWatch(olderOrdinary.launched)) },
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
