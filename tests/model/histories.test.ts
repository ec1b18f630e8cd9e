import fc from 'fast-check';
import { poorDays } from './support/poor-days';
import { PoorLife } from './support/poor-life';

/** How many histories, and from which seed: for longer runs `npm run test:soak -- --runs 100000 --seed 7`. */
const RUNS = Number(process.env.DRAPE_HISTORIES ?? 2000);
const SEED = Number(process.env.DRAPE_SEED ?? 1);

describe('random days on a random poor link, and then a quiet spell', () => {
  it('leave every session on the phone once and true, the same newest settings on both sides, and nothing waiting', async () => {
    const seen = { sessions: 0, choices: 0 };
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
          seen.sessions += life.rows.length;
          seen.choices += life.chosenMinutes === 1 ? 0 : 1;
        } finally {
          drape.world.dispose();
        }
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: process.env.DRAPE_SHRINK === '0' },
    );
    // A generator that has gone blind would show nothing.
    expect(seen.sessions).toBeGreaterThanOrEqual(RUNS);
    expect(seen.choices).toBeGreaterThanOrEqual(RUNS / 4);
  }, 3_600_000);
});
