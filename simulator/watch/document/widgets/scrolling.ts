import { FRAME_MS } from '../frame-clock';
import type { ElementNode } from '../element-node';
import { boxOf } from '../layout';
import { inOrder } from '../scene';
import { applyInverse, innerMatrix } from '../transform';
import { isDisplayed } from '../values';
import { scrollerOf, type Scroller, type VirtualLength } from './scrollers';

/** From here on a movement scrolls and is no longer a press, in px. Not known for the platform. */
const DECIDED_PX = 10;
/** A thrown list loses this share of its speed with each frame, and rests below that speed. Not known. */
const KEPT_SPEED = 0.9;
const LEAST_PX_PER_MS = 0.02;
/** Only the last moments before the finger is lifted count for its speed. */
const THROW_WINDOW_MS = 100;

/** What scrolling needs of its surroundings. */
export interface ScrollingTools {
  readonly after: (delayMs: number, action: () => void) => { cancel(): void };
  readonly nowMs: () => number;
  readonly virtualLength: VirtualLength;
  /** Something has been moved. */
  readonly moved: (node: ElementNode) => void;
  /** It has come to rest after a finger moved it. */
  readonly rested: (node: ElementNode) => void;
}

interface Sample {
  readonly atMs: number;
  readonly place: number;
}

/** Lets a finger move lists, pages and wheels; a thrown one glides on. */
export class Scrolling {
  private candidates: readonly ElementNode[] = [];
  private start = { x: 0, y: 0 };
  private current: ElementNode | undefined;
  private startPosition = 0;
  private samples: Sample[] = [];
  private gliding: { readonly node: ElementNode; readonly frame: { cancel(): void } } | undefined;

  constructor(private readonly tools: ScrollingTools) {}

  /** A finger comes down. @returns whether that stopped something that was gliding */
  begin(root: ElementNode, x: number, y: number): boolean {
    const stopped = this.gliding !== undefined;
    this.stop();
    this.start = { x, y };
    this.current = undefined;
    this.candidates = scrollersAt(root, { x, y }).reverse();
    return stopped;
  }

  /** The finger moves. @returns whether it scrolls something */
  move(x: number, y: number): boolean {
    if (!this.current) this.decide(x, y);
    const scroller = this.scroller();
    if (!scroller) return false;
    const place = scroller.axis === 'x' ? x : y;
    this.samples.push({ atMs: this.tools.nowMs(), place });
    scroller.moveTo(this.startPosition + this.start[scroller.axis] - place);
    this.tools.moved(scroller.node);
    return true;
  }

  /** The finger is lifted. @returns whether it had scrolled something */
  end(): boolean {
    const scroller = this.scroller();
    this.candidates = [];
    this.current = undefined;
    if (!scroller) return false;
    this.glide(scroller.node, -this.speed());
    return true;
  }

  /** The view has gone: nothing moves any more. */
  stop(): void {
    this.gliding?.frame.cancel();
    this.gliding = undefined;
    this.candidates = [];
    this.current = undefined;
  }

  private scroller(): Scroller | undefined {
    return this.current && scrollerOf(this.current, this.tools.virtualLength);
  }

  private decide(x: number, y: number): void {
    const moved = { x: x - this.start.x, y: y - this.start.y };
    for (const node of this.candidates) {
      const scroller = scrollerOf(node, this.tools.virtualLength);
      if (!scroller || scroller.range <= 0) continue;
      const other = scroller.axis === 'x' ? 'y' : 'x';
      const along = Math.abs(moved[scroller.axis]);
      if (along < DECIDED_PX || along < Math.abs(moved[other])) continue;
      this.current = node;
      this.startPosition = scroller.position;
      this.samples = [];
      return;
    }
  }

  /** In px per ms, of the last moments. */
  private speed(): number {
    const last = this.samples.at(-1);
    const first = last && this.samples.find(({ atMs }) => last.atMs - atMs <= THROW_WINDOW_MS);
    return first && last.atMs > first.atMs ? (last.place - first.place) / (last.atMs - first.atMs) : 0;
  }

  private glide(node: ElementNode, pxPerMs: number): void {
    const scroller = scrollerOf(node, this.tools.virtualLength);
    if (!scroller || node.freed) return;
    if (scroller.step !== undefined) {
      this.snap(scroller, scroller.step, pxPerMs);
      return;
    }
    if (Math.abs(pxPerMs) < LEAST_PX_PER_MS) {
      this.gliding = undefined;
      this.tools.rested(node);
      return;
    }
    scroller.moveTo(scroller.position + pxPerMs * FRAME_MS);
    this.tools.moved(node);
    this.next(node, () => this.glide(node, pxPerMs * KEPT_SPEED));
  }

  /** Goes to the nearest place of rest, or to the one that it was thrown towards. */
  private snap(scroller: Scroller, step: number, pxPerMs: number): void {
    const thrown = scroller.position + pxPerMs * THROW_WINDOW_MS * 2;
    const target = step > 0 ? Math.round(thrown / step) * step : 0;
    const within = Math.min(scroller.range, Math.max(0, target));
    // A swipe turns one page at most.
    const least = Math.max(0, this.startPosition - step);
    const most = Math.min(scroller.range, this.startPosition + step);
    this.approach(scroller.node, scroller.axis === 'x' ? Math.min(most, Math.max(least, within)) : within);
  }

  private approach(node: ElementNode, target: number): void {
    const scroller = scrollerOf(node, this.tools.virtualLength);
    if (!scroller || node.freed) return;
    const left = target - scroller.position;
    const done = Math.abs(left) < 2;
    scroller.moveTo(done ? target : scroller.position + left * 0.5);
    this.tools.moved(node);
    if (!done) {
      this.next(node, () => this.approach(node, target));
      return;
    }
    this.gliding = undefined;
    this.tools.rested(node);
  }

  private next(node: ElementNode, action: () => void): void {
    this.gliding = { node, frame: this.tools.after(FRAME_MS, action) };
  }
}

/** Everything under a point that could be scrolled, the outermost first. */
function scrollersAt(node: ElementNode, point: { x: number; y: number }): ElementNode[] {
  if (!isDisplayed(node) || node.type.role === 'shape') return [];
  const box = node.type.role === 'container' ? boxOf(node) : undefined;
  const isIn =
    !box ||
    (point.x >= box.x && point.y >= box.y && point.x <= box.x + box.width && point.y <= box.y + box.height);
  const inside = applyInverse(innerMatrix(node), point.x, point.y);
  if (!inside) return [];
  const own = isIn && scrollerOf(node, () => undefined) ? [node] : [];
  for (const child of inOrder(node).reverse()) {
    const found = scrollersAt(child, inside);
    if (found.length > 0) return [...own, ...found];
  }
  return own;
}
