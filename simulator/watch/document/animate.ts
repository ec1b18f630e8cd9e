import { endPointsOf, entriesOf, valueBetween } from './animated-values';
import { parseDuration, parseRepeats, parseTriggers } from './animation-timing';
import { EASINGS, ease } from './easing';
import type { ElementNode } from './element-node';
import type { Properties, PropertyName } from './properties';
import { descendants } from './search';

/** Frames of the screen while something moves. Not known for the platform. */
export const FRAME_MS = 1000 / 30;

/** What the animator needs of its surroundings. */
export interface AnimatorTools {
  readonly after: (delayMs: number, action: () => void) => { cancel(): void };
  readonly unimitated: (name: string) => void;
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
  started: boolean;
  elapsedMs: number;
  waitMs: number;
}

/** Properties that are 1 when nothing sets them; the others are 0. */
const ONE_AT_FIRST: ReadonlySet<PropertyName> = new Set(['opacity', 'fillOpacity', 'scaleX', 'scaleY']);

/**
 * Runs the `animate` and `animateTransform` elements of a view, frame by frame while any runs and the display
 * is on.
 */
export class Animator {
  private running: Running[] = [];
  private frame: { cancel(): void } | undefined;
  private displayOn = true;

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

  setDisplayOn(on: boolean): void {
    this.displayOn = on;
    this.schedule();
  }

  /** Ends all animations of a view that goes away. */
  drop(isGone: (node: ElementNode) => boolean): void {
    this.running = this.running.filter((run) => !isGone(run.target));
    this.schedule();
  }

  private start(animation: ElementNode, waitMs: number): void {
    const target = animation.parent;
    if (!target) return;
    this.finish(this.running.filter((run) => run.animation === animation && run.waitMs <= 0));
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
      started: false,
      elapsedMs: 0,
      waitMs,
    });
    this.step(0);
  }

  private step(passedMs: number): void {
    for (const run of [...this.running]) {
      // A handler of an earlier one may have ended it.
      if (!this.running.includes(run)) continue;
      const waited = Math.min(run.waitMs, passedMs);
      run.waitMs -= waited;
      if (run.waitMs > 0) continue;
      if (!run.started) {
        run.started = true;
        fillFrom(run);
        this.tools.raise(run.target, 'animationstart', 0);
      }
      const cycleBefore = cycleOf(run);
      run.elapsedMs += passedMs - waited;
      if (run.elapsedMs >= run.durationMs * run.repeats) {
        this.finish([run]);
        continue;
      }
      if (cycleOf(run) > cycleBefore)
        this.tools.raise(run.target, 'animationiteration', run.elapsedMs / 1000);
      show(run, (run.elapsedMs % run.durationMs) / run.durationMs);
    }
    this.schedule();
  }

  private finish(runs: readonly Running[]): void {
    for (const run of runs) {
      if (!this.running.includes(run)) continue;
      this.running = this.running.filter((other) => other !== run);
      if (!run.restores) {
        for (const [name, value] of entriesOf(run.to)) run.target.assign(name, value);
      }
      for (const [name] of entriesOf(run.to)) run.target.setAnimated(name, undefined);
      this.tools.raise(run.target, 'animationend', run.elapsedMs / 1000);
    }
    this.schedule();
  }

  private schedule(): void {
    if (this.running.length === 0 || !this.displayOn) {
      this.frame?.cancel();
      this.frame = undefined;
    } else if (!this.frame) {
      this.frame = this.tools.after(FRAME_MS, () => {
        this.frame = undefined;
        this.step(FRAME_MS);
      });
    }
  }
}

function cycleOf(run: Running): number {
  return run.durationMs > 0 ? Math.floor(run.elapsedMs / run.durationMs) : 0;
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
