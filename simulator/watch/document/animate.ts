import { endPointsOf, entriesOf, valueBetween } from './animated-values';
import { parseDuration, parseRepeats, parseTriggers } from './animation-timing';
import { EASINGS, ease } from './easing';
import type { ElementNode } from './element-node';
import { FRAME_MS, framesIn, type Mover } from './frame-clock';
import type { Properties, PropertyName } from './properties';
import { descendants } from './search';

/** What the animator needs of its surroundings. */
export interface AnimatorTools {
  /** Something has begun or ended, or will at another time. */
  readonly planned: () => void;
  readonly unimitated: (name: string) => void;
  /** Whether anybody listens for an event of the element. */
  readonly hears: (node: ElementNode, type: string) => boolean;
  /** Raises `animationstart`, `animationiteration` or `animationend` on the animated element. */
  readonly raise: (node: ElementNode, type: string, elapsedSeconds: number) => void;
}

interface Running {
  readonly animation: ElementNode;
  readonly target: ElementNode;
  readonly from: Properties;
  readonly to: Properties;
  readonly durationMs: number;
  readonly repeats: number;
  readonly easing: string;
  readonly restores: boolean;
  /** How long after its event it begins. */
  readonly waitMs: number;
  started: boolean;
  /** Since its event. Whole frames, so that it does not matter in how many steps time moves. */
  frames: number;
}

/** Properties that are 1 when nothing sets them; the others are 0. */
const ONE_AT_FIRST: ReadonlySet<PropertyName> = new Set(['opacity', 'fillOpacity', 'scaleX', 'scaleY']);

/** A whole cycle less than this is whole: frames are thirds of a ms. */
const ROUNDING = 1e-6;

const NEXT_CYCLE = 'animationiteration';

/** Runs the `animate` and `animateTransform` elements of a view. */
export class Animator implements Mover {
  private running: Running[] = [];

  constructor(private readonly tools: AnimatorTools) {}

  /**
   * Starts and ends what an event asks for among the element's own animations, and with `deep` of everything
   * inside it.
   */
  trigger(node: ElementNode, event: string, deep: boolean): void {
    const candidates = deep ? descendants(node) : node.children;
    for (const animation of candidates) {
      if (animation.type.role !== 'animation') continue;
      for (const { delayMs, event: name } of parseTriggers(String(animation.own('begin') ?? 'load'))) {
        if (name === event) this.start(animation, delayMs);
      }
      for (const { event: name } of parseTriggers(String(animation.own('end') ?? ''))) {
        if (name === event) this.finish(this.running.filter((run) => run.animation === animation));
      }
    }
  }

  /** Until the next one begins, ends, or begins anew and tells somebody. */
  get framesToEvent(): number | undefined {
    if (this.running.length === 0) return undefined;
    return Math.min(...this.running.map((run) => framesToEvent(run, this.tellsCycles(run))));
  }

  move(frames: number): void {
    this.step(frames);
  }

  /** Ends all animations of a view that goes away. */
  drop(isGone: (node: ElementNode) => boolean): void {
    this.running = this.running.filter((run) => !isGone(run.target));
    this.tools.planned();
  }

  private tellsCycles({ target }: Running): boolean {
    const begins = (node: ElementNode): boolean => String(node.own('begin') ?? '').includes(NEXT_CYCLE);
    return this.tools.hears(target, NEXT_CYCLE) || target.children.some(begins);
  }

  private start(animation: ElementNode, waitMs: number): void {
    const target = animation.parent;
    if (!target) return;
    this.finish(this.running.filter((run) => run.animation === animation && run.started));
    const words = (name: PropertyName): string | undefined => {
      const value = animation.own(name);
      return value === undefined ? undefined : String(value);
    };
    const durationMs = parseDuration(words('dur') ?? '0');
    const easing = words('easing') ?? 'linear';
    if (!EASINGS.includes(easing)) this.tools.unimitated(`easing "${easing}"`);
    const final = words('final') ?? 'freeze';
    const ends = endPointsOf(animation);
    if (!ends) return;
    this.running.push({
      animation,
      target,
      ...ends,
      durationMs,
      repeats: parseRepeats(words('repeatCount'), words('repeatDur'), durationMs),
      easing,
      // A value stays by default: the reset of a swiped view relies on it
      // [R:Fitbit/sdk-app-demo:resources/session.view].
      restores: final === 'restore' || final === 'remove',
      waitMs,
      started: false,
      frames: 0,
    });
    this.step(0);
    this.tools.planned();
  }

  private step(frames: number): void {
    for (const run of [...this.running]) {
      // A handler of an earlier one may have ended it.
      if (!this.running.includes(run)) continue;
      const cycleBefore = cycleOf(run);
      run.frames += frames;
      if (elapsedMsOf(run) < -ROUNDING) continue;
      if (!run.started) {
        run.started = true;
        fillFrom(run);
        this.tools.raise(run.target, 'animationstart', 0);
      }
      const elapsedMs = elapsedMsOf(run);
      if (elapsedMs >= endMsOf(run) - ROUNDING) {
        this.finish([run]);
        continue;
      }
      if (cycleOf(run) > cycleBefore) this.tools.raise(run.target, NEXT_CYCLE, elapsedMs / 1000);
      show(run, Math.max(0, elapsedMs / run.durationMs - cycleOf(run)));
    }
  }

  private finish(runs: readonly Running[]): void {
    for (const run of runs) {
      if (!this.running.includes(run)) continue;
      this.running = this.running.filter((other) => other !== run);
      if (!run.restores) {
        for (const [name, value] of entriesOf(run.to)) run.target.assign(name, value);
      }
      for (const [name] of entriesOf(run.to)) run.target.setAnimated(name, undefined);
      this.tools.raise(run.target, 'animationend', Math.max(0, elapsedMsOf(run)) / 1000);
    }
    if (runs.length > 0) this.tools.planned();
  }
}

/** Negative before it begins. */
function elapsedMsOf(run: Running): number {
  return run.frames * FRAME_MS - run.waitMs;
}

function cycleOf(run: Running): number {
  return run.durationMs > 0 ? Math.max(0, Math.floor((elapsedMsOf(run) + ROUNDING) / run.durationMs)) : 0;
}

/** When it ends, in ms since it began; one without a duration ends at once, however often it repeats. */
function endMsOf(run: Running): number {
  return run.durationMs > 0 ? run.durationMs * run.repeats : 0;
}

function framesToEvent(run: Running, tellsCycles: boolean): number {
  if (!run.started) return framesIn(-elapsedMsOf(run));
  const nextCycleMs = tellsCycles ? (cycleOf(run) + 1) * run.durationMs : Infinity;
  return framesIn(Math.min(endMsOf(run), nextCycleMs) - elapsedMsOf(run));
}

function fillFrom(run: Running): void {
  for (const [name] of entriesOf(run.to)) {
    run.from[name] ??= run.target.own(name) ?? (ONE_AT_FIRST.has(name) ? 1 : 0);
  }
}

/** Sets the values for a share (0 to 1) of one cycle. */
function show(run: Running, share: number): void {
  const progress = ease(run.easing, share);
  for (const [name, to] of entriesOf(run.to)) {
    run.target.setAnimated(name, valueBetween(run.target, name, run.from[name] ?? 0, to, progress));
  }
}
