import { cleared } from '../../common/timeouts';
import { after, steadyNow } from '../time/steady-clock';
import { nextInMs } from './insistence';
import { halt, play } from './motor';
import { strokesOf, type Stroke, type Word } from './vocabulary';

/** A vibration takes the mind away from the next one for about a second (Asplund et al., ACM TOCHI 2020). */
const STILLNESS_MS = 1000;
/** A timer is not taken to be later than this: the clock has been set forwards rather. */
const LATEST_MS = 2000;
/** Answers to a press come when they can, at least a second after what was said before; cues come on time. */
const ANSWER = 0;
/** Late it would be another beat than the one it is to be: it is said on time or not at all. */
const TICK = 1;
/** A count that is being said: cut in the middle it would be another number. */
const COUNT = 4;
const FINISHED = 7;

/** A weightier word cuts a lighter one; a lighter one waits. */
const WEIGHTS: { readonly [W in Word]: number } = {
  paused: ANSWER,
  'going-on': ANSWER,
  tick: TICK,
  interval: 2,
  halfway: 3,
  'last-minute': 5,
  begin: 6,
  finished: FINISHED,
};

interface Utterance {
  readonly strokes: readonly Stroke[];
  readonly weight: number;
  /**
   * What a cue has to weigh to cut it once it is being said; an answer always cuts an answer. A COUNT needs the stillness
   * before it even when nothing was said: the press that asked is felt too.
   */
  readonly holdsAgainst: number;
}

let strength = 1;
let playing: Utterance | undefined;
/** At most one: the weightiest, and of equals the newest. */
let waiting: Utterance | undefined;
/** Runs while it is still between two words. */
let stillness: number | undefined;
let insisting = false;

/** How strongly words are said. @param level 0 gentle, 1 normal, 2 strong; holds from the next word on */
export function setStrength(level: number): void {
  strength = level;
}

/** Says a word: at once, or when a weightier one is over. While *finished* insists nothing else is said. */
export function say(word: Word): void {
  const weight = WEIGHTS[word];
  utter({ strokes: strokesOf(word, strength), weight, holdsAgainst: weight });
}

/** Says a count, after a second of stillness. @param strokesAt its strokes at a strength (`countOf`) */
export function sayCount(strokesAt: (strength: number) => readonly Stroke[]): void {
  utter({ strokes: strokesAt(strength), weight: ANSWER, holdsAgainst: COUNT });
}

/** Whether there is a word of this name. */
export function isWord(name: string): name is Word {
  return Object.keys(WEIGHTS).indexOf(name) >= 0;
}

/**
 * Says *finished* again and again until `quiet`, and gives up by itself in the end. How long is counted by its own
 * timers, so that it neither goes on for ever nor ends at once when the clock is set.
 * @param kind place in INSISTENCES
 * @param onStroke called with each time it is said
 * @param gaveUp called when it falls silent without an answer
 */
export function insistFinished(kind: number, onStroke: () => void, gaveUp: () => void): void {
  quiet();
  insisting = true;
  const strokes = strokesOf('finished', strength);
  let sinceMs = 0;
  sayIt();

  function sayIt(): void {
    stillness = undefined;
    const fromMs = steadyNow();
    play(strokes, (waitedMs) => {
      sinceMs += passedMs(fromMs, waitedMs);
      const inMs = nextInMs(kind, sinceMs);
      if (inMs === undefined) {
        quiet();
        gaveUp();
        return;
      }
      const silentFromMs = steadyNow();
      stillness = after(inMs, () => {
        sinceMs += passedMs(silentFromMs, inMs);
        sayIt();
      });
    });
    onStroke();
  }
}

/** Stops whatever is said and forgets what waits. */
export function quiet(): void {
  endStillness();
  playing = undefined;
  waiting = undefined;
  insisting = false;
  halt();
}

function utter(next: Utterance): void {
  if (insisting) return;
  if (isHeldBack(next)) {
    if (next.weight !== TICK && (!waiting || waiting.weight <= next.weight)) waiting = next;
  } else if (next.weight === ANSWER && (next.holdsAgainst === COUNT || playing || stillness !== undefined)) {
    waiting = next;
    if (next.holdsAgainst === COUNT || playing) beStill();
  } else {
    if (waiting && waiting.weight === next.weight) waiting = undefined;
    speak(next);
  }
}

/** Whether something weightier is being said or about to be; *finished* is not even cut by itself. */
function isHeldBack(next: Utterance): boolean {
  if (playing) {
    const against = next.weight === ANSWER ? playing.weight : playing.holdsAgainst;
    return against > next.weight || playing.weight === FINISHED;
  }
  return waiting !== undefined && waiting.weight > next.weight;
}

function speak(utterance: Utterance): void {
  endStillness();
  playing = utterance;
  play(utterance.strokes, beStill);
}

/** Cuts what is said, if anything is, and says what waits a second later. */
function beStill(): void {
  halt();
  playing = undefined;
  endStillness();
  stillness = after(STILLNESS_MS, () => {
    const next = waiting;
    stillness = undefined;
    waiting = undefined;
    if (next) speak(next);
  });
}

function endStillness(): void {
  stillness = cleared(stillness);
}

/** How long something took that was meant to take `askedMs`: timers may be late, and the clock may be set. */
function passedMs(fromMs: number, askedMs: number): number {
  return Math.min(steadyNow() - fromMs, askedMs + LATEST_MS);
}
