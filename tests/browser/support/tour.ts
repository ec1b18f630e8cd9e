import { MOVES } from '../../../common/all-moves';
import { moveAt, placeOf } from '../../../common/moves';
import { LONGEST_OWN } from '../../../common/routines';
import { WORDS_TO_FEEL } from '../../../common/words-to-feel';

const MINUTE_MS = 60_000;
const GET_READY_MS = 10_000;
const BALL = placeOf('ball');
const HANG = placeOf('hang');
const LENGTHEN = placeOf('lengthen');

/** Whoever goes on the tour: somebody with a watch and a phone, on time that stands still. */
export interface Visitor {
  /** Presses something on the watch. */
  pressOnWatch(id: string): Promise<void>;
  /** Presses start, and reads what there is to read before the first time. */
  start(): Promise<void>;
  /** Moves time on. */
  advance(virtualMs: number): Promise<void>;
  /** Chooses on the phone's page by its sliders. */
  choose(sliders: Readonly<Record<string, number>>): Promise<void>;
  /** Puts the first own routine together, and chooses it. @param places of the moves */
  putTogether(places: readonly number[]): Promise<void>;
  /** From now on every random number that a program draws is this one: 0 to 1. */
  chanceIs(number: number): Promise<void>;
}

/** A way through some screens, from a watch that was never opened before; `see` is told each of them by its name. */
export interface Walk {
  readonly title: string;
  /** Chunks for which the watch has no memory left. */
  readonly missing?: readonly string[];
  readonly go: (visitor: Visitor, see: (screen: string) => Promise<void>) => Promise<void>;
}

/** Every screen that the watch can show. */
export const TOUR: readonly Walk[] = [
  {
    title: 'ready, getting ready, running',
    go: async (visitor, see) => {
      await see('ready');
      await visitor.start();
      await see('getting-ready');
      await visitor.advance(GET_READY_MS);
      await visitor.advance(4 * MINUTE_MS);
      await see('running');
    },
  },
  {
    title: 'paused, asked to end',
    go: async (visitor, see) => {
      await visitor.start();
      // With four digits, which have the least room within the ring.
      await visitor.advance(GET_READY_MS + 72_000);
      await visitor.pressOnWatch('pause');
      await see('paused');
      await visitor.pressOnWatch('end');
      await see('asking');
    },
  },
  {
    title: 'finished, and how it feels',
    go: async (visitor, see) => {
      await visitor.start();
      await visitor.advance(GET_READY_MS + 12 * MINUTE_MS);
      await see('finished');
      await visitor.pressOnWatch('answer');
      await see('feeling');
    },
  },
  {
    title: 'the lesson and its quiz',
    go: async (visitor, see) => {
      await visitor.chanceIs(0.4);
      await visitor.pressOnWatch('learn');
      await see('lesson');
      for (let word = 0; word < 6; word++) await visitor.pressOnWatch('next');
      await see('lesson-longest');
      await visitor.pressOnWatch('quiz');
      await see('quiz');
      await visitor.pressOnWatch('choice-0');
      await see('quiz-wrong');
      await visitor.pressOnWatch('choice-1');
      await see('quiz-right');
    },
  },
  {
    title: 'a wait between two rounds, and an end after more than a hundred minutes',
    go: async (visitor, see) => {
      await visitor.choose({ ballTime: 30 });
      await visitor.putTogether([BALL, BALL, BALL, BALL, BALL]);
      await visitor.start();
      await visitor.advance(GET_READY_MS + 30 * MINUTE_MS + 8000);
      await see('changeover');
      await visitor.advance(4 * (30 * MINUTE_MS + 20_000));
      await see('finished-long');
    },
  },
  {
    title: 'a round of several, with the mark where it ends',
    go: async (visitor, see) => {
      await visitor.putTogether([BALL, BALL, BALL]);
      await visitor.start();
      await visitor.advance(GET_READY_MS + 15 * MINUTE_MS);
      await see('second-round');
    },
  },
  ...MOVES.map(({ id: move }, place) => ({
    title: `everything about one move: ${move}`,
    go: async (visitor: Visitor, see: (screen: string) => Promise<void>) => {
      for (let before = 0; before < place; before++) await visitor.pressOnWatch('routine-after');
      await see(`${move}-ready`);
      await visitor.pressOnWatch('start');
      for (const card of ['how-1', 'how-2', 'how-3', 'caution']) {
        await see(`${move}-${card}`);
        await visitor.pressOnWatch('card-on');
      }
      await see(`${move}-getting-ready`);
      await visitor.advance(GET_READY_MS + 5000);
      await see(`${move}-running`);
    },
  })),
  {
    title: 'holds of several names, a rest, and the spa',
    go: async (visitor, see) => {
      await visitor.putTogether([LENGTHEN, HANG]);
      await see('own-ready');
      await visitor.start();
      await visitor.advance(GET_READY_MS + 30_000 + 4000);
      await see('next-hold');
      await visitor.advance(4 * 30_000 + 3 * 10_000 - 34_000 + 5000);
      await see('next-move');
      await visitor.advance(15_000 + 20_000 + 5000);
      await see('rest');
    },
  },
  {
    title: 'the spa, a length that is chosen, a long time on the ball, and a caution for a moment',
    go: async (visitor, see) => {
      for (let move = 0; move < MOVES.length; move++) await visitor.pressOnWatch('routine-after');
      await see('spa-ready');
      await visitor.pressOnWatch('routine-after');
      await visitor.pressOnWatch('adjust');
      for (let press = 0; press < 8; press++) await visitor.pressOnWatch('more');
      await see('adjust');
      await visitor.pressOnWatch('adjusted');
      await visitor.pressOnWatch('start');
      for (let card = 0; card < 3; card++) await visitor.pressOnWatch('card-on');
      await see('long');
    },
  },
  {
    title: 'a word of care, and what could come next',
    go: async (visitor, see) => {
      for (let session = 0; session < 2; session++) {
        await visitor.start();
        await visitor.advance(GET_READY_MS + 12 * MINUTE_MS);
        await visitor.pressOnWatch('answer');
        await visitor.pressOnWatch('worse');
        if (session > 0) break;
        await see('offer');
        await visitor.pressOnWatch('offer-skip');
      }
      await see('care');
    },
  },
];

