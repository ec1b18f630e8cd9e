import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runTool } from './support/run-tool';

/** `npm start` builds the app unless what is built is what lies there: it must never show an older one. */

const SOURCES = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tools/package-build.mjs',
  'app/index.ts',
  'common/moves.ts',
  'companion/index.ts',
  'settings/index.tsx',
  'resources/index.view',
];
const PACKAGE = 'build/app.fba';
const NOTE = '.cache/built.json';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'drape-built-'));
  for (const file of [...SOURCES, PACKAGE]) write(file, `${file} as it was`);
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(file: string, content: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
}

/** Something happens between a build and its note, or after it: is what is built taken for what lies there? */
function isBuiltAfter(between: () => void, after: () => void): boolean {
  const place = JSON.stringify(root);
  const names = 'hashOfSources, isBuilt, noteBuilt';
  const run = (code: string): string => {
    const { status, output } = runTool('built.mjs', names, code);
    if (status !== 0) throw new Error(output);
    return output.trim();
  };
  const sources = run(`console.log(hashOfSources(${place}))`);
  between();
  run(`noteBuilt(${place}, '${sources}')`);
  after();
  return run(`console.log(isBuilt(${place}))`) === 'true';
}
const nothing = (): void => undefined;

describe('a package that is there', () => {
  it('is built while nothing has changed', () => {
    expect(isBuiltAfter(nothing, nothing)).toBe(true);
  });

  it.each([...SOURCES, PACKAGE])('is not when %s has changed', (file) => {
    expect(isBuiltAfter(nothing, () => appendFileSync(join(root, file), ' no more'))).toBe(false);
  });

  it.each([...SOURCES, PACKAGE, NOTE])('is not when %s has gone', (file) => {
    expect(isBuiltAfter(nothing, () => rmSync(join(root, file)))).toBe(false);
  });

  it('is not when a file has come', () => {
    expect(isBuiltAfter(nothing, () => write('app/screens/new.ts', ''))).toBe(false);
  });

  it('is not when a source has changed while it was built', () => {
    expect(isBuiltAfter(() => appendFileSync(join(root, 'app/index.ts'), ' no more'), nothing)).toBe(false);
  });

  it.each(['', '{"sources":', 'null', '[]', '{}'])('is not by a note that is "%s"', (note) => {
    expect(isBuiltAfter(nothing, () => write(NOTE, note))).toBe(false);
  });
});
