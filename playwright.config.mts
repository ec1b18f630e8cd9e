import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, findChromium } from './tools/chromium.mjs';

/** `npm test` has looked already; somebody who runs Playwright alone gets the same browser. Workers inherit it. */
const chromium = process.env.CHROMIUM_PATH ?? findChromium().path;
if (chromium !== undefined) process.env.CHROMIUM_PATH = chromium;

/** The server prints its address; `wait` below takes the port from it, so that the system can choose a free one. */
const port = process.env.SIMULATOR_PORT ?? '0';

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Only so that nothing hangs for ever: simulated time at x60 is as slow as the machine is.
  timeout: 120_000,
  reporter: 'list',
  updateSnapshots: 'none',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  expect: {
    // The darkest shapes of the watch differ from black by 0.15, less than the 0.2 that is usual; the smallest have 72 px.
    toHaveScreenshot: {
      animations: 'disabled',
      caret: 'hide',
      threshold: 0.05,
      maxDiffPixelRatio: 0.0005,
      scale: 'css',
    },
  },
  use: {
    browserName: 'chromium',
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: 1,
    colorScheme: 'light',
    locale: 'en-US',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: chromium, args: CHROMIUM_ARGUMENTS },
  },
  webServer: {
    command: 'node --import tsx simulator/server/serve.ts build/app.fba --no-open --port 0',
    wait: { stdout: /http:\/\/localhost:(?<simulator_port>\d+)\// },
    // The page is built first when it has changed.
    timeout: 180_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
});
