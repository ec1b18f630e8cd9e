/** The eight patterns of the platform (dev.fitbit.com, Device API, haptics). */
export type Pattern =
  'alert' | 'bump' | 'confirmation' | 'confirmation-max' | 'nudge' | 'nudge-max' | 'ping' | 'ring';

/** One start of the motor: a pattern, stopped after `holdMs`, and the stillness until the next one. */
export interface Stroke {
  readonly pattern: Pattern;
  readonly holdMs: number;
  readonly gapMs: number;
}

/** What the wrist can be told; *time left* beside it is a count and has no strokes of its own (`countOf`). */
export type Word =
  'tick' | 'begin' | 'last-minute' | 'finished' | 'halfway' | 'interval' | 'paused' | 'going-on';

/** A tap, a short stroke, a long one, and the longest, which nothing but the end has. */
export type Sign = "'" | '.' | '-' | '=';

type Ink = readonly [pattern: Pattern, holdMs: number, times?: number];

// Tables that are made anew each time: as code they take a fraction of the memory that they take as objects.

/**
 * Each sign at each strength, as the eight patterns allow. Words are told apart by the length and number of their signs
 * and hardly by strength, so each sign is at least twice as long as the one before, and a long stroke at least four
 * times as long as a short one. What is counted is one pulse by all that is published of its pattern. docs/haptics.md
 * has the reason and the source for each.
 */
function inksOf(sign: Sign): readonly [gentle: Ink, normal: Ink, strong: Ink] {
  switch (sign) {
    case "'":
      return [
        ['bump', 60],
        ['bump', 60],
        ['nudge', 50],
      ];
    case '.':
      return [
        ['confirmation', 100],
        ['confirmation-max', 100],
        ['ring', 120],
      ];
    case '-':
      // No published pattern is both long and gentle: a run of gentle ones without a break is.
      return [
        ['confirmation', 100, 6],
        ['ring', 600],
        ['ring', 600],
      ];
    case '=':
      return [
        ['alert', 1500],
        ['ring', 1500],
        ['ring', 2500],
      ];
  }
}

/** A word, and how long it is still between two of its signs. */
function writingOf(word: Word): readonly [signs: string, gapMs: number] {
  switch (word) {
    case 'tick':
    case 'paused':
      return ["'", 0];
    case 'begin':
      return ['.-', 250];
    case 'last-minute':
      return ['....', 130];
    case 'finished':
      return ['=', 0];
    case 'halfway':
      return ['-', 0];
    case 'interval':
      return ['.', 0];
    case 'going-on':
      return ["''", 280];
  }
}

/** Between two groups of a count. */
const GROUP_GAP_MS = 800;

/**
 * The strokes of a word.
 * @param strength 0 gentle, 1 normal, 2 strong
 */
export function strokesOf(word: Word, strength: number): Stroke[] {
  const [signs, gapMs] = writingOf(word);
  return write(signs, gapMs, strength);
}

/**
 * The strokes of a pattern of signs.
 * @param signs signs, with a blank where one group ends and another begins
 * @param gapMs from the end of a sign to the next one within a group
 * @param strength 0 gentle, 1 normal, 2 strong
 */
export function write(signs: string, gapMs: number, strength: number): Stroke[] {
  const strokes: Stroke[] = [];
  for (let index = 0; index < signs.length; index++) {
    const sign = signs.charAt(index);
    if (sign === ' ') continue;
    const inks = inksOf(sign as Sign);
    const [pattern, holdMs, times = 1] = inks[strength] || inks[1];
    const next = signs.charAt(index + 1);
    for (let left = times - 1; left > 0; left--) strokes.push({ pattern, holdMs, gapMs: 0 });
    strokes.push({ pattern, holdMs, gapMs: next === '' ? 0 : next === ' ' ? GROUP_GAP_MS : gapMs });
  }
  return strokes;
}
