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
    await desk.standStill();
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

  // The darkest shapes that there are, on black: a comparison that takes them for black would miss them all.
  for (const [screen, colour] of [
    ['ready', '#2a3331'],
    ['paused', '#1d2b28'],
  ] as const) {
    test(`${screen} is another picture without a shape as dark as ${colour}`, async () => {
      test.skip(
        test.info().config.updateSnapshots !== 'none',
        'it would be kept for the picture of the screen',
      );
      const walk = TOUR.find(({ title }) => title.startsWith(screen));
      let isSeen = false;
      await walk?.go(desk, async (name) => {
        if (name !== screen) return;
        isSeen = true;
        await desk.page.evaluate((dark) => {
          const painted = [...document.querySelectorAll<SVGElement>('.glass svg.screen *')];
          const shape = painted.find(
            (each) => each.getAttribute('fill') === dark || each.getAttribute('stroke') === dark,
          );
          if (!shape) throw new Error(`nothing is ${dark}`);
          shape.style.visibility = 'hidden';
        }, colour);
        await expect(picture(screen)).rejects.toThrow('different');
      });
      expect(isSeen).toBe(true);
    });
  }
});
