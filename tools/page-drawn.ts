import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import type {} from '../simulator/page/bench/bench';
import { provideChromium } from './chromium-install.mjs';
import { CHROMIUM_ARGUMENTS } from './chromium.mjs';

const ROUNDS = 20;
const YEAR = 365 * 3;
const PART_ROWS = 500;
const NEWEST_MS = Date.UTC(2024, 4, 15, 9);
const HISTORIES = [
  ['no history', 0],
  ['a year of three sessions a day', YEAR],
  ['5 years of three sessions a day', 5 * YEAR],
] as const;

/**
 * What the phone's page costs in Chromium with a long history: how long it takes from opening it until it is painted, and
 * what the two storages of the phone hold. `npm run page-drawn`, after `npm run build`.
 */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'page-drawn-'));
  // As it is put on a web host: what serves it while it is worked on draws more slowly.
  const site = ['--import', 'tsx', 'simulator/site/main.ts', 'build/app.fba', '--folder', folder];
  await promisify(execFile)(process.execPath, site, { cwd: join(__dirname, '..') });
  const server = await preview({
    configFile: false,
    root: __dirname,
    build: { outDir: folder },
    preview: { port: 0, host: '127.0.0.1' },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('the page is not served');
  const browser = await chromium.launch({
    executablePath: await provideChromium(),
    args: CHROMIUM_ARGUMENTS,
  });
  try {
    for (const [name, sessions] of HISTORIES) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
      // What runs TypeScript here marks functions with their names, by a helper that is not in the page.
      await page.addInitScript('globalThis.__name = (named) => named');
      await page.clock.setFixedTime(NEWEST_MS);
      await page.goto(url);
      await page.waitForFunction(() => window.simulator?.world.phone.settingsPage?.root !== undefined);
      await page.getByRole('group', { name: 'Speed' }).getByRole('button', { name: 'Pause' }).click();
      for (const part of historyParts(sessions)) await bring(page, part);
      const cdp = await page.context().newCDPSession(page);
      // Of the processor and not by the clock: what else runs on the machine does not count.
      await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
      const busyMs = async (): Promise<number> => {
        const { metrics } = await cdp.send('Performance.getMetrics');
        return (metrics.find(({ name: metric }) => metric === 'TaskDuration')?.value ?? NaN) * 1000;
      };
      const rounds: Array<{ readonly busyMs: number; readonly drawnMs: number }> = [];
      for (let round = 0; round < ROUNDS; round++) {
        await page.evaluate(close);
        const before = await busyMs();
        const drawnMs = await page.evaluate(open);
        rounds.push({ busyMs: (await busyMs()) - before, drawnMs });
      }
      const { own, shared, rows } = await page.evaluate(count);
      console.log(
        `${name}: drawn in ${median(rounds.map((each) => each.busyMs))} ms of the processor, ` +
          `${median(rounds.map((each) => each.drawnMs))} ms by the clock (medians of ${ROUNDS}), ` +
          `${rows} rows; ${own} bytes of the companion's own, ${shared} bytes shared with the page`,
      );
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
}

async function bring(page: Page, part: string): Promise<void> {
  await page.evaluate(async (csv) => {
    const { world, driver } = window.simulator ?? {};
    const opened = world?.phone.settingsPage;
    const field = opened?.all('TextInput').find(({ props }) => props.settingsKey === 'bring');
    if (!field) throw new Error('the page has no field to paste a history into');
    opened?.enterText(field, csv);
    await driver?.advance(2000);
  }, part);
}

/** A history in Drape's CSV, three sessions a day, in parts as they are taken along. */
function historyParts(sessions: number): string[] {
  const heading = 'install,number,started,routine,planned_s,held_s,ending,rating,edition,';
  const parts: string[] = [];
  for (let from = 0; from < sessions; from += PART_ROWS) {
    const rows = Array.from({ length: Math.min(PART_ROWS, sessions - from) }, (_, place) => {
      const back = from + place;
      const started = new Date(NEWEST_MS - back * 8 * 60 * 60 * 1000).toISOString().slice(0, 19);
      const felt = ['better', 'same', 'unsaid', 'worse'][back % 4];
      return `4275878552,${sessions - back},${started}+02:00,ball,1200,${900 + (back % 300)},finished,${felt},1,`;
    });
    parts.push([heading, ...rows].join('\n'));
  }
  return parts;
}

function median(values: number[]): string {
  return (values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN).toFixed(0);
}

/** Runs in the page. */
async function close(): Promise<void> {
  await window.simulator?.driver.act(({ phone }) => phone.closeSettings());
  while (document.querySelector('.phone-page .settings-section')) await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
}

/** Runs in the page. From the press to the paint: a message that is sent in a frame comes when that has been painted. */
async function open(): Promise<number> {
  const fromMs = performance.now();
  await window.simulator?.driver.act(({ phone }) => phone.openSettings());
  while (!document.querySelector('.phone-page .settings-section')) await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  await new Promise((painted) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = painted;
    port2.postMessage(undefined);
  });
  return performance.now() - fromMs;
}

/** Runs in the page. What there is on the page, and what it takes in the storages. */
function count(): { own: number; shared: number; rows: number } {
  const phone = window.simulator?.world.phone;
  const bytes = [phone?.localStorage, phone?.settingsStorage].map((storage) =>
    [...(storage ?? [])].reduce((sum, [key, text]) => sum + key.length + text.length, 0),
  );
  const rows = document.querySelectorAll('.phone-page .settings-row').length;
  return { own: bytes[0] ?? NaN, shared: bytes[1] ?? NaN, rows };
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
