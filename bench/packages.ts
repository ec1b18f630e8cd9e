import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { chdir, cwd } from 'node:process';
import { Transform } from 'node:stream';
import { openPackage } from '../simulator/package/open-package';
import type { AppPackage } from '../simulator/package/app-package';

const BUILD = join(__dirname, '..', 'build');
const DRAPE = join(BUILD, 'app.fba');
const OLDER = join(BUILD, 'app-os4.fba');
const PLAIN = join(BUILD, 'plain-timer.fba');

/** A package as a watch would get it. */
export interface Measured {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly opened: AppPackage;
}

/** Drape as built. @throws Error when it has not been built */
export function drapePackage(): Measured {
  return openBuilt('Drape', DRAPE);
}

/** The same for the watches before OS 5. */
export function olderPackage(): Measured {
  return openBuilt('Drape before OS 5', OLDER);
}

function openBuilt(name: string, file: string): Measured {
  if (!existsSync(file)) throw new Error(`build/${basename(file)} is not there: run "npm run build" first`);
  return openMeasured(name, file);
}

/** The plain timer to compare with (bench/plain-timer), built anew by the official toolchain. */
export async function plainPackage(): Promise<Measured> {
  const { build, DiagnosticCategory } = await import('@fitbit/sdk');
  const packages: Buffer[] = [];
  const errors: string[] = [];
  const before = cwd();
  chdir(join(__dirname, 'plain-timer'));
  try {
    await build({
      dest: collectInto(packages),
      onDiagnostic: ({ category, messageText }) => {
        if (category === DiagnosticCategory.Error) errors.push(JSON.stringify(messageText));
      },
    });
  } finally {
    chdir(before);
  }
  const [bytes] = packages;
  if (!bytes || errors.length > 0) throw new Error(`the plain timer was not built: ${errors.join('; ')}`);
  mkdirSync(dirname(PLAIN), { recursive: true });
  writeFileSync(PLAIN, bytes);
  return openMeasured('plain timer', PLAIN);
}

function openMeasured(name: string, file: string): Measured {
  const bytes = readFileSync(file);
  return { name, bytes, opened: openPackage(bytes) };
}

function collectInto(packages: Buffer[]): Transform {
  return new Transform({
    objectMode: true,
    transform(file: { contents: Buffer }, _encoding, done) {
      packages.push(file.contents);
      done();
    },
  });
}
