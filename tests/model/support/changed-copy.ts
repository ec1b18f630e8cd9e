import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPackage } from '../../../simulator/package/open-package';
import type { AppPackage } from '../../../simulator/package/app-package';

const ROOT = join(__dirname, '../../..');
const WHAT_IS_BUILT = [
  'app',
  'common',
  'companion',
  'settings',
  'resources',
  'tools',
  'package.json',
  'tsconfig.json',
];
const BUILD = `import('./tools/package-build.mjs').then(({ buildPackage }) => buildPackage({ strict: true }))
  .then((isBuilt) => { process.exitCode = isBuilt ? 0 : 1; });`;

/** A copy of what the package is built from, to be changed and built without touching the project's own. */
export class ChangedCopy {
  private readonly folder = mkdtempSync(join(tmpdir(), 'drape-'));

  constructor() {
    for (const name of WHAT_IS_BUILT) cpSync(join(ROOT, name), join(this.folder, name), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(this.folder, 'node_modules'), 'dir');
  }

  /** Puts something in before a text of a file. @throws Error when the text is not there exactly once */
  insert(file: string, before: string, what: string): void {
    const path = join(this.folder, file);
    const parts = readFileSync(path, 'utf8').split(before);
    if (parts.length !== 2) throw new Error(`${file} has "${before}" ${parts.length - 1} times, not once`);
    writeFileSync(path, parts.join(what + before));
  }

  append(file: string, what: string): void {
    appendFileSync(join(this.folder, file), what);
  }

  copy(from: string, to: string): void {
    copyFileSync(join(this.folder, from), join(this.folder, to));
  }

  /** @throws Error with what the build says when it fails */
  build(): AppPackage {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', BUILD], {
      cwd: this.folder,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`the changed copy cannot be built:\n${stdout}${stderr}`);
    return openPackage(readFileSync(join(this.folder, 'build/app.fba')));
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
