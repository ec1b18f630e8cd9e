import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';
import type {} from '../simulator/page/bench/bench';
import { serve } from '../simulator/server/serve';
import { CHROMIUM_ARGUMENTS, findChromium } from './chromium.mjs';

const MINUTE_MS = 60_000;

/**
 * Takes the picture of the README anew: Drape's built package in a running session on the simulator.
 * `npx tsx tools/screenshots.ts`, after `npm run build`.
 */
async function main(): Promise<void> {
  const folder = join(__dirname, '..', 'docs', 'pictures');
  mkdirSync(folder, { recursive: true });
  const server = await serve({ fba: join(__dirname, '..', 'build', 'app.fba'), port: 0, open: false });
  const browser = await chromium.launch({ executablePath: findChromium().path, args: CHROMIUM_ARGUMENTS });
  try {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      colorScheme: 'light',
      locale: 'en-US',
    });
    // The same day on every run.
    await page.clock.setSystemTime('2024-05-15T10:30:00');
    await page.goto(server.url);
    const watch = page.getByRole('region', { name: 'Watch', exact: true });
    const pass = (ms: number) => page.evaluate((span) => window.simulator?.driver.advance(span), ms);
    await watch.locator('#start').waitFor();
    await page.getByRole('group', { name: 'Speed' }).getByRole('button', { name: 'Pause' }).click();
    await watch.locator('#start').click();
    // How to do it, before the first time.
    for (let card = 0; card < 4; card++) {
      await watch.locator('#card-on').click();
      await pass(1000);
    }
    await pass(12 * MINUTE_MS + 17_000);
    await watch.locator('#answer').click();
    await pass(1000);
    await watch.locator('#better').click();
    await pass(1000);
    await watch.locator('#offer-skip').click();
    await pass(MINUTE_MS);
    await page.getByRole('button', { name: 'Wake the screen' }).click();
    await watch.locator('#start').click();
    await pass(52_000);
    await page.getByRole('button', { name: 'Wake the screen' }).click();
    await pass(1000);
    await page.screenshot({ path: join(folder, 'session.png') });
  } finally {
    await browser.close();
    await server.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
