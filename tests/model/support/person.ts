import type { Settings } from '../../../common/settings';
import { Drape, SECOND } from './drape';
import { LateTimers, type CarriedBuzz } from './late-timers';
import { listen, type Heard } from './listen';
import { inARow, watchWith } from './saved';
import { Truth, type Intent } from './truth';
import type { OnWatch } from './watches';

/** Beyond the lateness of the timer that carried it. */
export const SLACK_MS = 50;
export const LATEST_MS = SECOND;
/** An end missed by less than this is told when the app is opened again. */
export const STILL_NEWS_MS = 120 * SECOND;
/** An end that nobody answers keeps the app open for so long. */
const COUNTS_FOR_MS = 60 * 60 * SECOND;
/** *Finished* is said for about a minute; around its end nobody can tell from outside whether it has given up yet. */
const SURELY_INSISTING_MS = 59 * SECOND;
const SURELY_GIVEN_UP_MS = 68 * SECOND;

export interface Span {
  readonly fromMs: number;
  toMs: number | undefined;
}

interface Over {
  readonly truth: Truth;
  readonly endMs: number;
  /** While the wrist is told: since when, and nobody has answered. */
  readonly telling: Span | undefined;
}

/** An end that nobody had answered when the app was left, and whether the wrist is told again when it is opened soon. */
interface Unanswered extends Over {
  readonly again: 'surely' | 'perhaps' | 'never';
}

/**
 * Somebody with a watch, who keeps account of what they did and so knows what has to happen. Checks on the way that it
 * does: that *finished* comes on time, that the screen shows the right time, that the app is where it should be.
 */
export class Person {
  readonly drape: Drape;
  readonly truths: Truth[] = [];
  /** When the app was open. */
  readonly openSpans: Span[] = [];
  /** When the wrist had to be told *finished*, from the first moment to the last possible one. */
  readonly tellings: Span[] = [];
  session: Truth | undefined;
  asking = false;
  over: Over | undefined;
  feeling: Truth | undefined;
  /** What could come next is on the screen. */
  offered = false;
  private unanswered: Unanswered | undefined;
  private readonly late: LateTimers;

  /** @param button place in BUTTON_USES */
  constructor(
    readonly intent: Intent,
    readonly button: 0 | 2,
    drawMs: () => number,
    watch: OnWatch,
  ) {
    this.late = new LateTimers(drawMs);
    this.drape = new Drape({
      ...watch,
      saved: watchWith({ ...settingsFor(intent), button, lastMinute: 0 }),
      timerLatenessMs: this.late.timerLatenessMs,
    });
    this.late.attach(this.drape.world);
  }

  get nowMs(): number {
    return this.drape.nowMs;
  }

  get isOpen(): boolean {
    return this.openSince !== undefined;
  }

  /** What the wrist was told so far, the first stroke of each word. */
  get heard(): Heard<CarriedBuzz> {
    return listen(this.late.buzzes);
  }

  async pass(durationMs: number): Promise<void> {
    const untilMs = this.nowMs + Math.max(0, durationMs);
    const saidByMs = (this.session?.endMs ?? Infinity) + LATEST_MS + SLACK_MS;
    if (this.nowMs < saidByMs && saidByMs < untilMs) {
      await this.drape.wait(saidByMs - this.nowMs);
      this.notice();
    }
    await this.drape.wait(untilMs - this.nowMs);
    this.notice();
  }

  async open(): Promise<void> {
    const atMs = this.nowMs;
    this.openSpans.push({ fromMs: atMs, toMs: undefined });
    this.drape.world.watch.launch();
    await this.drape.world.settle();
    const { session, unanswered } = this;
    this.unanswered = undefined;
    const endMs = session?.endMs;
    if (session && endMs !== undefined && atMs - endMs >= STILL_NEWS_MS) {
      session.ending = 'finished-away';
      this.session = undefined;
      this.over = { truth: session, endMs, telling: undefined };
      expect(this.drape.words).toContain('Done');
    } else if (session) {
      this.notice();
    } else if (unanswered && this.isToldAgain(unanswered)) {
      this.told(unanswered.truth, unanswered.endMs, atMs);
    } else if (unanswered) {
      // It is still shown when it was, as long as nobody has answered; the wrist is told no more.
      this.over = { truth: unanswered.truth, endMs: unanswered.endMs, telling: undefined };
      expect(this.drape.words).toContain('Done');
    } else {
      expect(this.drape.words).toContain('Start');
    }
  }

