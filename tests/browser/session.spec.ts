import { expect, test } from '@playwright/test';
import { PACKAGES, WATCHES } from '../model/support/watches';
import { BETWEEN_PRESSES_MS, Desk } from './support/desk';

for (const { name, package: of } of WATCHES) {
  test(`a session from the wrist to the log of the phone, on the ${name}`, async ({ page }) => {
    const desk = new Desk(page);
    await desk.open();
    await desk.takeWatch(PACKAGES[of].file, name);
    await test.step('the duration chosen on the phone is on the watch', async () => {
      await expect(desk.watch.locator('#length-number')).toHaveText('12');
      await desk.chooseMinutes(1);
      await expect(desk.watch.locator('#length-number')).toHaveText('1', { timeout: 1000 });
    });
    let pressedMs = 0;
    await test.step('start is felt: three ticks to lie down by, and the beginning', async () => {
      pressedMs = await desk.nowMs();
      await desk.startRunning();
      await expect(desk.watch.getByText('Lie back')).toBeVisible();
      await desk.speed('x10');
      await expect(desk.watch.locator('#pause')).toBeVisible();
      await expect(async () =>
        expect((await desk.buzzesSince(pressedMs)).length).toBeGreaterThanOrEqual(5),
      ).toPass();
      await expect(desk.tape.first()).toHaveText(/^\S+ at 0:\d\d\.\d/);
      await expect(desk.watch.locator('#time')).toHaveText(/^(1:00|0:[2-5]\d)$/);
    });
    await test.step('the end is felt again and again until it is answered', async () => {
      await expect(desk.watch.locator('#answer')).toBeVisible({ timeout: 60_000 });
      const endMs = await desk.nowMs();
      await expect(async () =>
        expect((await desk.buzzesSince(endMs)).length).toBeGreaterThanOrEqual(3),
      ).toPass();
      await desk.speed('x1');
      await desk.watch.locator('#answer').click();
      await expect(desk.watch.getByText('How is your back?')).toBeVisible();
      const answeredMs = (await desk.nowMs()) + 100;
      await desk.letPass(30_000);
      expect(await desk.buzzesSince(answeredMs)).toEqual([]);
    });
    await test.step('how it felt goes along', async () => {
      await desk.look();
      await desk.watch.locator('#better').click();
      await expect(desk.watch.getByText('What next?')).toBeVisible();
      await desk.watch.locator('#offer-skip').click();
      await expect(desk.watch.locator('#start')).toBeVisible();
    });
    await test.step('the session is in the log', async () => {
      await expect(desk.phone.getByText('1 session, 1 min in all')).toBeVisible();
      await expect(desk.phone.getByText('Over the ball · held 1 min, to the end').first()).toBeVisible();
    });
    expect(desk.pageErrors).toEqual([]);
  });
}

test('the keys at the right of an Ionic start, pause and go on', async ({ page }) => {
  const desk = new Desk(page);
  await desk.open();
  await desk.takeWatch(PACKAGES.os4.file, 'Ionic');
  await expect(desk.button('Swipe back')).toBeHidden();
  await desk.button('Upper right button').click();
  while (await desk.watch.locator('#card-on').isVisible()) await desk.button('Upper right button').click();
  await expect(desk.watch.getByText('Lie back')).toBeVisible();
  await desk.letPass(12_000);
  await desk.button('Upper right button').click();
  await expect(desk.watch.getByText('Paused')).toBeVisible();
  await desk.button('Upper right button').click();
  await expect(desk.watch.locator('#pause')).toBeVisible();
  const pressedMs = await desk.nowMs();
  await desk.button('Lower right button').click();
  await expect(async () => expect(await desk.buzzesSince(pressedMs)).not.toEqual([])).toPass();
  await desk.leftButton.click();
  await expect(desk.watch.getByText('End it here?')).toBeVisible();
  expect(desk.pageErrors).toEqual([]);
});

for (const { name, package: of } of WATCHES) {
  test.describe(`On the ${name}`, () => {
    let desk: Desk;
    test.beforeEach(async ({ page }) => {
      desk = new Desk(page);
      await desk.open();
      await desk.takeWatch(PACKAGES[of].file, name);
    });
    test.afterEach(() => {
      expect(desk.pageErrors).toEqual([]);
    });

    test('a session goes on where it should be after the app was closed and opened again', async () => {
      await desk.chooseMinutes(10);
      await expect(desk.watch.locator('#length-number')).toHaveText('10');
      await desk.startRunning();
      const startedMs = await desk.nowMs();
      await desk.letPass(120_000);
      await desk.button('Close the app').click();
      await expect(desk.watch.locator('#time')).toHaveCount(0);
      await desk.letPass(120_000);
      await desk.button('Open the app').click();
      await expect(desk.watch.locator('#pause')).toBeVisible();
      await desk.speed('Pause');
      const leftS = 10 + 10 * 60 - ((await desk.nowMs()) - startedMs) / 1000;
      expect(leftS).toBeLessThan(6 * 60 + 11);
      expect(Math.abs((await desk.secondsShown()) - leftS)).toBeLessThan(3);
      await desk.letPass(leftS * 1000 + 1000);
      await desk.watch.locator('#answer').click();
      await expect(desk.phone.getByText('Over the ball · held 10 min, to the end').first()).toBeVisible();
    });

    test('the button asks before a session ends, and the phone tells how long it was held', async () => {
      await desk.startRunning();
      await desk.letPass(75_000);
      await desk.leftButton.click();
      await expect(desk.watch.getByText('End it here?')).toBeVisible();
      await desk.watch.locator('#keep-going').click();
      await expect(desk.watch.locator('#pause')).toBeVisible();
      await desk.wantToLeave();
      for (const id of ['end-now', 'skip', 'offer-skip']) await desk.pressRunning(id);
      await expect(desk.watch.locator('#start')).toBeVisible();
      await expect(
        desk.phone.getByText(/^Over the ball\s· held 1\smin(\s\d+\ss)? of 12\smin$/).first(),
      ).toBeVisible();
    });

    test('what is held while the phone is away comes over when it is back', async () => {
      await desk.chooseMinutes(1);
      await expect(desk.watch.locator('#length-number')).toHaveText('1');
      await desk.page.getByRole('switch', { name: 'Phone nearby' }).uncheck();
      await desk.startRunning();
      await desk.letPass(73_000);
      await desk.watch.locator('#answer').click();
      await desk.letPass(20_000);
      await expect(desk.phone.getByText('Nothing here yet', { exact: false })).toBeVisible();
      await desk.page.getByRole('switch', { name: 'Phone nearby' }).check();
      await desk.letPass(10_000);
      await expect(desk.phone.getByText('Over the ball · held 1 min, to the end').first()).toBeVisible();
    });

    test('everything works from the keyboard', async ({ page }) => {
      await desk.watch.locator('#start').focus();
      await page.keyboard.press('Enter');
      for (let card = 0; card < 4; card++) {
        await desk.watch.locator('#card-on').focus();
        await page.keyboard.press('Enter');
        // A second press that comes too soon is taken for a slip.
        await page.waitForTimeout(BETWEEN_PRESSES_MS);
      }
      await expect(desk.watch.getByText('Lie back')).toBeVisible();
      await desk.letPass(12_000);
      await desk.watch.locator('#pause').focus();
      await page.keyboard.press('Enter');
      await expect(desk.watch.getByText('Paused')).toBeVisible();
    });
  });
}
