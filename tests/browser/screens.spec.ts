import { expect, test } from '@playwright/test';
import { Desk } from './support/desk';
import { TOUR } from './support/tour';

const TRUE_SIZE = 'tests/browser/support/true-size.css';

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
    await expect(desk.page.locator('.glass')).toHaveScreenshot(`${name}.png`, { stylePath: TRUE_SIZE });
  };

  for (const { title, go } of TOUR) test(title, () => go(desk, picture));
});
