import './node-version.mjs';
import { join } from 'node:path';
import process from 'node:process';
import { PACKAGE_FILE, ROOT } from './places.mjs';
import { command, runNode } from './run.mjs';
import { serveSimulator } from './serve.mjs';
import { setup } from './setup.mjs';

// Sets up what is missing, builds the app and opens it on the simulator. PORT chooses the port.
await command(async () => {
  await setup();
  const built = await runNode(join(ROOT, 'tools', 'build.mjs'), ['--newest']);
  return built === 0 ? serveSimulator(PACKAGE_FILE, process.argv.slice(2)) : built;
});
