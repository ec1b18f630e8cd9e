import type { ElementNode } from '../element-node';
import { FRAME_MS, type Mover } from '../frame-clock';
import { boxOf } from '../layout';
import { searchById } from '../search';
import { numberOf } from '../values';

/** Speed and start when the view says nothing [D:build/guides/user-interface/svg-components/text]; px per second assumed. */
const USUAL_SPEED = 120;
const AUTOMATIC = 1;

/** Lets the words of `marquee-text` run from right to left, as on a ticker. */
export class Marquees implements Mover {
  private readonly running = new Map<ElementNode, number>();

  /** @param planned hears that one has begun or ceased to run */
  constructor(private readonly planned: () => void) {}

  /** Nothing that a marquee does can be heard by app code. */
  get framesToEvent(): number | undefined {
    return this.running.size === 0 ? undefined : Infinity;
  }

  /** A marquee has been loaded. */
  loaded(marquee: ElementNode): void {
    if (numberOf(marquee, 'mode', AUTOMATIC) === AUTOMATIC) this.start(marquee);
  }

  start(marquee: ElementNode): void {
    this.running.set(marquee, this.running.get(marquee) ?? 0);
    this.planned();
  }

  stop(marquee: ElementNode): void {
    this.running.delete(marquee);
    this.planned();
  }

  move(frames: number): void {
    for (const [marquee, wayPx] of [...this.running]) {
      if (marquee.freed) this.running.delete(marquee);
      else this.running.set(marquee, move(marquee, wayPx, frames * FRAME_MS));
    }
  }
}

/** Moves the words; those that fit stay. @returns how far they have come, px */
function move(marquee: ElementNode, wayPx: number, passedMs: number): number {
  const group = searchById(marquee, 'group');
  const text = group && searchById(group, 'text');
  if (!group || !text) return 0;
  const separator = searchById(group, 'separator');
  const lengthPx = boxOf(text).width;
  if (lengthPx <= boxOf(marquee).width) {
    group.assign('translateX', 0);
    return 0;
  }
  const roundPx = lengthPx + (separator ? boxOf(separator).width : 0);
  const speed = numberOf(marquee, 'value', 0) || USUAL_SPEED;
  const next = (wayPx + (speed * passedMs) / 1000) % (roundPx + boxOf(marquee).width);
  group.assign('translateX', next < roundPx ? -next : boxOf(marquee).width - (next - roundPx));
  return next;
}
