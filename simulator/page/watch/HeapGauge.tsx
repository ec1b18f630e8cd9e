import { useRunning } from '../bench/hooks';
import { HEAP_BYTES, heapEstimate } from './heap-estimate';

/** What the code is likely to take of the watch's heap: an estimate, for this engine is not the watch's. */
export function HeapGauge() {
  const { world } = useRunning();
  const bundle = world.package.devices.get(world.watch.family);
  if (!bundle) return null;
  const { codeBytes, leastBytes, mostBytes } = heapEstimate(bundle);
  const full = mostBytes > HEAP_BYTES;
  return (
    <div className="heap">
      <p className="heap-head">
        <span id="heap-name">Heap, estimated</span>
        <span className="figure">
          {inKB(leastBytes)} to {inKB(mostBytes)} of {inKB(HEAP_BYTES)} KB
        </span>
      </p>
      <div
        className={full ? 'heap-bar full' : 'heap-bar'}
        role="meter"
        aria-labelledby="heap-name"
        aria-valuemin={0}
        aria-valuemax={Math.max(HEAP_BYTES, mostBytes)}
        aria-valuenow={mostBytes}
        aria-valuetext={`${inKB(leastBytes)} to ${inKB(mostBytes)} of ${inKB(HEAP_BYTES)} KB${full ? ': it may not fit' : ''}`}
      >
        <span style={{ width: share(leastBytes) }} />
        <span className="perhaps" style={{ width: share(Math.min(mostBytes, HEAP_BYTES) - leastBytes) }} />
      </div>
      <p className="note">
        From {inKB(codeBytes)} KB of code by what was measured on JerryScript; data comes on top.
        {full ? ' It may not fit.' : ''}
      </p>
    </div>
  );
}

function inKB(bytes: number): string {
  return (bytes / 1024).toFixed(0);
}

function share(bytes: number): string {
  return `${Math.min(100, Math.max(0, (bytes / HEAP_BYTES) * 100))}%`;
}
