import { spawn, type ChildProcess } from 'node:child_process';
import { chromium, type Browser } from '@playwright/test';

const RUNS = 12;
const AT_MOST_MS = 500;

/** One start of the page. */
interface Boot {
  /** From the beginning of the navigation to the first frame with the watch's screen in it, ms. */
  readonly firstPictureMs: number;
  /** What the page's own thread worked for it, ms of processor time: it does not grow on a busy machine. */
  readonly workMs: number;
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

/** `npm run bench:boot`: how soon the page of the simulator shows what is on the watch. */
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
  const { metrics } = await session.send('Performance.getMetrics');
  const workS = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
  const firstPictureMs = await page.evaluate<number>('window.firstPictureMs');
  await context.close();
  return { firstPictureMs, workMs: workS * 1000 };
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
