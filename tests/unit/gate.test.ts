import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from './support/run-tool';

/** The gate of `npm test`, and how it sees what is installed. Its tools are plain modules for Node, so Node runs them. */

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'drape-gate-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the gate', () => {
  const pass = (stages: string): { status: number | null; output: string } =>
    runTool('gate.mjs', 'passGate', `process.exitCode = await passGate([${stages}]);`);
  const stage = (name: string, code: number, counts?: string): string =>
    `{ name: '${name}', heading: '${name}', run: async () => ${code}${counts ? `, counts: () => (${counts})` : ''} }`;
  const tests = (name: string, code: number, passed: number, failed = 0, skipped = 0): string =>
    stage(name, code, `{ passed: ${passed}, failed: ${failed}, skipped: ${skipped} }`);

  it('ends with the sum of the tests when all went well', () => {
    const { status, output } = pass([stage('build', 0), tests('unit', 0, 40), tests('browser', 0, 2)].join());
    expect(status).toBe(0);
    expect(output.trimEnd().split('\n').at(-1)).toBe('42 passed, 0 failed');
  });

  it.each([
    ['a stage that fails', stage('lint', 3), 'it ended with 3.'],
    ['a test that failed, whatever the runner says', tests('unit', 0, 7, 1), '1 failed.'],
    ['a runner that fails, whatever the tests say', tests('unit', 1, 7), 'it ended with 1.'],
    ['a run without a test', tests('unit', 0, 0), 'there was no test.'],
    ['a skipped test', tests('unit', 0, 7, 0, 2), '2 skipped'],
    ['a run without results', stage('unit', 0, 'undefined'), 'it left no results to count.'],
  ])('stops at %s, and names the stage', (_what, failing, reason) => {
    const name = failing.includes("'lint'") ? 'lint' : 'unit';
    const { status, output } = pass([stage('build', 0), failing, stage('never', 0)].join());
    expect(status).toBe(1);
    expect(output).toContain(`Stopped at the stage "${name}": ${reason}`);
    expect(output).not.toContain('== never ==');
  });

  it('counts a test file that could not be loaded as a failure', () => {
    const file = join(folder, 'jest.json');
    writeFileSync(
      file,
      JSON.stringify({
        numPassedTests: 3,
        numFailedTests: 0,
        numPendingTests: 1,
        numTodoTests: 1,
        numRuntimeErrorTestSuites: 1,
      }),
    );
    const { output } = runTool(
      'counts.mjs',
      'countsOfJest',
      `console.log(countsOfJest(${JSON.stringify(file)}))`,
    );
    expect(output.trim()).toBe('{ passed: 3, failed: 1, skipped: 2 }');
  });

  it('counts an error outside of the tests in the browser as a failure', () => {
    const file = join(folder, 'playwright.json');
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 4 };
    writeFileSync(file, JSON.stringify({ stats, errors: [{ message: 'no server' }] }));
    const code = `console.log(countsOfPlaywright(${JSON.stringify(file)}))`;
    const { output } = runTool('counts.mjs', 'countsOfPlaywright', code);
    expect(output.trim()).toBe('{ passed: 3, failed: 3, skipped: 4 }');
  });

  it.each(['nothing', 'lint,', '--none'])('says which stages there are when asked for "%s"', (list) => {
    const { status, output } = runTool('gate.mjs', 'chooseStages', `chooseStages(['--only', '${list}'])`);
    expect(status).not.toBe(0);
    expect(output).toContain('chromium, build, lint, unused, format, types, pictures, unit, browser');
  });

  it('brings along what a stage needs, in order', () => {
    const code = "console.log(chooseStages(['--only=browser,lint']).map(({ name }) => name).join())";
    expect(runTool('gate.mjs', 'chooseStages', code).output.trim()).toBe('chromium,build,lint,browser');
  });
});

describe('what is installed', () => {
  const LINUX = { platform: 'linux', arch: 'x64' };
  interface Locked {
    version: string;
    integrity?: string;
    optional?: boolean;
    os?: string[];
    cpu?: string[];
  }

  /** A repository whose lock file asks for some packages, and npm's own note of what it has installed. */
  function repository(wanted: Record<string, Locked>, installed?: Record<string, Locked>): string {
    const lock = { packages: { '': { name: 'it' }, ...wanted } };
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
    if (installed) {
      for (const place of Object.keys(installed)) mkdirSync(join(folder, place), { recursive: true });
      mkdirSync(join(folder, 'node_modules'), { recursive: true });
      writeFileSync(
        join(folder, 'node_modules', '.package-lock.json'),
        JSON.stringify({ packages: installed }),
      );
    }
    return folder;
  }
  const whyNot = (root: string): string =>
    runTool(
      'installed.mjs',
      'whyNotInstalled',
      `console.log(whyNotInstalled(${JSON.stringify(root)}, ${JSON.stringify(LINUX)}) ?? 'as wanted')`,
    ).output.trim();

  const A: Record<string, Locked> = { 'node_modules/a': { version: '1.0.0', integrity: 'x' } };
  const FOR_MAC: Record<string, Locked> = {
    'node_modules/mac': { version: '1.0.0', optional: true, os: ['darwin'] },
  };

  it('is taken as it is when it is what the lock file asks for', () => {
    expect(whyNot(repository({ ...A, ...FOR_MAC }, A))).toBe('as wanted');
  });

  it.each<[string, Record<string, Locked> | undefined, string]>([
    ['nothing', undefined, 'nothing is installed yet'],
    ['too little', {}, 'node_modules/a is missing'],
    [
      'an older version',
      { 'node_modules/a': { version: '0.9.0', integrity: 'x' } },
      'node_modules/a has changed',
    ],
    [
      'other content',
      { 'node_modules/a': { version: '1.0.0', integrity: 'y' } },
      'node_modules/a has changed',
    ],
    ['too much', { ...A, 'node_modules/b': { version: '1.0.0' } }, 'node_modules/b is no longer wanted'],
    ["another machine's", { ...A, ...FOR_MAC }, 'node_modules/mac is for another kind of machine'],
  ])('is renewed when it is %s', (_what, installed, reason) => {
    expect(whyNot(repository({ ...A, ...FOR_MAC }, installed))).toBe(reason);
  });

  it('is renewed when a folder was deleted', () => {
    const root = repository(A, A);
    rmSync(join(root, 'node_modules', 'a'), { recursive: true });
    expect(whyNot(root)).toBe('node_modules/a is missing');
  });
});
