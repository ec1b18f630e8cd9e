import './node-version.mjs';
import { join } from 'node:path';
import process from 'node:process';
import { command, runTypeScript } from './run.mjs';
import { setup } from './setup.mjs';

// What a package does and costs, on virtual time: npm run measure -- FILE.fba --minutes 15
await command(async () => {
  await setup();
  // npm runs this in the repository's folder; the path is meant from where the person is.
  const env = { ...process.env, INIT_CWD: process.env.INIT_CWD ?? process.cwd() };
  return runTypeScript(join('simulator', 'measure', 'main.ts'), process.argv.slice(2), { env });
});
