import { StopWatch } from './stop-watch';

const MINUTE_MS = 60_000;

/** What a person set out to do. */
export interface Intent {
  readonly getReadyS: number;
  readonly durationMin: number;
  readonly rounds: number;
  readonly changeoverS: number;
}

type Ending = 'finished' | 'ended-early' | 'finished-away';
const ENDINGS: readonly Ending[] = ['finished', 'ended-early', 'finished-away'];

interface Stretch {
  readonly held: boolean;
  ms: number;
}

/**
 * One session as somebody would follow it who sits beside with a stop-watch and a sheet of paper: the stretches one
 * after the other, and the stop-watch running whenever the session does. Knows nothing of how the app does it.
 */
export class Truth {
  readonly watch = new StopWatch();
  /** Getting ready, round, changeover, round: every second one is held. */
  private readonly stretches: Stretch[];
  private readonly plannedMs: number;
  private endedEarlyAtMs: number | undefined;
  ending: Ending = 'finished';
  rating = 0;

  constructor(
    intent: Intent,
    readonly pressedAtMs: number,
  ) {
    this.stretches = [];
    for (let round = 0; round < intent.rounds; round++) {
      this.stretches.push({ held: false, ms: (round === 0 ? intent.getReadyS : intent.changeoverS) * 1000 });
      this.stretches.push({ held: true, ms: intent.durationMin * MINUTE_MS });
    }
    this.plannedMs = intent.rounds * intent.durationMin * MINUTE_MS;
    this.watch.start(pressedAtMs);
  }

  get paused(): boolean {
    return !this.watch.running;
  }

  private get wholeMs(): number {
    return this.stretches.reduce((sumMs, { ms }) => sumMs + ms, 0);
  }

  /** When the whole is over, as things stand; undefined in a pause. */
  get endMs(): number | undefined {
    return this.watch.momentOf(this.wholeMs);
  }

  isOver(atMs: number): boolean {
    const { endMs } = this;
    return endMs !== undefined && endMs <= atMs;
  }

  /** The stretch that goes on at a moment and what is left of it. */
  private now(atMs: number): { readonly index: number; readonly leftMs: number } {
    let pastMs = this.watch.read(atMs);
    let index = 0;
    for (const { ms } of this.stretches) {
      if (pastMs < ms) return { index, leftMs: ms - pastMs };
      pastMs -= ms;
      index++;
    }
    return { index: this.stretches.length - 1, leftMs: 0 };
  }

  isHolding(atMs: number): boolean {
    return this.stretches[this.now(atMs).index]?.held === true;
  }

  /** What is left of what goes on now. */
  leftMs(atMs: number): number {
    return this.now(atMs).leftMs;
  }

  heldMs(atMs: number): number {
    let pastMs = Math.min(this.watch.read(atMs), this.wholeMs);
    let sumMs = 0;
    for (const { held, ms } of this.stretches) {
      if (held) sumMs += Math.min(ms, pastMs);
      pastMs = Math.max(0, pastMs - ms);
    }
    return sumMs;
  }

  /** One minute more: for the round that is held, or else the one to come; a session that is over goes on. */
  oneMore(atMs: number): void {
    const { endMs } = this;
    const wasOver = endMs !== undefined && endMs <= atMs;
    const { index } = this.now(atMs);
    const round = this.stretches.slice(index).find(({ held }) => held);
    if (!round) throw new Error('there is always a round to come or under way');
    round.ms += MINUTE_MS;
    if (!wasOver) return;
    this.watch.stop(endMs);
    this.watch.start(atMs);
  }

  endEarly(atMs: number): void {
    this.watch.stop(atMs);
    this.endedEarlyAtMs = atMs;
    this.ending = 'ended-early';
  }

  /** The moments at which rounds and the changeovers between them began, and are still to begin as things stand. */
  beginnings(): number[] {
    const moments: number[] = [];
    let fromMs = 0;
    for (const [index, { ms }] of this.stretches.entries()) {
      const atMs = index > 0 ? this.watch.momentOf(fromMs) : undefined;
      if (atMs !== undefined && atMs <= (this.endedEarlyAtMs ?? Infinity)) moments.push(atMs);
      fromMs += ms;
    }
    return moments;
  }

  /** All moments at which something else begins, as things stand. */
  boundaries(): number[] {
    const moments: number[] = [];
    let fromMs = 0;
    for (const { ms } of this.stretches) {
      fromMs += ms;
      const atMs = this.watch.momentOf(fromMs);
      if (atMs !== undefined) moments.push(atMs);
    }
    return moments;
  }

  /** One that was ended before anything was held never was a session. */
  get leavesRow(): boolean {
    return this.endedEarlyAtMs === undefined || Math.round(this.heldMs(this.endedEarlyAtMs) / 1000) > 0;
  }

  /** The row that the phone's log has to have. @param epochMs what the watch's clock says when virtual time is 0 */
  row(epochMs: number): Readonly<Record<string, number>> {
    const heldS = Math.round(this.heldMs(this.endedEarlyAtMs ?? Infinity) / 1000);
    const isWhole = this.ending === 'ended-early' && heldS * 1000 >= this.plannedMs;
    return {
      startedAtS: Math.floor((epochMs + this.pressedAtMs) / 1000),
      plannedS: this.plannedMs / 1000,
      heldS,
      ending: ENDINGS.indexOf(isWhole ? 'finished' : this.ending),
      rating: this.rating,
    };
  }
}
