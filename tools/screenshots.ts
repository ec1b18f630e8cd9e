import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';
import type {} from '../simulator/page/bench/bench';
import { serve } from '../simulator/server/serve';
import { CHROMIUM_ARGUMENTS, findChromium } from './chromium.mjs';

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
    await page.goto(server.url);
    const watch = page.getByRole('region', { name: 'Watch', exact: true });
    await watch.locator('#start').click();
    await page.getByRole('button', { name: 'x60', exact: true }).click();
    await page.waitForFunction(() => (window.simulator?.world.scheduler.nowMs ?? 0) > 300_000);
    await page.getByRole('button', { name: 'x1', exact: true }).click();
    await page.getByRole('button', { name: 'Wake the screen' }).click();
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
