import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { chromium, type Page } from '@playwright/test';
import type {} from '../simulator/page/bench/bench';
import { serve } from '../simulator/server/serve';
import { provideChromium } from './chromium-install.mjs';
import { CHROMIUM_ARGUMENTS } from './chromium.mjs';
import { PACKAGE_FILE, ROOT } from './places.mjs';
import { Film } from './screenshots/film';
import { Stage } from './screenshots/stage';
import { playBefore, playSession } from './screenshots/story';

const FOLDER = join(ROOT, 'docs', 'pictures');

/**
 * Takes the pictures of the README anew: `npm run screenshots`, after `npm run build`. Drape's built package on the
 * simulator's page, as a whole (simulator.png) and a session as a film (session.gif).
 */
async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const server = await serve({ fba: PACKAGE_FILE, port: 0, open: false });
  const browser = await chromium.launch({
    executablePath: await provideChromium(),
    args: CHROMIUM_ARGUMENTS,
  });
  try {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 790 },
      colorScheme: 'light',
      locale: 'en-US',
      // The motor is drawn as a glow then and not as a jump at random.
      reducedMotion: 'reduce',
    });
    // The same day on every run.
    await page.clock.setSystemTime('2024-05-15T10:30:00');
    await page.goto(server.url);
    await page.getByRole('group', { name: 'Speed' }).getByRole('button', { name: 'Pause' }).click();
    await film(page);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function film(page: Page): Promise<void> {
  const film = new Film();
  const stage = new Stage(page, film);
  await stage.watch.locator('#start').waitFor();
  await playBefore(stage, () => page.screenshot({ path: join(FOLDER, 'simulator.png') }));
  await stage.dress();
  await playSession(stage);
  const gif = film.gif();
  writeFileSync(join(FOLDER, 'session.gif'), gif);
  console.log(`docs/pictures/session.gif: ${Math.ceil(gif.length / 1024)} KB`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
