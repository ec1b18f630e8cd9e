import fc from 'fast-check';
import { HAPPENINGS, poorDays } from './support/poor-days';
import { PoorLife } from './support/poor-life';
import { FAULTS, Tally } from './support/tally';

/** How many histories, and from which seed: for longer runs `npm run test:soak -- --runs 100000 --seed 7`. */
const RUNS = Number(process.env.DRAPE_HISTORIES ?? 2000);
/** In so many histories everything has happened, whatever the seed. */
const ENOUGH = 1000;
const SEED = Number(process.env.DRAPE_SEED ?? 1);

describe('random days on a random poor link, and then a quiet spell', () => {
  it('leave every session on the phone once and true, the same newest settings on both sides, and nothing waiting', async () => {
    const tally = new Tally();
    await fc.assert(
      fc.asyncProperty(poorDays, async (days) => {
        const life = new PoorLife(days);
        const { drape } = life;
        try {
          await life.live(days.deeds);
          await life.quietSpell();
          expect(life.rowsOnPhone).toEqual(life.rows);
          expect(drape.phoneLog.count).toBe(life.rows.length);
          expect(drape.waitingOnWatch).toBe(0);
          const { revision, settings } = life.settingsOnWatch;
          expect({ revision, settings }).toEqual({
            revision: life.settingsOnPhone.revision,
            settings: life.settingsOnPhone.settings,
          });
          expect(settings.ballTime).toBe(life.chosenMinutes);
          expect(drape.world.phone.settingsStorage.get('ballTime')).toBe(String(settings.ballTime));
          const link = JSON.parse(drape.world.phone.settingsStorage.get('link') ?? '{}') as object;
          expect(link).toMatchObject({ isCurrent: true, waiting: 0, thinned: 0, refused: 0, isFull: false });
          expect(drape.errors).toEqual([]);
          tally.add('session', life.rows.length);
          tally.addAll(life.tally);
        } finally {
          drape.world.dispose();
        }
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: process.env.DRAPE_SHRINK === '0' },
    );
    // A generator that has gone blind would show nothing.
    expect(tally.of('session')).toBeGreaterThanOrEqual(RUNS);
    if (process.env.DRAPE_TALLY) console.log(String(tally));
    if (RUNS >= ENOUGH) expect(tally.missing([...FAULTS, ...HAPPENINGS])).toEqual([]);
  }, 3_600_000);
});
