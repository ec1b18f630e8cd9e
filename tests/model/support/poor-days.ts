import fc from 'fast-check';
import {
  GOOD_RATES,
  RATE_NAMES,
  RATE_UNITS,
  TERRIBLE_RATES,
  type LinkRates,
} from '../../../simulator/link/rates';
import { MINUTE, SECOND } from './drape';
import { FAMILIES } from './watches';

const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Something that happens in those days. */
export type Deed =
  | {
      readonly what: 'hold';
      readonly rating: 0 | 1 | 2 | 3;
      /** How long after the end somebody answers. */
      readonly afterS: number;
      /** First they take a minute more. */
      readonly isLonger: boolean;
    }
  | { readonly what: 'end-early'; readonly afterS: number }
  | { readonly what: 'hold-and-die'; readonly afterS: number; readonly awayS: number }
  | { readonly what: 'choose-on-phone'; readonly minutes: number }
  | { readonly what: 'choose-on-watch'; readonly more: number }
  | { readonly what: Plain }
  | { readonly what: 'wait'; readonly ms: number };

const PLAIN = [
  'kill-app',
  'close-app',
  'kill-companion',
  'unload-companion',
  'leave-phone',
  'take-phone',
] as const;
type Plain = (typeof PLAIN)[number];

/** What happens in such days, as a tally calls it: what is done, and in which circumstances. */
export const HAPPENINGS: readonly string[] = [
  ...PLAIN,
  'hold',
  'end-early',
  'hold-and-die',
  'choose-on-phone',
  'choose-on-watch',
  'wait',
  'a rating before the phone had it',
  'a rating after the phone had it',
  'a minute more before the phone had it',
  'a minute more after the phone had it',
  'a choice on the page heard of',
  'a choice on the page not heard of',
  'a choice on the watch near the phone',
  'a choice on the watch away from the phone',
];

const rating = fc.constantFrom<0 | 1 | 2 | 3>(0, 1, 2, 3);

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant('hold' as const),
      rating,
      afterS: fc.nat(40),
      isLonger: fc.nat(3).map((roll) => roll === 0),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('end-early' as const),
      afterS: fc.integer({ min: 1, max: 50 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('hold-and-die' as const),
      afterS: fc.integer({ min: 1, max: 58 }),
      awayS: fc.integer({ min: 0, max: 30 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('choose-on-phone' as const),
      minutes: fc.integer({ min: 1, max: 15 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('choose-on-watch' as const),
      more: fc.constantFrom(-2, -1, 1, 2),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Plain>(...PLAIN).map((what) => ({ what })),
  },
  {
    weight: 3,
    arbitrary: fc
      .oneof(fc.nat(3 * SECOND), fc.nat(2 * MINUTE), fc.nat(HOUR), fc.nat(3 * DAY))
      .map((ms) => ({ what: 'wait' as const, ms })),
  },
);

/** A buffer with room for little: at the least for a session and how things stand. */
const bufferLimitBytes = fc.integer({ min: 100, max: TERRIBLE_RATES.bufferLimitBytes });

/** Some faults, each as bad as it gets; the others do not happen. */
const rates: fc.Arbitrary<LinkRates> = fc
  .tuple(fc.subarray([...RATE_NAMES]), fc.double({ min: 0, max: 1, noNaN: true }), bufferLimitBytes)
  .map(([bad, share, limit]) => {
    const chosen = { ...GOOD_RATES };
    for (const name of bad) {
      const worst = name === 'bufferLimitBytes' ? limit : TERRIBLE_RATES[name];
      chosen[name] = RATE_UNITS[name] === 'share' ? worst * share : worst;
    }
    return chosen;
  });

/** Days on a poor link. */
export interface PoorDays {
  /** Which watch. */
  readonly family: string;
  readonly seed: number;
  readonly rates: LinkRates;
  readonly deeds: readonly Deed[];
}

export const poorDays: fc.Arbitrary<PoorDays> = fc.record({
  family: fc.constantFrom(...FAMILIES),
  seed: fc.nat(),
  rates,
  deeds: fc.array(deed, { minLength: 3, maxLength: 12, size: 'max' }),
});
