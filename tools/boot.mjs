import './node-version.mjs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { provideChromium } from './chromium-install.mjs';
import { CHROMIUM_ARGUMENTS } from './chromium.mjs';
import { PACKAGE_FILE } from './places.mjs';
import { command, runTypeScript, Trouble } from './run.mjs';
import { setup } from './setup.mjs';

// How soon the page of the simulator shows what is on the watch, in a real Chromium.
await command(async () => {
  await setup();
  if (!existsSync(PACKAGE_FILE)) throw new Trouble('build/app.fba is not there: run "npm run build" first.');
  const chromium = await provideChromium();
  return runTypeScript(join('bench', 'boot.ts'), [PACKAGE_FILE, chromium, ...CHROMIUM_ARGUMENTS]);
});
