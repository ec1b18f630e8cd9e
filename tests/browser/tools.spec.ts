import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { makePackage } from '../simulator/support/make-package';
import { Desk } from './support/desk';

const TALKING = `
  console.warn('from the watch');
  require('fs').writeFileSync('facts', { steps: 12 }, 'cbor');
  setTimeout(function broken() { throw new Error('on purpose'); }, 30000);
  require('document').default.getElementById('word').text = require('i18n').gettext('hello');
`;
const VIEW = '<svg><text id="word" x="50%" y="50%" fill="white" font-size="40" text-anchor="middle" /></svg>';

/** Opens a package of the test's own on the page. */
async function openOwn(page: Page): Promise<Desk> {
  const desk = new Desk(page);
  await page.goto('/');
  await expect(desk.watch.locator('#start')).toBeVisible();
  const bytes = makePackage({
    app: TALKING,
    views: { 'index.view': VIEW },
    companion:
      "console.log('from the phone'); require('local-storage').localStorage.setItem('key', '{\"a\":1}');",
    i18n: { 'en-US': { hello: 'Hello' }, 'de-DE': { hello: 'Hallo' } },
  });
  const file = { name: 'own.fba', mimeType: 'application/zip', buffer: Buffer.from(bytes) };
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(desk.watch.getByText('Hello')).toBeVisible();
  return desk;
}

test.describe('the tools of the bench', () => {
  test('the console tells both sides, each with its place', async ({ page }) => {
    await openOwn(page);
    const log = page.getByRole('log');
    await expect(log.getByText('from the watch')).toContainText('app/index.js:2:11');
    await expect(log.getByText('from the phone')).toContainText('companion.js:1:9');
    await page.getByRole('group', { name: 'Whose lines' }).getByRole('button', { name: 'companion' }).click();
    await expect(log.getByText('from the watch')).toHaveCount(0);
    await expect(log.getByText('from the phone')).toBeVisible();
  });

  test('time jumps to the next event', async ({ page }) => {
    const desk = await openOwn(page);
    await desk.speed('Pause');
    const log = page.getByRole('log');
    // By the clock, not by the log: the page writes a line some time after it happened.
    while ((await desk.nowMs()) < 30_000) {
      await desk.button('Jump to the next event').click();
      await expect(desk.button('Jump to the next event')).toBeEnabled();
    }
    expect(await desk.nowMs()).toBeLessThanOrEqual(31_000);
    await expect(log.getByText('on purpose')).toContainText('app/index.js:4:');
  });

  test('what is kept can be read, and removed', async ({ page }) => {
    const desk = await openOwn(page);
    const kept = page.getByRole('group', { name: 'What is kept' });
    await kept.getByText('facts').click();
    await expect(kept.getByText('"steps": 12')).toBeVisible();
    await kept.getByText('key', { exact: true }).click();
    await expect(kept.getByText('"a": 1')).toBeVisible();
    await desk.button('Remove facts').click();
    await expect(kept.getByText('facts')).toHaveCount(0);
    await desk.button('Erase all').click();
    await desk.button('Press again to erase all').click();
    await expect(kept.getByText('empty')).toHaveCount(2);
  });

  test('watch and phone speak the language that is chosen, and keep what they have', async ({ page }) => {
    const desk = await openOwn(page);
    await page.getByLabel('Language of watch and phone').selectOption('de-DE');
    await expect(desk.watch.getByText('Hallo')).toBeVisible();
    await expect(page.getByRole('group', { name: 'What is kept' }).getByText('facts')).toBeVisible();
  });

  test('the watch is saved as a picture of its own size, and as a recording with a frame a change', async ({
    page,
  }) => {
    const desk = new Desk(page);
    await desk.open();
    const picture = page.waitForEvent('download');
    await desk.button('Save a picture').click();
    const saved = await picture;
    expect(saved.suggestedFilename()).toBe('Drape-atlas.png');
    expect(readFileSync(await saved.path())).toMatchSnapshot('sideloaded.png', { maxDiffPixelRatio: 0.002 });

    await desk.button('Record').click();
    await desk.startRunning();
    const seconds = await desk.secondsShown();
    await expect.poll(() => desk.secondsShown()).toBeLessThan(seconds);
    const recording = page.waitForEvent('download');
    await desk.button('End and save the recording').click();
    const gif = readFileSync(await (await recording).path());
    expect(gif.subarray(0, 6).toString()).toBe('GIF89a');
    expect([gif.readUInt16LE(6), gif.readUInt16LE(8)]).toEqual([336, 336]);
    expect(framesOf(gif)).toBeGreaterThan(2);
    expect(desk.pageErrors).toEqual([]);
  });

  test('the heap is told as an estimate, with where it comes from', async ({ page }) => {
    const desk = new Desk(page);
    await desk.open();
    await expect(page.getByRole('meter', { name: 'Heap, estimated' })).toHaveAttribute(
      'aria-valuetext',
      /^\d+ to \d+ of 64 KB/,
    );
    await expect(page.getByText('measured on JerryScript')).toBeVisible();
  });
});

/** Each frame of a GIF begins with the same graphic control extension. */
function framesOf(gif: Buffer): number {
  let frames = 0;
  for (let at = gif.indexOf('21f904', 0, 'hex'); at >= 0; at = gif.indexOf('21f904', at + 1, 'hex')) frames++;
  return frames;
}
