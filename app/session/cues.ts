import { MINUTE_MS, SECOND_MS } from '../../common/durations';
import { leadMs, stepMs, type Session, type Step } from './session';

/** Moments that the wrist is told of. */
export type CueName = 'tick' | 'begin' | 'halfway' | 'interval' | 'last-minute' | 'next-step' | 'finished';

/** Which cues are wanted beside begin and finished, which always are: 1 or 0, as the settings have it. */
export interface CueChoice {
  /** In each of the last three seconds of getting ready and of a changeover. */
  readonly ticks: number;
  readonly halfway: number;
  /** A minute before the end of a step that is longer than two. */
  readonly lastMinute: number;
  /** Every so many minutes within a step; 0 for never. */
  readonly everyMin: number;
}

const TICKS = 3;

/** A cue and its place in the session's own time, from the press on and without pauses. */
export interface Cue {
  readonly name: CueName;
  readonly elapsedMs: number;
}

/**
 * The first cue later than `afterMs` of the session's own time; undefined when none is left. When two fall together,
 * the weightier one is said.
 * @param choice undefined for none but those that always are
 * @param afterMs -1 before the first: one may be at 0
 */
export function nextCue(session: Session, choice: CueChoice | undefined, afterMs: number): Cue | undefined {
  const { steps } = session.plan;
  let best: Cue | undefined;
  const offer = (name: CueName, atMs: number): void => {
    if (atMs > afterMs && (!best || atMs <= best.elapsedMs)) best = { name, elapsedMs: atMs };
  };
  let fromMs = 0;
  for (let step = 0; step < steps.length; step++) {
    const beforeMs = leadMs(session, step);
    const beginMs = fromMs + beforeMs;
    const lengthMs = stepMs(session, step);
    fromMs = beginMs + lengthMs;
    if (fromMs > afterMs) {
      if (choice) {
        const everyMs = choice.everyMin * MINUTE_MS;
        if (everyMs > 0) {
          const intervalMs = Math.max(1, Math.floor((afterMs - beginMs) / everyMs) + 1) * everyMs;
          if (intervalMs < lengthMs) offer('interval', beginMs + intervalMs);
        }
        // Of what was planned: a minute more does not say it again.
        if (choice.halfway) offer('halfway', beginMs + Math.round((steps[step] as Step).ms / 2));
        if (choice.lastMinute && lengthMs > 2 * MINUTE_MS) offer('last-minute', fromMs - MINUTE_MS);
        if (choice.ticks) {
          for (let tick = TICKS; tick > 0; tick--) {
            if (tick * SECOND_MS <= beforeMs) offer('tick', beginMs - tick * SECOND_MS);
          }
        }
      }
      offer('begin', beginMs);
      if (leadMs(session, step + 1) > 0) offer('next-step', fromMs);
      if (best) return best;
    }
  }
  offer('finished', fromMs);
  return best;
}

/** Every cue in a span of the session's own time: later than `fromMs`, up to and with `toMs`. */
export function cuesBetween(session: Session, choice: CueChoice, fromMs: number, toMs: number): Cue[] {
  const cues: Cue[] = [];
  for (let cue = nextCue(session, choice, fromMs); cue && cue.elapsedMs <= toMs;) {
    cues.push(cue);
    cue = nextCue(session, choice, cue.elapsedMs);
  }
  return cues;
}
