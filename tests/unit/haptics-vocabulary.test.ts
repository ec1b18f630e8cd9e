import fc from 'fast-check';
import { countOf } from '../../app/haptics/count';
import { strokesOf, type Pattern, type Stroke } from '../../app/haptics/vocabulary';
import { strengthAt } from '../../simulator/watch/vibration-patterns';
import { lengthMs, published, WORDS } from './haptics-support/patterns';

const STRENGTHS = [0, 1, 2];
const LONGEST_MIN = 66;

/**
 * Lengths of about a second are told apart on touch from 16 % on (Jones, Poliakoff and Wells 2009); twice as long is six
 * of these steps. A long stroke of a count, which people have been seen to take for a short one (touch studies in
 * docs/haptics.md), gets four times the length.
 */
const PLAINLY_LONGER = 2;
const COUNTED_LONGER = 4;
/** Stillness shorter than this is not surely felt as one: pulses that close together are one stroke. */
const UNFELT_GAP_MS = 60;

interface FeltStroke {
  readonly fromMs: number;
  readonly toMs: number;
}

/** What a wrist feels of strokes when each start is one stroke, as long as it is held and its pattern lasts. */
function felt(strokes: readonly Stroke[]): FeltStroke[] {
  const all: FeltStroke[] = [];
  let atMs = 0;
  for (const { pattern, holdMs, gapMs } of strokes) {
    const endMs = atMs + Math.min(holdMs, lengthMs(pattern) ?? holdMs);
    const last = all.at(-1);
    if (last && atMs - last.toMs < UNFELT_GAP_MS) all[all.length - 1] = { fromMs: last.fromMs, toMs: endMs };
    else all.push({ fromMs: atMs, toMs: endMs });
    atMs += holdMs + gapMs;
  }
  return all;
}

/** What it feels by the numbers that the simulator's motor plays, pause by pause. */
function feltByNumbers(strokes: readonly Stroke[]): FeltStroke[] {
  const all: FeltStroke[] = [];
  let fromMs = 0;
  for (const { pattern, holdMs, gapMs } of strokes) {
    for (let ms = 0; ms < holdMs; ms++) {
      const isOver = ms >= (lengthMs(pattern) ?? Infinity);
      if (isOver || strengthAt(published(pattern), ms) === 0) continue;
      const atMs = fromMs + ms;
      const last = all.at(-1);
      if (last && atMs - last.toMs < UNFELT_GAP_MS)
        all[all.length - 1] = { fromMs: last.fromMs, toMs: atMs + 1 };
      else all.push({ fromMs: atMs, toMs: atMs + 1 });
    }
    fromMs += holdMs + gapMs;
  }
  return all;
}

const ofLength = ({ fromMs, toMs }: FeltStroke): number => toMs - fromMs;
const total = (strokes: readonly FeltStroke[]): number =>
  (strokes.at(-1)?.toMs ?? 0) - (strokes[0]?.fromMs ?? 0);

function plainlyLonger(one: number, other: number, factor = PLAINLY_LONGER): boolean {
  return Math.max(one, other) >= factor * Math.min(one, other);
}

/** Other in number or in total length. */
function unlike(one: readonly FeltStroke[], other: readonly FeltStroke[]): boolean {
  return one.length !== other.length || plainlyLonger(total(one), total(other));
}

/** Or at one place long where the other is short. */
function unlikeInRhythm(one: readonly FeltStroke[], other: readonly FeltStroke[]): boolean {
  return (
    unlike(one, other) ||
    one.some((stroke, index) =>
      plainlyLonger(ofLength(stroke), ofLength(other[index] ?? stroke), COUNTED_LONGER),
    )
  );
}

const everything = (strength: number): Array<{ name: string; strokes: Stroke[] }> => [
  ...WORDS.map((word) => ({ name: word, strokes: strokesOf(word, strength) })),
  ...Array.from({ length: LONGEST_MIN }, (_, minutes) => ({
    name: `${minutes} minutes`,
    strokes: countOf(minutes, strength),
  })),
];

