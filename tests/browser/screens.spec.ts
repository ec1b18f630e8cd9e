import { expect, test } from '@playwright/test';
import { Desk } from './support/desk';

const MINUTE_MS = 60_000;
const GET_READY_MS = 10_000;

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
    await desk.pressOnWatch('start');
    await picture('getting-ready');
    await desk.advance(GET_READY_MS);
    await desk.advance(4 * MINUTE_MS);
    await picture('running');
  });

  test('paused, asked to end', async () => {
    await desk.pressOnWatch('start');
    await desk.advance(GET_READY_MS + 4 * MINUTE_MS);
    await desk.pressOnWatch('pause');
    await picture('paused');
    await desk.pressOnWatch('end');
    await picture('asking');
  });

  test('finished, and how it feels', async () => {
    await desk.pressOnWatch('start');
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
    await desk.choose({ durationMin: 30, rounds: 5 });
    await desk.pressOnWatch('start');
    await desk.advance(GET_READY_MS + 30 * MINUTE_MS + 8000);
    await picture('changeover');
    await desk.advance(4 * (30 * MINUTE_MS + 20_000));
    await picture('finished-long');
  });

  test('a round of several, with the mark where it ends', async () => {
    await desk.choose({ rounds: 3 });
    await desk.pressOnWatch('start');
    await desk.advance(GET_READY_MS + 15 * MINUTE_MS);
    await picture('second-round');
  });
});
