import './node-version.mjs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { PACKAGE_FILE } from './places.mjs';
import { command, runTypeScript } from './run.mjs';
import { setup } from './setup.mjs';

// Installs a package by Fitbit's own protocol: npm run sideload -- [FILE.fba] [--screenshot FILE.png] [--for SECONDS]
await command(async () => {
  await setup();
  // npm runs this in the repository's folder; paths are meant from where the person is.
  const from = process.env.INIT_CWD ?? process.cwd();
  const given = process.argv.slice(2).map((value, at, all) => {
    const isFile = /\.fba$/i.test(value) || all[at - 1] === '--screenshot';
    return isFile ? resolve(from, value) : value;
  });
  const hasPackage = given.some((value) => /\.fba$/i.test(value));
  return runTypeScript(
    join('simulator', 'sideload', 'main.ts'),
    hasPackage ? given : [PACKAGE_FILE, ...given],
  );
});
