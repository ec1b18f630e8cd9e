import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { decode, encode } from 'fast-png';
import { makePackage } from '../simulator/support/make-package';
import { Desk } from './support/desk';

test.describe("the simulator's page", () => {
  const sizes = { 'on a desk': undefined, 'on a phone': { width: 390, height: 844 } };
  for (const [colorScheme, place] of [
    ['light', 'on a desk'],
    ['dark', 'on a desk'],
    ['light', 'on a phone'],
    ['dark', 'on a phone'],
  ] as const) {
    test(`has no findings of axe, ${colorScheme}, ${place}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      const size = sizes[place];
      if (size) await page.setViewportSize(size);
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

  test('takes a picture file for a settings page that asks for one, cut to its size, and the watch shows it', async ({
    page,
  }) => {
    const desk = new Desk(page);
    await desk.open();
    const buffer = Buffer.from(
      makePackage({
        settings: `registerSettingsPage(() => createComponent(ImagePicker, {
          settingsKey: 'photo', label: 'Your picture', imageWidth: 200, imageHeight: 100 }));`,
        companion: `const { settingsStorage } = require('settings'), { outbox } = require('file-transfer'), { Image } = require('image');
          settingsStorage.onchange = ({ newValue }) => Image.from(JSON.parse(newValue).imageUri)
            .then((image) => image.export('image/jpeg')).then((bytes) => outbox.enqueue('photo.jpg', bytes));`,
        app: `var inbox = require('file-transfer').inbox, jpeg = require('jpeg');
          inbox.onnewfile = function () { for (var name; (name = inbox.nextFile());) {
            jpeg.decodeSync(name, 'photo.txi', { delete: true });
            require('document').default.getElementById('photo').href = '/private/data/photo.txi';
          } };`,
        views: { 'index.view': '<svg><image id="photo" x="68" y="100" width="200" height="100"/></svg>' },
      }),
    );
    const file = { name: 'pictures.fba', mimeType: 'application/zip', buffer };
    await page.locator('input[type=file]').setInputFiles(file);
    const pick = async (name: string, bytes: Buffer): Promise<void> => {
      const chooser = page.waitForEvent('filechooser');
      await desk.phone.getByRole('button', { name: 'Your picture' }).click();
      await (await chooser).setFiles({ name, mimeType: 'image/png', buffer: bytes });
    };
    await pick('no-picture.png', Buffer.from('no picture'));
    await expect(desk.phone.getByRole('alert')).toContainText('no-picture.png is no picture');
    const red = encode({
      width: 64,
      height: 64,
      data: new Uint8Array(64 * 64 * 3).map((_, at) => (at % 3 ? 0 : 255)),
      channels: 3,
    });
    await pick('red.png', Buffer.from(red));
    const redness = async (): Promise<number> => {
      const { data, width, height, channels } = decode(await page.locator('.glass').screenshot());
      return data[(Math.floor(height / 2) * width + Math.floor(width / 2)) * channels] ?? 0;
    };
    await expect.poll(redness).toBeGreaterThan(200);
    expect(desk.pageErrors).toEqual([]);
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
