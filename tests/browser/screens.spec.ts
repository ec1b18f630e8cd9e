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
    await desk.pressOnWatch('learn');
    await picture('lesson');
  });

  test('a round of several, with the mark where it ends', async () => {
    await desk.page.evaluate(() => {
      const { world } = window.simulator ?? {};
      const page = world?.phone.settingsPage;
      const rounds = page?.all('Slider').find(({ props }) => props.settingsKey === 'rounds');
      if (page && rounds) page.slide(rounds, 3);
    });
    await desk.advance(2000);
    await desk.pressOnWatch('start');
    await desk.advance(GET_READY_MS + 15 * MINUTE_MS);
    await picture('second-round');
  });
});
