import './node-version.mjs';
import { join } from 'node:path';
import process from 'node:process';
import { isBuilt } from './built.mjs';
import { PACKAGE_FILE, ROOT } from './places.mjs';
import { command, runNode, runTypeScript } from './run.mjs';
import { PAGE_AHEAD, serveSimulator } from './serve.mjs';
import { setup } from './setup.mjs';
import { PACKAGES } from './watches.mjs';

// Sets up what is missing, builds what has changed since the last time, the app and the simulator's page side by side,
// and opens the app on it. PORT chooses the port.
await command(async () => {
  await setup();
  const [built, page] = await Promise.all([buildApp(), runTypeScript(PAGE_AHEAD)]);
  return built || page || serveSimulator(PACKAGE_FILE, process.argv.slice(2));
});

/** @returns {Promise<number>} its exit code */
async function buildApp() {
  if (!isBuilt(ROOT)) return runNode(join(ROOT, 'tools', 'build.mjs'), ['--newest']);
  console.log(`${PACKAGES.os5.file} is there, and nothing that it is made of has changed.`);
  return 0;
}
