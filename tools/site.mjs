import './node-version.mjs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { PACKAGE_FILE, ROOT } from './places.mjs';
import { command, runNode, runTypeScript } from './run.mjs';
import { setup } from './setup.mjs';

// Makes build/site: the app on the simulator as a page for any web host. npm run site -- FILE.fba: another app.
await command(async () => {
  await setup();
  const [fba, ...more] = process.argv.slice(2);
  const build = join('simulator', 'site', 'main.ts');
  const folder = ['--folder', join(ROOT, 'build', 'site')];
  if (fba !== undefined) {
    const file = resolve(process.env.INIT_CWD ?? process.cwd(), fba);
    return runTypeScript(build, [file, ...folder, ...more]);
  }
  const built = await runNode(join(ROOT, 'tools', 'build.mjs'));
  if (built !== 0) return built;
  return runTypeScript(build, [PACKAGE_FILE, ...folder, '--icon', join(ROOT, 'art', 'icon.svg')]);
});
