import './node-version.mjs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { PACKAGE_FILE } from './places.mjs';
import { command, runTypeScript, Trouble } from './run.mjs';
import { setup } from './setup.mjs';

// What Drape costs: one table, printed, and put into docs/costs.md.
await command(async () => {
  await setup();
  if (!existsSync(PACKAGE_FILE)) throw new Trouble('build/app.fba is not there: run "npm run build" first.');
  return runTypeScript(join('bench', 'main.ts'), process.argv.slice(2));
});
