import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { makePackage } from '../simulator/support/make-package';
import { Desk } from './support/desk';
import { startOwnServer, type OwnServer } from './support/own-server';

const SCREEN = `<svg viewport-fill="#102030">
  <rect x="0" y="0" width="100%" height="100%" fill="#102030" />
  <text id="word" x="50%" y="50%" fill="white" font-size="40" text-anchor="middle">first</text>
</svg>`;

/** Counts its starts on the flash, and says so. */
const COUNTING = `
  var fs = require('fs');
  var starts = 0;
  try { starts = fs.readFileSync('starts', 'json'); } catch (none) { starts = 0; }
  fs.writeFileSync('starts', starts + 1, 'json');
  require('document').default.getElementById('word').text = 'start ' + (starts + 1);
  console.log('started ' + (starts + 1));
`;

test.describe('a server of its own', () => {
  let server: OwnServer;
  test.beforeEach(async () => {
    server = await startOwnServer('build/app.fba');
  });
  test.afterEach(() => server.close());

  test('npm run sideload installs on the page that is open, and takes its picture', async ({ page }) => {
    const desk = new Desk(page);
    await page.goto(server.url);
    await expect(desk.watch.locator('#start')).toBeVisible();
    const picture = join(server.folder, 'picture.png');
    const { stdout } = await promisify(execFile)(process.execPath, [
      'tools/sideload.mjs',
      ...['--port', String(server.port), '--screenshot', picture, '--for', '1'],
    ]);
    expect(stdout).toContain('Sending the app: 100%');
    expect(stdout).toContain('The app is installed on Versa 3 (simulator).');
    expect(stdout).toContain('The companion is installed on Phone (simulator).');
    expect(stdout).toContain('The app runs.');
    await expect(desk.watch.locator('#start')).toBeVisible();
    expect(readFileSync(picture)).toMatchSnapshot('sideloaded.png', { maxDiffPixelRatio: 0.002 });
    expect(desk.pageErrors).toEqual([]);
  });

  test('a build anew is installed and starts by itself, with what was kept', async ({ page }) => {
    const desk = new Desk(page);
    server.rebuild(makePackage({ app: COUNTING, views: { 'index.view': SCREEN } }));
    await page.goto(server.url);
    await expect(desk.watch.getByText('start 1')).toBeVisible();
    server.rebuild(makePackage({ app: `${COUNTING}console.log('newer');`, views: { 'index.view': SCREEN } }));
    await expect(desk.watch.getByText('start 2')).toBeVisible();
    await expect(page.getByRole('log')).toContainText('newer');
    expect(server.printed()).toContain('built anew and installed');
  });
});
