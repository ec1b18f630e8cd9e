import { expect, test } from '@playwright/test';
import { ONE_OF_EACH_SIZE } from '../model/support/watches';
import { Desk } from './support/desk';
import { PAINTED, paintScene, scenesOf } from './support/scenes';
import { TOUR } from './support/tour';

/** Of this size the pictures are taken on the desk itself (screens.spec.ts), with the glass and its corners. */
const ON_THE_DESK = '336x336';

/** Every screen of the other sizes as a picture. Renew them with `npx playwright test -u`. */
for (const { screen: size, family, name } of ONE_OF_EACH_SIZE.filter(
  ({ screen }) => screen !== ON_THE_DESK,
)) {
  test(`every screen of ${size} (${name})`, async ({ page }) => {
    await new Desk(page).open();
    const scenes = await scenesOf(family, 'en-US', TOUR);
    for (const [screen, scene] of scenes) {
      await paintScene(page, family, scene);
      await expect.soft(page.locator(PAINTED)).toHaveScreenshot([size, `${screen}.png`]);
    }
    expect(scenes.size).toBeGreaterThan(50);
  });
}
