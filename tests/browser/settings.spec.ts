import { expect, test } from '@playwright/test';
import { encodeMoves } from '../../common/routines';
import { SETTING_NAMES } from '../../common/all-settings';
import { journey, resetOnPage, type Choices } from './support/journey';

/** Places of routines on the page: the moves first, then the spa, then the own ones that there are. */
const ROLLER = 1;
const HANG = 2;
const LENGTHEN = 3;
const BATH = 4;
const OWN = 6;
const BALL_ONCE = encodeMoves([0]);
const BALL_TWICE = encodeMoves([0, 0]);
const SHORT: Choices = { ballTime: 1, getReadyS: 10 };

/** Settings by what they are tried with, and the value that each is changed to. */
const TRIED: ReadonlyArray<readonly [withThese: Choices, changed: Choices]> = [
  [SHORT, { ballTime: 2, getReadyS: 30, routine: ROLLER, openAndGo: 1 }],
  [SHORT, { strength: 2, insistence: 2, ticks: 0, answers: 0 }],
  [SHORT, { button: 1, timeByTurn: 1, keepScreenOn: 1, askFeel: 0 }],
  [
    { ...SHORT, ballTime: 3 },
    { lastMinute: 0, halfway: 1, everyMin: 1 },
  ],
  [{ rollerTime: 1, routine: ROLLER }, { rollerTime: 2 }],
  [
    { hangTime: 10, hangRounds: 2, hangRestS: 10, routine: HANG },
    { hangTime: 30, hangRounds: 3, hangRestS: 30 },
  ],
  [
    { lengthenTime: 10, lengthenRestS: 5, routine: LENGTHEN },
    { lengthenTime: 20, lengthenRounds: 2, lengthenRestS: 15 },
  ],
  [{ bathTime: 5, routine: BATH }, { bathTime: 10 }],
  [
    { ...SHORT, own1: BALL_TWICE, routine: OWN },
    { changeoverS: 40, own1: BALL_ONCE },
  ],
  [{ ...SHORT, own2: BALL_TWICE, routine: OWN }, { own2: BALL_ONCE }],
  [{ ...SHORT, own3: BALL_TWICE, routine: OWN }, { own3: BALL_ONCE }],
];

test('what was chosen on the page is as it was at first when it is reset there, on the watch as well', async ({
  page,
}) => {
  const chosen: Choices = { ballTime: 1, getReadyS: 0, strength: 2, insistence: 0, ticks: 0, askFeel: 0 };
  const atFirst = await journey(page, {});
  expect(await journey(page, chosen)).not.toEqual(atFirst);
  expect(await journey(page, chosen, resetOnPage)).toEqual(atFirst);
});

test.describe('each setting, chosen on the page', () => {
  test('is tried', () => {
    const tried = TRIED.flatMap(([, changed]) => Object.keys(changed));
    expect([...new Set(tried)].sort()).toEqual([...SETTING_NAMES].sort());
  });

  for (const [withThese, changed] of TRIED) {
    test(`alters what the watch does: ${Object.keys(changed).join(', ')}`, async ({ page }) => {
      const before = await journey(page, withThese);
      expect(before.filter((line) => line.startsWith('open: ')).length).toBe(1);
      for (const [name, value] of Object.entries(changed)) {
        await test.step(name, async () => {
          const after = await journey(page, { ...withThese, ...{ [name]: value } });
          expect(after).not.toEqual(before);
        });
      }
      await test.step('and without a change it does the same again', async () => {
        expect(await journey(page, withThese)).toEqual(before);
      });
    });
  }
});
