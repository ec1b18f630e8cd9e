import fc from 'fast-check';
import { countOf } from '../../app/haptics/count';
import { strokesOf, type Word } from '../../app/haptics/vocabulary';
import {
  ANSWERS,
  begin,
  beginAt,
  CUES,
  end,
  MINUTE,
  motor,
  nothing,
  nowMs,
  pass,
  playing,
  SECOND,
  voice,
} from './haptics-support/voice';

beforeEach(begin);
afterEach(end);

const GENTLE = 0;
/** The pattern that at the gentle strength nothing but *finished* is made of, and how long it is. */
const GENTLE_END = { pattern: 'alert', ms: 1500 };

type Deed =
  | { readonly what: 'say'; readonly word: Word }
  | { readonly what: 'name'; readonly name: string }
  | { readonly what: 'minutes'; readonly minutes: number }
  | { readonly what: 'insist'; readonly kind: number }
  | { readonly what: 'busy'; readonly forMs: number }
  | { readonly what: 'clock'; readonly byMs: number }
  | { readonly what: 'quiet' };

const saying: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ what: fc.constant('say' as const), word: fc.constantFrom(...CUES, ...ANSWERS) }),
  fc.record({ what: fc.constant('name' as const), name: fc.constantFrom('tick', 'time-left', 'finished') }),
  fc.record({ what: fc.constant('minutes' as const), minutes: fc.integer({ min: 0, max: 70 }) }),
);
const anything: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 8, arbitrary: saying },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('insist' as const), kind: fc.nat(2) }) },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constant('clock' as const), byMs: fc.integer({ min: -1e7, max: 1e7 }) }),
  },
  { weight: 1, arbitrary: fc.constant({ what: 'quiet' as const }) },
);
const busy = fc.record({ what: fc.constant('busy' as const), forMs: fc.nat(4000) });

const course = (deed: fc.Arbitrary<Deed>) =>
  fc.array(fc.record({ deed, afterMs: fc.oneof(fc.nat(400), fc.nat(4000)) }), {
    minLength: 1,
    maxLength: 20,
  });

function perform(deed: Deed): void {
  switch (deed.what) {
    case 'say':
      voice.say(deed.word);
      return;
    case 'name':
      voice.sayByName(deed.name);
      return;
    case 'minutes':
      voice.sayMinutes(deed.minutes);
      return;
    case 'insist':
      voice.insistFinished(deed.kind, nothing, nothing);
      return;
    case 'busy':
      motor.busyUntilMs = nowMs() + deed.forMs;
      return;
    case 'clock':
      jest.setSystemTime(Date.now() + deed.byMs);
      return;
    case 'quiet':
      voice.quiet();
      return;
  }
}

const asksForEnd = (deed: Deed): boolean =>
  deed.what === 'insist' ||
  (deed.what === 'say' && deed.word === 'finished') ||
  (deed.what === 'name' && deed.name === 'finished');
const isCue = (deed: Deed): boolean =>
  asksForEnd(deed) ||
  (deed.what === 'say' && CUES.some((cue) => cue === deed.word)) ||
  (deed.what === 'name' && deed.name !== 'time-left');
const silences = (deed: Deed): boolean => deed.what === 'quiet' || deed.what === 'insist';

describe('whatever is said and whenever', () => {
  /** Long enough for any word that waits and for any insistence. */
  const ALL_SAID_MS = 10 * MINUTE;
  const strength = fc.nat(2);

  it('no stroke overlaps another, and every one is stopped; nothing is left running', () => {
    fc.assert(
      fc.property(
        course(fc.oneof({ weight: 9, arbitrary: anything }, { weight: 1, arbitrary: busy })),
        strength,
        (deeds, strength) => {
          beginAt(strength);
          for (const { deed, afterMs } of deeds) {
            perform(deed);
            pass(afterMs);
          }
          pass(ALL_SAID_MS);
          expect(motor.faults).toEqual([]);
          expect(playing()).toBeUndefined();
          expect(jest.getTimerCount()).toBe(0);
        },
      ),
    );
  });

  it('nothing is left of it after quiet', () => {
    fc.assert(
      fc.property(course(fc.oneof(anything, busy)), strength, (deeds, strength) => {
        beginAt(strength);
        for (const { deed, afterMs } of deeds) {
          perform(deed);
          pass(afterMs);
        }
        voice.quiet();
        const { asked } = motor;
        expect(playing()).toBeUndefined();
        expect(jest.getTimerCount()).toBe(0);
        pass(ALL_SAID_MS);
        expect(motor.asked).toBe(asked);
      }),
    );
  });

  it('finished is said in full, unless it is silenced', () => {
    fc.assert(
      fc.property(course(anything), (deeds) => {
        beginAt(GENTLE);
        const asked: number[] = [];
        const silenced: number[] = [];
        for (const { deed, afterMs } of deeds) {
          if (asksForEnd(deed)) asked.push(nowMs());
          else if (deed.what === 'quiet') silenced.push(nowMs());
          if (silences(deed)) silenced.push(nowMs());
          perform(deed);
          pass(afterMs);
        }
        pass(ALL_SAID_MS);
        const ends = motor.played.filter(({ pattern }) => pattern === GENTLE_END.pattern);
        for (const { fromMs, toMs = Infinity } of ends) {
          const isSilenced = silenced.some((atMs) => atMs === toMs);
          if (!isSilenced) expect(toMs - fromMs).toBe(GENTLE_END.ms);
        }
        for (const askedMs of asked) {
          const said = ends.some(({ fromMs, toMs = 0 }) => toMs > askedMs && toMs - fromMs === GENTLE_END.ms);
          const silencedLater = silenced.some((atMs) => atMs >= askedMs);
          expect(said || silencedLater).toBe(true);
        }
      }),
    );
  });

  it('there is a second of stillness before all that is not a cue on time', () => {
    const gapsMs = [0, 1, 2]
      .flatMap((level) =>
        [...CUES, ...ANSWERS]
          .flatMap((word) => strokesOf(word, level).slice(0, -1))
          .concat(countOf(12, level).slice(0, -1)),
      )
      .map(({ gapMs }) => gapMs);
    fc.assert(
      fc.property(course(saying), strength, (deeds, strength) => {
        beginAt(strength);
        const cuesMs: number[] = [];
        for (const { deed, afterMs } of deeds) {
          if (isCue(deed)) cuesMs.push(nowMs());
          perform(deed);
          pass(afterMs);
        }
        pass(ALL_SAID_MS);
        motor.played.slice(1).forEach(({ fromMs }, index) => {
          const stillMs = fromMs - (motor.played[index]?.toMs ?? 0);
          const isWithinWord = gapsMs.includes(stillMs);
          expect(stillMs >= SECOND || isWithinWord || cuesMs.includes(fromMs)).toBe(true);
        });
      }),
    );
  });
});