/**
 * What the settings can make of the screens at their longest: every length that can be chosen, every hold by its name, the
 * most steps a routine can have, an end that nobody has answered for an hour, and what is said where
 * memory is short.
 */
export const LONGEST: readonly Walk[] = [
  {
    title: 'the longest lengths of each move',
    go: async (visitor, see) => {
      await visitor.choose({ hangTime: 120, hangRounds: 10, lengthenTime: 120, lengthenRounds: 3 });
      for (const { id: move } of MOVES) {
        await see(`longest-${move}-ready`);
        await visitor.pressOnWatch('adjust');
        await see(`longest-${move}-adjust`);
        await visitor.pressOnWatch('adjusted');
        await visitor.pressOnWatch('routine-after');
      }
    },
  },
  {
    title: 'every hold by its name, and the last of as many steps as there can be',
    go: async (visitor, see) => {
      const [holdS, restS, rounds] = [10, 5, 3];
      await visitor.choose({
        lengthenTime: holdS,
        lengthenRestS: restS,
        lengthenRounds: rounds,
        changeoverS: restS,
      });
      await visitor.putTogether(Array.from({ length: LONGEST_OWN }, () => LENGTHEN));
      await see('longest-own-ready');
      await visitor.start();
      await visitor.advance(GET_READY_MS + (holdS + 2) * 1000);
      const { holds } = moveAt(LENGTHEN);
      for (const hold of [...holds.slice(1), ...holds.slice(0, 1)]) {
        await see(`wait-${hold}`);
        await visitor.advance((holdS + restS) * 1000);
      }
      const steps = LONGEST_OWN * rounds * holds.length;
      // It waits for the hold after these; the last one has begun a rest later than the wait for it.
      await visitor.advance(((steps - holds.length - 2) * (holdS + restS) + restS) * 1000);
      await see('last-of-most-steps');
    },
  },
  {
    title: 'an end that nobody has answered for an hour',
    go: async (visitor, see) => {
      await visitor.start();
      await visitor.advance(GET_READY_MS + 12 * MINUTE_MS + 59 * MINUTE_MS + 55_000);
      await see('finished-long-ago');
    },
  },
  {
    title: 'a lesson for which there is no memory',
    missing: ['teaching'],
    go: async (visitor, see) => {
      await visitor.pressOnWatch('learn');
      await see('reopen');
    },
  },
];

/** Chances by which the quiz asks for the first three of its five cues, and for the last. */
const QUIZZES = { first: 0, last: 0.999 };

/** Every cue by its name: as large as it stands in the lesson, and on the buttons of the quiz. */
export const EVERY_CUE: readonly Walk[] = [
  {
    title: 'every cue in the lesson',
    go: async (visitor, see) => {
      await visitor.pressOnWatch('learn');
      for (const cue of WORDS_TO_FEEL) {
        await see(`cue-${cue}`);
        await visitor.pressOnWatch('next');
      }
    },
  },
  ...Object.entries(QUIZZES).map(([name, chance]) => ({
    title: `the quiz, with its ${name} cues`,
    go: async (visitor: Visitor, see: (screen: string) => Promise<void>) => {
      await visitor.chanceIs(chance);
      await visitor.pressOnWatch('learn');
      await visitor.pressOnWatch('quiz');
      await see(`quiz-${name}`);
    },
  })),
];
