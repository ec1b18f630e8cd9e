import './node-version.mjs';
import { resolve } from 'node:path';
import process from 'node:process';
import { command, Trouble } from './run.mjs';
import { serveSimulator } from './serve.mjs';
import { setup } from './setup.mjs';

// Opens any package on the simulator: npm run simulator -- FILE.fba
await command(async () => {
  const [file, ...options] = process.argv.slice(2);
  if (file === undefined || file.startsWith('-')) {
    throw new Trouble('Say which package to open: npm run simulator -- FILE.fba (the own one: npm start).');
  }
  await setup();
  // npm runs this in the repository's folder; the path is meant from where the person is.
  return serveSimulator(resolve(process.env.INIT_CWD ?? process.cwd(), file), options);
});
