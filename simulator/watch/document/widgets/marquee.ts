import { FRAME_MS } from '../animate';
import type { ElementNode } from '../element-node';
import { boxOf } from '../layout';
import { searchById } from '../search';
import { numberOf } from '../values';

/** Speed and start when the view says nothing [D:build/guides/user-interface/svg-components/text]; px per second assumed. */
const USUAL_SPEED = 120;
const AUTOMATIC = 1;

/** Lets the words of `marquee-text` run from right to left, as on a ticker, while the display is on. */
export class Marquees {
  private readonly running = new Map<ElementNode, number>();
  private frame: { cancel(): void } | undefined;
  private displayOn = true;

  constructor(private readonly after: (delayMs: number, action: () => void) => { cancel(): void }) {}

  /** A marquee has been loaded. */
  loaded(marquee: ElementNode): void {
    if (numberOf(marquee, 'mode', AUTOMATIC) === AUTOMATIC) this.start(marquee);
  }

  start(marquee: ElementNode): void {
    this.running.set(marquee, this.running.get(marquee) ?? 0);
    this.schedule();
  }

  stop(marquee: ElementNode): void {
    this.running.delete(marquee);
  }

  setDisplayOn(on: boolean): void {
    this.displayOn = on;
    this.schedule();
  }

  private schedule(): void {
    if (!this.displayOn || this.running.size === 0) {
      this.frame?.cancel();
      this.frame = undefined;
      return;
    }
    this.frame ??= this.after(FRAME_MS, () => {
      this.frame = undefined;
      for (const [marquee, wayPx] of [...this.running]) {
        if (marquee.freed) this.running.delete(marquee);
        else this.running.set(marquee, move(marquee, wayPx));
      }
      this.schedule();
    });
  }
}

/** Moves the words by one frame; those that fit stay. @returns how far they have come, px */
function move(marquee: ElementNode, wayPx: number): number {
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
  const next = (wayPx + (speed * FRAME_MS) / 1000) % (roundPx + boxOf(marquee).width);
  group.assign('translateX', next < roundPx ? -next : boxOf(marquee).width - (next - roundPx));
  return next;
}