describe.each(STRENGTHS)('the language of the wrist at strength %i', (strength) => {
  const five: Record<string, FeltStroke[]> = {
    tick: felt(strokesOf('tick', strength)),
    begin: felt(strokesOf('begin', strength)),
    'last-minute': felt(strokesOf('last-minute', strength)),
    'time-left': felt(countOf(7, strength)),
    finished: felt(strokesOf('finished', strength)),
  };
  const names = Object.keys(five);

  it.each(names)('has no word by default that is like %s', (name) => {
    const like = names.filter((other) => other !== name && !unlike(five[name] ?? [], five[other] ?? []));
    expect(like).toEqual([]);
  });

  it('has no count that is like a word that comes unasked', () => {
    for (let minutes = 2; minutes < LONGEST_MIN; minutes++) {
      const count = felt(countOf(minutes, strength));
      for (const word of ['tick', 'begin', 'last-minute', 'finished'] as const) {
        expect([minutes, word, unlikeInRhythm(count, felt(strokesOf(word, strength)))]).toEqual([
          minutes,
          word,
          true,
        ]);
      }
    }
  });

  it('has every cue unlike the others, with the cues that are off by default', () => {
    const cues = (['tick', 'begin', 'last-minute', 'finished', 'halfway', 'interval'] as const).map((word) =>
      felt(strokesOf(word, strength)),
    );
    cues.forEach((cue, index) =>
      cues.slice(index + 1).forEach((other) => expect(unlikeInRhythm(cue, other)).toBe(true)),
    );
  });

  it('holds every stroke, and never starts the motor before what it was stopped in would have run out', () => {
    for (const { strokes } of everything(strength)) {
      expect(strokes.length).toBeGreaterThan(0);
      strokes.slice(0, -1).forEach(({ pattern, holdMs, gapMs }) => {
        expect(gapMs).toBeGreaterThanOrEqual((lengthMs(pattern) ?? 0) - holdMs);
      });
      for (const { holdMs } of strokes) expect(holdMs).toBeGreaterThan(0);
      expect(strokes.at(-1)?.gapMs).toBe(0);
    }
  });

  it('leaves a second for each tick, with stillness before the next and before begin', () => {
    expect(total(felt(strokesOf('tick', strength)))).toBeLessThanOrEqual(100);
    expect(
      strokesOf('tick', strength).reduce((sum, { holdMs, gapMs }) => sum + holdMs + gapMs, 0),
    ).toBeLessThan(500);
  });

  it('keeps its rhythm by the numbers of the motor too: each stroke but the end is one pulse', () => {
    for (const { name, strokes } of everything(strength)) {
      if (name === 'finished') continue;
      expect([name, feltByNumbers(strokes).length]).toEqual([name, felt(strokes).length]);
    }
  });

  it('keeps its rhythm by what is noted of newer watches: no stroke lasts into a second pulse', () => {
    // app/index.js of bazzarelli/meditation-timer: these are of one pulse on a Versa 3 or Sense.
    const onePulse: readonly Pattern[] = ['bump', 'confirmation', 'confirmation-max', 'nudge', 'nudge-max'];
    for (const { name, strokes } of everything(strength)) {
      if (name === 'finished') continue;
      for (const { pattern, holdMs } of strokes) {
        const isStoppedInItsFirst = pattern === 'ring' && holdMs <= 600;
        expect([name, pattern, isStoppedInItsFirst || onePulse.includes(pattern)]).toEqual([
          name,
          pattern,
          true,
        ]);
      }
    }
  });
});

describe('the strengths', () => {
  const strongest = (strokes: readonly Stroke[]): number =>
    Math.max(
      ...strokes.map(({ pattern }) =>
        Math.max(...published(pattern).segments.map(({ strength }) => strength)),
      ),
    );

  it.each(WORDS)('say %s in one rhythm, never weaker and never shorter from gentle to strong', (word) => {
    const [gentle = [], normal = [], strong = []] = STRENGTHS.map((strength) => strokesOf(word, strength));
    expect(felt(normal)).toHaveLength(felt(gentle).length);
    expect(felt(strong)).toHaveLength(felt(normal).length);
    expect(strongest(normal)).toBeGreaterThanOrEqual(strongest(gentle));
    expect(strongest(strong)).toBeGreaterThanOrEqual(strongest(normal));
    expect(total(felt(strong))).toBeGreaterThanOrEqual(total(felt(normal)));
    expect(total(felt(normal))).toBeGreaterThanOrEqual(total(felt(gentle)));
  });

  it('are normal when there is no such strength', () => {
    expect(strokesOf('begin', 7)).toEqual(strokesOf('begin', 1));
  });
});

describe('time left as a count', () => {
  /** Long and short strokes with a blank between groups, read off the strokes alone. */
  function read(minutes: number, strength: number): string {
    const strokes = felt(countOf(minutes, strength));
    return strokes
      .map((stroke, index) => {
        const stillMs = (strokes[index + 1]?.fromMs ?? 0) - stroke.toMs;
        return (ofLength(stroke) > 300 ? '-' : '.') + (stillMs > 600 ? ' ' : '');
      })
      .join('');
  }

  it.each([
    [2, '..'],
    [4, '....'],
    [5, '-'],
    [7, '- ..'],
    [12, '-- ..'],
    [19, '--- ....'],
    [20, '----'],
    [22, '----'],
    [23, '--- --'],
    [60, '---- ---- ----'],
    [158, '---- ---- ----'],
  ])('of %i minutes is %s', (minutes, signs) => {
    for (const strength of STRENGTHS) expect(read(minutes, strength)).toBe(signs);
  });

  it('is true: to the minute up to twenty, then to the nearest five up to an hour', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1.5, max: 62.4, noNaN: true }),
        fc.constantFrom(...STRENGTHS),
        (minutes, strength) => {
          const signs = read(minutes, strength);
          const told = 5 * (signs.split('-').length - 1) + signs.split('.').length - 1;
          expect(Math.abs(told - minutes)).toBeLessThanOrEqual(minutes < 20.5 ? 0.5 : 3);
          for (const group of signs.split(' ')) expect(group.length).toBeLessThanOrEqual(4);
        },
      ),
    );
  });

  it('of a minute or less is the word for that', () => {
    for (const minutes of [-1, 0, 0.2, 1, 1.4])
      expect(countOf(minutes, 1)).toEqual(strokesOf('last-minute', 1));
  });

  it('has long strokes that are not taken for short ones', () => {
    for (const strength of STRENGTHS) {
      const [long, short] = felt(countOf(6, strength));
      if (!long || !short) throw new Error('six minutes are a long stroke and a short one');
      expect(plainlyLonger(ofLength(long), ofLength(short), COUNTED_LONGER)).toBe(true);
    }
  });
});
