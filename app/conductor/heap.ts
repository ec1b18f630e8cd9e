import { memory } from 'system';
import { report } from '../../common/report';
import { isWhole } from '../../common/whole';
import { readWhole, writeWhole } from '../storage/whole-file';

/**
 * For whoever has a watch (docs/costs.md): tells the console the most of the heap that was ever in use. It is kept, as
 * a watch is worn without a console most of the time.
 */
export function tellHeap(): void {
  // Beside the log: the most of the heap that was ever in use, in bytes.
  const file = 'heap';
  const { peak, total } = memory.js;
  const before = readWhole(file, (bytes) => (isWhole(bytes, 1) ? bytes : undefined)) || 0;
  try {
    if (peak > before) writeWhole(file, peak);
  } catch (error) {
    report('the peak of the heap is not stored', error);
  }
  console.log(`heap: at most ${Math.max(peak, before)} of ${total} bytes`);
}
