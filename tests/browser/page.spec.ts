import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { decode } from 'fast-png';
import { makePackage } from '../simulator/support/make-package';
import { Desk } from './support/desk';

test.describe("the simulator's page", () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`has no findings of axe, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      const desk = new Desk(page);
      await desk.open();
      await desk.startRunning();
      await desk.button('Press the button').click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => ({ id, targets: nodes.map(({ target }) => target) }))).toEqual(
        [],
      );
    });
  }

  test('says what is wrong with a broken package and goes on with the one that runs', async ({ page }) => {
    const desk = new Desk(page);
    await desk.open();
    const broken = { name: 'broken.fba', mimeType: 'application/zip', buffer: Buffer.from('no package') };
    await page.locator('input[type=file]').setInputFiles(broken);
    await expect(page.getByRole('alert')).toContainText(/zip|package/i);
    await expect(desk.watch.locator('#start')).toBeVisible();
  });

  test('opens another package that is given to it', async ({ page }) => {
    const desk = new Desk(page);
    await desk.open();
    await desk.startRunning();
    await expect(desk.watch.getByText('Lie back')).toBeVisible();
    const again = { name: 'again.fba', mimeType: 'application/zip', buffer: readFileSync('build/app.fba') };
    await page.locator('input[type=file]').setInputFiles(again);
    await expect(desk.watch.locator('#start')).toBeVisible();
  });

  test('shows what is masked where the shapes of its mask are, counted from its own corner', async ({
    page,
  }) => {
    const desk = new Desk(page);
    await desk.open();
    const view = `<svg><mask id="half"><rect width="40" height="80"/></mask>
      <svg id="masked" mask="#half" x="100" y="100" width="80" height="80"><rect width="80" height="80" fill="red"/></svg></svg>`;
    const buffer = Buffer.from(makePackage({ app: '', views: { 'index.view': view } }));
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'mask.fba', mimeType: 'application/zip', buffer });
    await expect(desk.watch.locator('#masked')).toBeAttached();
    const picture = decode(await page.locator('.glass').screenshot());
    const redAt = (x: number, y: number): number => {
      const [column, row] = [x, y].map((px) => Math.round((px * picture.width) / 336)) as [number, number];
      return picture.data[(row * picture.width + column) * picture.channels] ?? 0;
    };
    expect(redAt(120, 140)).toBeGreaterThan(200);
    expect(redAt(160, 140)).toBeLessThan(50);
  });

  test('shows Sense as well, with what was on the watch', async ({ page }) => {
    const desk = new Desk(page);
    await desk.open();
    await desk.chooseMinutes(7);
    await expect(desk.watch.locator('#length-number')).toHaveText('7');
    await desk.button('Sense').click();
    await expect(desk.watch.locator('#length-number')).toHaveText('7');
  });

  test('has the watch feel what is set on the panel of its sensors', async ({ page }) => {
    const desk = new Desk(page);
    await desk.open();
    const panel = page.getByRole('region', { name: 'Sensors' });
    await panel.getByLabel('Heart rate').fill('123');
    await panel.getByLabel('Held').selectOption('arm hanging');
    await panel.getByLabel('On the wrist').click();
    const felt = (): Promise<unknown> =>
      page.evaluate(() => {
        const sensors = window.simulator?.world.watch.sensors;
        return [sensors?.get('heart-rate'), sensors?.get('acceleration').x, sensors?.get('worn')];
      });
    expect(await felt()).toEqual([123, -9.81, false]);
    await panel.getByLabel('Heart rate').fill('5');
    await expect(panel.getByLabel('Heart rate')).toHaveAttribute('aria-invalid', 'true');
    expect(await felt()).toEqual([123, -9.81, false]);
    await panel.getByRole('button', { name: 'Make up again' }).click();
    await expect(panel.getByLabel('On the wrist')).toBeChecked();
  });

  test('stacks into one column on a phone without anything cut off at the side', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const desk = new Desk(page);
    await desk.open();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
});
