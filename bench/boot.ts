import { spawn, type ChildProcess } from 'node:child_process';
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';

const RUNS = 12;
const AT_MOST_MS = 500;

/** One start of the page. */
interface Boot {
  /** From the beginning of the navigation to the first frame with the watch's screen in it, ms. */
  readonly firstPictureMs: number;
  /** What the page's own thread worked for it, ms of processor time: it does not grow on a busy machine. */
  readonly workMs: number;
}

/** Of the ready screen, on which nothing moves, and of a countdown. */
interface Seconds {
  readonly readyMs: number;
  readonly countdownMs: number;
}

/** When the first frame with the watch's screen has been made. As text: a compiler's helpers are not there in a page. */
const NOTE_FIRST_PICTURE = `
  if (window.top === window) {
    requestAnimationFrame(function look() {
      if (!document.querySelector('.screen > *')) return requestAnimationFrame(look);
      requestAnimationFrame(() => setTimeout(() => (window.firstPictureMs = performance.now()), 0));
    });
  }
`;

/** How often what the watch shows has changed. */
const COUNT_DRAWINGS = `
  window.drawings = 0;
  new MutationObserver(() => window.drawings++).observe(document.querySelector('.screen'), {
    subtree: true, childList: true, characterData: true, attributes: true,
  });
`;

/** So long a countdown is watched: shorter than the screen stays lit by itself. */
const WATCHED_S = 10;

/** `npm run bench:boot`: how soon the page of the simulator shows what is on the watch, and what a second of it takes. */
async function main([fba, executablePath, ...browserArguments]: readonly string[]): Promise<void> {
  if (fba === undefined || executablePath === undefined) throw new Error('started by tools/boot.mjs');
  const server = spawn(process.execPath, [
    ...['--import', 'tsx', 'simulator/server/serve.ts', fba, '--no-open', '--port', '0'],
  ]);
  const browser = await chromium.launch({ executablePath, args: [...browserArguments] });
  try {
    const url = await urlOf(server);
    // The first one fills the browser's caches, as the second visit of a person finds them.
    await boot(browser, url);
    const boots: Boot[] = [];
    for (let run = 0; run < RUNS; run++) boots.push(await boot(browser, url));
    const best = Math.min(...boots.map(({ firstPictureMs }) => firstPictureMs));
    const work = Math.min(...boots.map(({ workMs }) => workMs));
    console.log(`Boot of the page to the first picture in Chromium ${browser.version()}: best of ${RUNS}`);
    console.log(`${Math.round(best)} ms, of these ${Math.round(work)} ms of work of the page's thread`);
    console.log(
      best < AT_MOST_MS ? `within ${AT_MOST_MS} ms` : `not within ${AT_MOST_MS} ms on this machine`,
    );
    const { readyMs, countdownMs } = await secondOfCountdown(browser, url);
    console.log(
      `A second of a countdown, drawn and all else on the page: ${countdownMs.toFixed(0)} ms of work of that thread; ` +
        `${(countdownMs / readyMs).toFixed(1)} times one of the ready screen`,
    );
  } finally {
    await browser.close();
    server.kill('SIGTERM');
  }
}

async function boot(browser: Browser, url: string): Promise<Boot> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.addInitScript({ content: NOTE_FIRST_PICTURE });
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction('window.firstPictureMs !== undefined');
  const workS = await workedS(session);
  const firstPictureMs = await page.evaluate<number>('window.firstPictureMs');
  await context.close();
  return { firstPictureMs, workMs: workS * 1000 };
}

/** What the page's own thread works in a second, ms of processor time: the mean of some. */
async function secondOfCountdown(browser: Browser, url: string): Promise<Seconds> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto(url);
  const watch = page.getByRole('region', { name: 'Watch', exact: true });
  await watch.locator('#start').waitFor();
  const readyMs = await worksFor(page, session);
  await watch.locator('#start').click();
  // What there is to read before the first time, and then the session.
  const card = watch.locator('#card-on');
  await card.waitFor();
  while (await card.isVisible()) await card.click();
  await watch.locator('#running-screen').waitFor();
  await page.evaluate(COUNT_DRAWINGS);
  const countdownMs = await worksFor(page, session);
  const drawings = await page.evaluate<number>('window.drawings');
  await context.close();
  if (drawings < WATCHED_S - 1)
    throw new Error(`only ${drawings} changes in ${WATCHED_S} s: this is no countdown`);
  return { readyMs, countdownMs };
}

/** ms of work a second. */
async function worksFor(page: Page, session: CDPSession): Promise<number> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await workedS(session);
  await page.waitForTimeout(WATCHED_S * 1000);
  return (((await workedS(session)) - before) * 1000) / WATCHED_S;
}

async function workedS(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
}

function urlOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /http:\/\/localhost:\d+\//.exec(printed);
      if (found) resolve(found[0]);
    });
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${printed}`)));
  });
}

main(process.argv.slice(2)).catch((fault: unknown) => {
  console.error(fault);
  process.exitCode = 1;
});
