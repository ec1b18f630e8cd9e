import type { LinkConditions } from '../../link/conditions';
import { poorConditions } from '../../link/poor-conditions';
import {
  checkRates,
  GOOD_RATES,
  POOR_RATES,
  RATE_NAMES,
  TERRIBLE_RATES,
  type LinkRates,
  type RateName,
} from '../../link/rates';
import { typedRate } from './rate-fields';

export type Preset = 'good' | 'poor' | 'terrible';

export const PRESETS: Readonly<Record<Preset, LinkRates>> = {
  good: GOOD_RATES,
  poor: POOR_RATES,
  terrible: TERRIBLE_RATES,
};

/** What somebody has set of the link: the rates and the seed. Each change begins the seed's dice anew. Framework-free. */
export class LinkDial {
  private currentRates: LinkRates = GOOD_RATES;
  private currentSeed = 1;

  /** @param apply puts conditions into force */
  constructor(private readonly apply: (conditions: LinkConditions) => void) {}

  get rates(): LinkRates {
    return this.currentRates;
  }

  get seed(): number {
    return this.currentSeed;
  }

  /** The preset that the rates are, or undefined when they are one's own. */
  get preset(): Preset | undefined {
    const names = Object.keys(PRESETS) as Preset[];
    return names.find((name) => RATE_NAMES.every((rate) => PRESETS[name][rate] === this.currentRates[rate]));
  }

  choose(preset: Preset): void {
    this.set(PRESETS[preset], this.currentSeed);
  }

  /** @param text in the unit that the rate is shown in. @returns false for what is no such rate; nothing changes then */
  typeRate(name: RateName, text: string): boolean {
    const rates = { ...this.currentRates, [name]: typedRate(name, text) };
    try {
      checkRates(rates);
    } catch {
      return false;
    }
    this.set(rates, this.currentSeed);
    return true;
  }

  /** @returns false for what is no whole number; nothing changes then */
  typeSeed(text: string): boolean {
    const seed = text.trim() === '' ? NaN : Number(text);
    if (!Number.isSafeInteger(seed)) return false;
    this.set(this.currentRates, seed);
    return true;
  }

  private set(rates: LinkRates, seed: number): void {
    this.currentRates = rates;
    this.currentSeed = seed;
    this.apply(poorConditions(seed, rates));
  }
}
