import { memory } from 'system';

/** For whoever has a watch: the most of the heap that was ever in use since the app was opened (docs/costs.md). */
export function tellHeap(): void {
  const { peak, total } = memory.js;
  console.log(`heap: at most ${peak} of ${total} bytes`);
}
