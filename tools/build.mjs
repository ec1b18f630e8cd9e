import './node-version.mjs';
import process from 'node:process';
import { buildPackage, buildPackages } from './package-build.mjs';
import { ROOT } from './places.mjs';
import { command } from './run.mjs';
import { setup } from './setup.mjs';

// Makes build/app.fba and build/app-os4.fba. With --strict a warning is a failure, as the gate wants it; with --newest
// only the first, which is what somebody waits for who wants to see Drape.
await command(async () => {
  const strict = process.argv.includes('--strict');
  await setup();
  process.chdir(ROOT);
  // The toolchain uses what newer Nodes would rather not have; nobody here can change that.
  process.noDeprecation = true;
  const build = process.argv.includes('--newest') ? buildPackage : buildPackages;
  return (await build({ strict })) ? 0 : 1;
});
