import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { devices, expect, test } from '@playwright/test';
import type { SavedState } from '../../simulator/contract';
import { Desk } from './support/desk';
import { serveFolder } from './support/static-server';

/** A phone's screen and finger; no other browser is there to be had. */
const { viewport, deviceScaleFactor, isMobile, hasTouch, userAgent } = devices['Pixel 7'];
test.use({ viewport, deviceScaleFactor, isMobile, hasTouch, userAgent });

/** What the page has put on disk. */
async function keptNow(): Promise<{ ballTime: string | undefined; onFlash: boolean } | undefined> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open('simulator');
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(new Error('no database'));
  });
  try {
    if (!database.objectStoreNames.contains('kept')) return undefined;
    const [state] = await new Promise<SavedState[]>((resolve) => {
      const all = database.transaction('kept').objectStore('kept').getAll();
      all.onsuccess = () => resolve(all.result as SavedState[]);
    });
    return state && { ballTime: state.settingsStorage.ballTime, onFlash: 'settings.kept' in state.flash };
  } finally {
    database.close();
  }
}

test.describe('the page without a server', () => {
  // One build for all of them.
  test.describe.configure({ mode: 'serial' });
  let folder = '';
  let host: Awaited<ReturnType<typeof serveFolder>>;

  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'site-'));
    const build = ['--import', 'tsx', 'simulator/site/main.ts', 'build/app.fba', '--folder', folder];
    await promisify(execFile)(process.execPath, build);
    host = await serveFolder(folder, '/some/where/');
  });
  test.afterAll(() => {
    host.close();
    rmSync(folder, { recursive: true });
  });

  test('remembers what was chosen, and what the flash keeps, when the page comes again', async ({ page }) => {
    const desk = new Desk(page);
    await page.goto(host.url);
    await expect(desk.watch.locator('#start')).toBeVisible();
    await desk.chooseMinutes(7);
    await expect(desk.watch.locator('#length-number')).toHaveText('7');
    await expect.poll(() => page.evaluate(keptNow)).toEqual({ ballTime: '7', onFlash: true });
    await page.reload();
    await expect(desk.watch.locator('#length-number')).toHaveText('7');
    expect(desk.pageErrors).toEqual([]);
  });

  test('buzzes with the phone that it is on, and keeps its screen awake', async ({ page }) => {
    await page.addInitScript(() => {
      const told: { lists: number[][]; locks: string[] } = { lists: [], locks: [] };
      Object.assign(window, { told });
      Object.defineProperty(navigator, 'vibrate', {
        value: (list: number | number[]) => told.lists.push([list].flat()) > 0,
      });
      Object.defineProperty(navigator, 'wakeLock', {
        value: {
          request: (kind: string) => {
            told.locks.push(kind);
            return Promise.resolve({ release: () => Promise.resolve() });
          },
        },
      });
    });
    const desk = new Desk(page);
    await page.goto(host.url);
    await desk.startRunning();
    // In a pause the phone is still, so time has to run.
    await desk.speed('x60');
    const told = () =>
      page.evaluate(() => (window as unknown as { told: { lists: number[][]; locks: string[] } }).told);
    await expect
      .poll(async () => (await told()).lists.filter((list) => list.some((ms) => ms > 0)).length)
      .toBeGreaterThan(1);
    expect((await told()).locks).toContain('screen');
  });

  test('is something to be put on a home screen', async ({ page, request }) => {
    await page.goto(host.url);
    const href = await page.locator('link[rel=manifest]').getAttribute('href');
    const manifest = (await (await request.get(new URL(href ?? '', host.url).href)).json()) as {
      name: string;
      display: string;
      icons: Array<{ src: string; sizes: string }>;
    };
    expect(manifest).toMatchObject({ name: 'Drape', display: 'standalone' });
    expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(['192x192', '512x512']);
    for (const { src, sizes } of manifest.icons) {
      const png = await (await request.get(new URL(src, host.url).href)).body();
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
    }
  });

  test('lets the watch fill the width of a phone', async ({ page }) => {
    const desk = new Desk(page);
    await page.goto(host.url);
    await expect(desk.watch.locator('#start')).toBeVisible();
    const body = await desk.watch.locator('.watch-body').boundingBox();
    const glass = await desk.watch.locator('.glass').boundingBox();
    expect(glass?.width).toBeGreaterThan((viewport.width * 2) / 3);
    expect(body?.y).toBeLessThan(viewport.height / 4);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });

  // The last one: the host is gone after it.
  test('runs a session without a network, on what it kept at the first visit', async ({ page, context }) => {
    const desk = new Desk(page);
    await page.goto(host.url);
    await expect(desk.watch.locator('#start')).toBeVisible();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    host.close();
    await context.setOffline(true);
    await page.reload();
    await expect(desk.watch.locator('#start')).toBeVisible();
    await desk.startRunning();
    await expect(desk.watch.getByText('Lie back')).toBeVisible();
    expect(await desk.buzzesSince(0)).toEqual([]);
    await desk.letPass(15_000);
    expect((await desk.buzzesSince(0)).length).toBeGreaterThan(0);
    expect(desk.pageErrors).toEqual([]);
  });
});
