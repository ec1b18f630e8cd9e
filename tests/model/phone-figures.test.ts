import fc from 'fast-check';
import { anyHistory, keptHistory } from './support/any-history';
import { cases } from './support/cases';
import { Drape } from './support/drape';
import { PageByHand } from './support/page-by-hand';
import { NOW_S } from './support/phone-with';
import { linesOn, openPage } from './support/settings-page';

const TODAY = '2024-01-01';
/** Few lengths and one routine, so that there is a length that helped most. */
const monotonous = anyHistory(NOW_S, 150).map((history) =>
  history.map((each, place) => {
    const isShort = each.heldS % 2 === 0;
    const rating = place % 5 === 0 ? each.rating : isShort ? 1 : each.rating;
    return { ...each, routine: 0, heldS: isShort ? 720 : 1020, rating };
  }),
);

/** The page with its text form of the pictures, on a phone with a history, once the companion has told it. */
async function pageWith(
  history: Parameters<typeof keptHistory>[0],
  firstDay: number,
  goal: number,
): Promise<{ readonly drape: Drape; readonly lines: readonly string[] }> {
  const drape = new Drape({
    saved: {
      flash: {},
      settingsStorage: { pictures: 'false', weekGoal: String(goal) },
      localStorage: { ...keptHistory(history), firstDay: String(firstDay) },
    },
  });
  const page = await openPage(drape);
  await drape.world.settle();
  return { drape, lines: linesOn(page) };
}

const HISTORIES = 40;

describe('all that the page says of a history', () => {
  it('is what somebody says who has the list of sessions and a calendar', async () => {
    let best = 0;
    let years = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(anyHistory(NOW_S), monotonous).filter(({ length }) => length > 0),
        fc.constantFrom(0, 1, 6),
        fc.integer({ min: 2, max: 21 }),
        async (history, firstDay, goal) => {
          const { drape, lines } = await pageWith(history, firstDay, goal);
          const byHand = new PageByHand(history, TODAY, firstDay, goal);
          const from = lines.indexOf(byHand.lines[0] ?? '');
          expect(lines.slice(from, from + byHand.lines.length)).toEqual(byHand.lines);
          expect(lines).toContain(byHand.summary);
          expect(drape.errors).toEqual([]);
          if (byHand.lines.some((line) => line.includes('helped most'))) best++;
          if (byHand.lines.some((line) => /^20\d\d: /.test(line))) years++;
          drape.world.dispose();
        },
      ),
      { numRuns: cases(HISTORIES) },
    );
    // Or some of it would not have been tried. In a few cases it may not come up.
    if (cases(HISTORIES) === HISTORIES) {
      expect(best).toBeGreaterThan(HISTORIES / 20);
      expect(years).toBeGreaterThan(HISTORIES / 20);
    }
  });
});
