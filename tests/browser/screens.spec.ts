import { expect, test } from '@playwright/test';
import { Desk } from './support/desk';

const MINUTE_MS = 60_000;
const GET_READY_MS = 10_000;
/** By their places. */
const MOVES = ['ball', 'roller', 'hang', 'lengthen', 'bath'];
const BALL = MOVES.indexOf('ball');
const HANG = MOVES.indexOf('hang');
const LENGTHEN = MOVES.indexOf('lengthen');

/** Every screen of the watch as a picture, on time that stands still. Renew them with `npx playwright test -u`. */
test.describe('the screens of the watch', () => {
  let desk: Desk;
  test.beforeEach(async ({ page }) => {
    desk = new Desk(page);
    await desk.open();
    await desk.speed('Pause');
  });

  const picture = async (name: string) => {
    await desk.look();
    // The frame round what was pressed is the desk's and not the watch's.
    await desk.page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement || document.activeElement instanceof SVGElement)
        document.activeElement.blur();
    });
    await expect(desk.page.locator('.glass')).toHaveScreenshot(`${name}.png`);
  };

  test('ready, getting ready, running', async () => {
    await picture('ready');
    await desk.start();
    await picture('getting-ready');
    await desk.advance(GET_READY_MS);
    await desk.advance(4 * MINUTE_MS);
    await picture('running');
  });

  test('paused, asked to end', async () => {
    await desk.start();
    // With four digits, which have the least room within the ring.
    await desk.advance(GET_READY_MS + 72_000);
    await desk.pressOnWatch('pause');
    await picture('paused');
    await desk.pressOnWatch('end');
    await picture('asking');
  });

  test('finished, and how it feels', async () => {
    await desk.start();
    await desk.advance(GET_READY_MS + 12 * MINUTE_MS);
    await picture('finished');
    await desk.pressOnWatch('answer');
    await picture('feeling');
  });

  test('the lesson and its quiz', async () => {
    await desk.chanceIs(0.4);
    await desk.pressOnWatch('learn');
    await picture('lesson');
    for (let word = 0; word < 6; word++) await desk.pressOnWatch('next');
    await picture('lesson-longest');
    await desk.pressOnWatch('quiz');
    await picture('quiz');
    await desk.pressOnWatch('choice-0');
    await picture('quiz-wrong');
    await desk.pressOnWatch('choice-1');
    await picture('quiz-right');
  });

  test('a wait between two rounds, and an end after more than a hundred minutes', async () => {
    await desk.choose({ ballTime: 30 });
    await desk.putTogether([BALL, BALL, BALL, BALL, BALL]);
    await desk.start();
    await desk.advance(GET_READY_MS + 30 * MINUTE_MS + 8000);
    await picture('changeover');
    await desk.advance(4 * (30 * MINUTE_MS + 20_000));
    await picture('finished-long');
  });

  test('a round of several, with the mark where it ends', async () => {
    await desk.putTogether([BALL, BALL, BALL]);
    await desk.start();
    await desk.advance(GET_READY_MS + 15 * MINUTE_MS);
    await picture('second-round');
  });

  for (const [place, move] of MOVES.entries()) {
    test(`everything about one move: ${move}`, async () => {
      for (let before = 0; before < place; before++) await desk.pressOnWatch('routine-after');
      await picture(`${move}-ready`);
      await desk.pressOnWatch('start');
      for (const card of ['how-1', 'how-2', 'how-3', 'caution']) {
        await picture(`${move}-${card}`);
        await desk.pressOnWatch('card-on');
      }
      await picture(`${move}-getting-ready`);
      await desk.advance(GET_READY_MS + 5000);
      await picture(`${move}-running`);
    });
  }

  test('holds of several names, a rest, and the spa', async () => {
    await desk.putTogether([LENGTHEN, HANG]);
    await picture('own-ready');
    await desk.start();
    await desk.advance(GET_READY_MS + 30_000 + 4000);
    await picture('next-hold');
    await desk.advance(4 * 30_000 + 3 * 10_000 - 34_000 + 5000);
    await picture('next-move');
    await desk.advance(15_000 + 20_000 + 5000);
    await picture('rest');
  });

  test('the spa, a length that is chosen, a long time on the ball, and a caution for a moment', async () => {
    for (let move = 0; move < MOVES.length; move++) await desk.pressOnWatch('routine-after');
    await picture('spa-ready');
    await desk.pressOnWatch('routine-after');
    await desk.pressOnWatch('adjust');
    for (let press = 0; press < 8; press++) await desk.pressOnWatch('more');
    await picture('adjust');
    await desk.pressOnWatch('adjusted');
    await desk.pressOnWatch('start');
    for (let card = 0; card < 3; card++) await desk.pressOnWatch('card-on');
    await picture('long');
  });

  test('a word of care, and what could come next', async () => {
    for (let session = 0; session < 2; session++) {
      await desk.start();
      await desk.advance(GET_READY_MS + 12 * MINUTE_MS);
      await desk.pressOnWatch('answer');
      await desk.pressOnWatch('worse');
      if (session > 0) break;
      await picture('offer');
      await desk.pressOnWatch('offer-skip');
    }
    await picture('care');
  });
});
