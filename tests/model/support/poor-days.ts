import fc from 'fast-check';
import {
  GOOD_RATES,
  RATE_NAMES,
  RATE_UNITS,
  TERRIBLE_RATES,
  type LinkRates,
} from '../../../simulator/link/rates';
import { MINUTE, SECOND } from './drape';

const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Something that happens in those days. */
export type Deed =
  | { readonly what: 'hold'; readonly minutes: number; readonly rating: 0 | 1 | 2 | 3 }
  | { readonly what: 'end-early'; readonly afterS: number }
  | { readonly what: 'hold-and-die'; readonly afterS: number; readonly awayS: number }
  | { readonly what: 'choose-on-phone'; readonly minutes: number }
  | { readonly what: 'choose-on-watch'; readonly more: number }
  | { readonly what: Plain }
  | { readonly what: 'wait'; readonly ms: number };

type Plain = 'kill-app' | 'close-app' | 'kill-companion' | 'unload-companion' | 'leave-phone' | 'take-phone';

const rating = fc.constantFrom<0 | 1 | 2 | 3>(0, 1, 2, 3);

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant('hold' as const),
      minutes: fc.integer({ min: 1, max: 3 }),
      rating,
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
    arbitrary: fc
      .constantFrom<Plain>(
        'kill-app',
        'close-app',
        'kill-companion',
        'unload-companion',
        'leave-phone',
        'take-phone',
      )
      .map((what) => ({ what })),
  },
  {
    weight: 3,
    arbitrary: fc
      .oneof(fc.nat(3 * SECOND), fc.nat(2 * MINUTE), fc.nat(HOUR), fc.nat(3 * DAY))
      .map((ms) => ({ what: 'wait' as const, ms })),
  },
);

/** Some faults, each as bad as it gets; the others do not happen. */
const rates: fc.Arbitrary<LinkRates> = fc
  .tuple(fc.subarray([...RATE_NAMES]), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([bad, share]) => {
    const chosen = { ...GOOD_RATES };
    for (const name of bad) {
      const worst = TERRIBLE_RATES[name];
      chosen[name] = RATE_UNITS[name] === 'share' ? worst * share : worst;
    }
    return chosen;
  });

/** Days on a poor link. */
export interface PoorDays {
  readonly seed: number;
  readonly rates: LinkRates;
  readonly deeds: readonly Deed[];
}

export const poorDays: fc.Arbitrary<PoorDays> = fc.record({
  seed: fc.nat(),
  rates,
  deeds: fc.array(deed, { minLength: 3, maxLength: 12, size: 'max' }),
});
