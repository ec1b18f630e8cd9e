import { changed } from '../../common/changed';
import {
  COS2_20_DEGREES,
  COS2_30_DEGREES,
  COS2_60_DEGREES,
  isRolled,
  isStrong,
  isWithin,
  opposite,
  towards,
  type Acceleration,
} from './gravity';

/** How the forearm lies, as far as the readings until now tell. Moments are the sensor's, in ms. */
export interface Posture {
  readonly phase: 'moving' | 'still' | 'away';
  /** When this phase began. */
  readonly sinceMs: number;
  readonly latestMs: number;
  /** What is felt while the forearm lies still, or would be if it were to lie still now; follows a slow drift. */
  readonly rest: Acceleration;
  /** While away: how long so far. */
  readonly awayMs: number;
  /** While away: the first reading that was turned far enough, when it was, and how long it has been like that. */
  readonly turned: Acceleration | undefined;
  readonly turnedSinceMs: number;
  readonly turnedMs: number;
  /** While away: since when it is back at rest again; 0 while it is not. */
  readonly backSinceMs: number;
  /** Turns there and back until now. */
  readonly turns: number;
}

/** Before a turn the forearm has lain still for so long. Walking and other work with the arm never does. */
const STILL_MS = 1000;
/** A turn is there and back within this, */
const LONGEST_MS = 2000;
/** and is away from rest for longer than a shake is. */
const SHORTEST_AWAY_MS = 350;
/** Turned far is felt more than once, and so is being back: one reading by itself may be a knock. */
const TWICE_MS = 150;
/** The watch now and then repeats readings, up to about this old (measured on a Sense: zfzhong/fitbit-accel-fetcher). */
const REPEATED_MS = 1000;
/** After a silence of this length nobody knows what was in between. */
const SILENCE_MS = 1000;

export const NOTHING_FELT: Posture = moving({ x: 0, y: 0, z: 0 }, 0, 0, 0);

/**
 * What one more reading tells: `turns` of the result is one higher when it completes a deliberate turn there and back.
 * That is: still, then the forearm rolled by more than 60° about itself, or bent up or down by as much, then back, all
 * within 2 s. Readings about 200 ms apart are enough. Of the roll of a forearm that hangs straight down, or nearly so,
 * gravity tells nothing: there only a bend of the elbow is felt.
 * @param felt a reading, m/s²
 * @param ms when it was measured, by the sensor's clock; repeated and late ones change nothing
 */
export function feel(before: Posture, felt: Acceleration, ms: number): Posture {
  if (ms <= before.latestMs && ms > before.latestMs - REPEATED_MS) return before;
  const isWild = !isStrong(felt, 0.5, 1.5);
  if (isWild || ms < before.latestMs || ms > before.latestMs + SILENCE_MS) {
    return moving(felt, ms, ms, before.turns);
  }
  const isSteady = isStrong(felt, 0.75, 1.25);
  switch (before.phase) {
    case 'moving':
      return settle(before, felt, ms, isSteady);
    case 'still':
      if (!isWithin(felt, before.rest, COS2_20_DEGREES))
        return goAway(changed(before, { phase: 'away', sinceMs: ms }), felt, ms, isSteady);
      return changed(before, { latestMs: ms, rest: isSteady ? towards(before.rest, felt) : before.rest });
    case 'away':
      if (ms - before.sinceMs > LONGEST_MS) return moving(felt, ms, ms, before.turns);
      if (isSteady && isWithin(felt, before.rest, COS2_30_DEGREES)) return comeBack(before, felt, ms);
      return goAway(before, felt, ms, isSteady);
  }
}

function moving(rest: Acceleration, sinceMs: number, latestMs: number, turns: number): Posture {
  return {
    phase: 'moving',
    sinceMs,
    latestMs,
    rest,
    awayMs: 0,
    turned: undefined,
    turnedSinceMs: 0,
    turnedMs: 0,
    backSinceMs: 0,
    turns,
  };
}

function settle(before: Posture, felt: Acceleration, ms: number, isSteady: boolean): Posture {
  if (!isSteady || !isWithin(felt, before.rest, COS2_20_DEGREES)) return moving(felt, ms, ms, before.turns);
  return changed(before, { latestMs: ms, phase: ms - before.sinceMs >= STILL_MS ? 'still' : 'moving' });
}

function goAway(before: Posture, felt: Acceleration, ms: number, isSteady: boolean): Posture {
  const away = changed(before, { latestMs: ms, awayMs: ms - before.sinceMs, backSinceMs: 0 });
  const isTurned = isRolled(felt, before.rest) || !isWithin(felt, before.rest, COS2_60_DEGREES);
  if (!isSteady || !isTurned) return away;
  if (!before.turned) return changed(away, { turned: felt, turnedSinceMs: ms });
  // To one side and then to the other is a shake, or a wave.
  if (isWithin(opposite(felt), before.turned, COS2_60_DEGREES)) return moving(felt, ms, ms, before.turns);
  return changed(away, { turnedMs: ms - before.turnedSinceMs });
}

function comeBack(before: Posture, felt: Acceleration, ms: number): Posture {
  if (before.backSinceMs === 0) return changed(before, { latestMs: ms, backSinceMs: ms });
  if (ms - before.backSinceMs < TWICE_MS) return changed(before, { latestMs: ms });
  const isTurn = before.awayMs >= SHORTEST_AWAY_MS && before.turnedMs >= TWICE_MS;
  return moving(felt, before.backSinceMs, ms, before.turns + (isTurn ? 1 : 0));
}