  leave(how: 'close' | 'kill'): void {
    if (how === 'close') this.drape.world.watch.close();
    else this.drape.world.watch.kill();
    this.left(how);
  }

  /** Looks at the watch, and reads the time off it. */
  async look(): Promise<void> {
    const wasOn = this.drape.world.watch.display.on;
    await this.drape.look();
    const { session, nowMs } = this;
    if (!this.isOpen || !session || session.isOver(nowMs)) return;
    // A screen that was on is as it was drawn last, within the second before; one that wakes is right at once.
    const right = new Set<string>();
    for (let agoMs = 0; agoMs <= (wasOn ? SECOND : 0); agoMs += 10) right.add(timeOf(session, nowMs - agoMs));
    expect([...right]).toContain(this.drape.time);
  }

  async press(id: string): Promise<void> {
    this.drape.world.watch.press(id);
    await this.drape.world.settle();
  }

  start(): void {
    this.session = new Truth(this.intent, this.nowMs);
    this.truths.push(this.session);
  }

  ended(): void {
    this.session?.endEarly(this.nowMs);
    this.feeling = this.session?.leavesRow ? this.session : undefined;
    this.session = undefined;
    this.asking = false;
  }

  answered(): void {
    this.feeling = this.over?.truth;
    this.stopTelling();
  }

  oneMoreAfter(): void {
    this.session = this.over?.truth;
    this.session?.oneMore(this.nowMs);
    this.stopTelling();
  }

  private get openSince(): number | undefined {
    const last = this.openSpans[this.openSpans.length - 1];
    return last && last.toMs === undefined ? last.fromMs : undefined;
  }

  /** Takes note of what has happened by itself. */
  private notice(): void {
    const { session, nowMs, openSince } = this;
    if (openSince === undefined) return;
    if (this.drape.world.watch.app === 'closed') {
      // The system closes an app that nobody has touched for two minutes, but not while there is something to wait for.
      expect(session).toBeUndefined();
      expect(nowMs - (this.over?.endMs ?? -Infinity)).toBeGreaterThan(COUNTS_FOR_MS);
      this.left('close');
      return;
    }
    const endMs = session?.endMs;
    if (!session || endMs === undefined || endMs > nowMs) return;
    const dueMs = Math.max(endMs, openSince);
    const said = this.heard.finished.find(({ atMs }) => atMs >= dueMs);
    expect((said?.atMs ?? nowMs) - dueMs).toBeLessThanOrEqual(
      SLACK_MS + (said ? said.latenessMs : LATEST_MS),
    );
    if (!said) return;
    session.ending = 'finished';
    this.session = undefined;
    this.asking = false;
    this.told(session, endMs, dueMs);
  }

  private told(truth: Truth, endMs: number, dueMs: number): void {
    const telling: Span = { fromMs: dueMs, toMs: undefined };
    this.tellings.push(telling);
    this.over = { truth, endMs, telling };
  }

  private isToldAgain({ endMs, again }: Unanswered): boolean {
    if (this.nowMs - endMs >= STILL_NEWS_MS || again === 'never') return false;
    return again === 'surely' || this.drape.world.watch.motor.pattern !== undefined;
  }

  private stopTelling(): void {
    if (this.over?.telling) this.over.telling.toMs = this.nowMs;
    this.over = undefined;
  }

  private left(how: 'close' | 'kill'): void {
    const { over, nowMs } = this;
    const last = this.openSpans[this.openSpans.length - 1];
    if (last) last.toMs = nowMs;
    this.asking = false;
    this.feeling = undefined;
    this.offered = false;
    if (over) {
      const sinceMs = over.telling && how === 'kill' ? nowMs - over.telling.fromMs : Infinity;
      const isSure = sinceMs < SURELY_INSISTING_MS;
      this.unanswered = {
        ...over,
        again: isSure ? 'surely' : sinceMs < SURELY_GIVEN_UP_MS ? 'perhaps' : 'never',
      };
    }
    this.stopTelling();
  }
}

function settingsFor({ getReadyS, durationMin, rounds, changeoverS }: Intent): Partial<Settings> {
  return { getReadyS, ballTime: durationMin, changeoverS, ...inARow(rounds) };
}

/** The digits that somebody reads: what is left of what goes on now. */
function timeOf(session: Truth, atMs: number): string {
  const seconds = Math.ceil(session.leftMs(atMs) / SECOND);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
