import fc from 'fast-check';
import type { LinkConditions } from '../../simulator/link/conditions';
import { GOOD_RATES, POOR_RATES, RATE_NAMES, RATE_UNITS, TERRIBLE_RATES } from '../../simulator/link/rates';
import { LinkDial } from '../../simulator/page/link/link-dial';
import { RATE_GROUPS, shownRate } from '../../simulator/page/link/rate-fields';
import { kindsOfRates } from './link-support/gossip';
import { launched } from './world-support/world';

function dialled() {
  const applied: LinkConditions[] = [];
  return { applied, dial: new LinkDial((conditions) => applied.push(conditions)) };
}

describe('the dial of the link', () => {
  it('begins with a good day and puts a preset into force', () => {
    const { applied, dial } = dialled();
    expect([dial.preset, dial.rates]).toEqual(['good', GOOD_RATES]);
    expect(applied).toEqual([]);
    dial.choose('terrible');
    expect([dial.preset, dial.rates]).toEqual(['terrible', TERRIBLE_RATES]);
    expect(applied).toHaveLength(1);
    dial.choose('poor');
    expect([dial.preset, dial.rates]).toEqual(['poor', POOR_RATES]);
  });

  it('has one field for each rate', () => {
    const fields = RATE_GROUPS.flatMap(({ rates }) => rates.map(([name]) => name));
    expect([...fields].sort()).toEqual([...RATE_NAMES].sort());
  });

  it('takes each rate as it shows it, and none that is none', () => {
    const kinds = kindsOfRates();
    for (const name of RATE_NAMES) {
      fc.assert(
        fc.property(kinds[RATE_UNITS[name]], (rate) => {
          const { dial } = dialled();
          const shown = String(shownRate(name, rate));
          expect(dial.typeRate(name, shown)).toBe(true);
          expect(String(shownRate(name, dial.rates[name]))).toBe(shown);
        }),
        { numRuns: 20 },
      );
      const { applied, dial } = dialled();
      for (const text of ['', ' ', 'x', '-1', '1e999']) expect(dial.typeRate(name, text)).toBe(false);
      expect(dial.typeRate(name, '101')).toBe(RATE_UNITS[name] !== 'share');
      expect(applied).toHaveLength(RATE_UNITS[name] === 'share' ? 0 : 1);
    }
  });

  it('knows its own rates from a preset, and a preset typed by hand', () => {
    const { dial } = dialled();
    dial.typeRate('fileLost', '5');
    expect(dial.preset).toBeUndefined();
    dial.typeRate('fileLost', '0');
    expect(dial.preset).toBe('good');
  });

  it('takes whole numbers as a seed, which begins the dice anew', () => {
    const { applied, dial } = dialled();
    for (const text of ['', '1.5', 'x']) expect(dial.typeSeed(text)).toBe(false);
    dial.choose('poor');
    expect(dial.typeSeed('-3')).toBe(true);
    expect(dial.typeSeed('-3')).toBe(true);
    const [, first, second] = applied.map((conditions) =>
      Array.from({ length: 30 }, () => conditions.messageArrivalsMs('watch', 1)),
    );
    expect(first).toEqual(second);
    expect(dial.seed).toBe(-3);
  });

  it('moves a world from poor to good', async () => {
    const world = await launched({ companion: '' });
    const dial = new LinkDial((conditions) => world.link.setConditions(conditions));
    dial.typeRate('awayEveryMs', '1');
    dial.typeRate('awayMs', '3600');
    await world.advance(60_000);
    expect(world.link.connected).toBe(false);
    dial.choose('good');
    expect(world.link.connected).toBe(true);
  });
});
