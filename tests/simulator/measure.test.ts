import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MeasureReport } from '../../simulator/measure/report';
import { planOf } from '../../simulator/measure/plan';
import { UsageError } from '../../simulator/server/port';
import { makePackage, type PackageParts } from './support/make-package';

const ROOT = join(__dirname, '..', '..');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'measure-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command as npm does, from another folder with a path that is meant from there. */
function run(parts: PackageParts | undefined, ...args: string[]) {
  if (parts) writeFileSync(join(folder, 'try.fba'), makePackage(parts));
  const command = [join(ROOT, 'tools', 'measure.mjs'), ...args];
  const env = { ...process.env, INIT_CWD: folder };
  return spawnSync(process.execPath, command, { cwd: ROOT, env, encoding: 'utf8' });
}

const BUSY: PackageParts = {
  views: {
    'index.view':
      '<svg><rect id="go" width="100%" height="100%" pointer-events="visible"/><text id="t" text-length="9"/></svg>',
  },
  app: `
    require('appbit').me.appTimeoutEnabled = false;
    var document = require('document').default, vibration = require('haptics').vibration;
    document.getElementById('go').onclick = function () { vibration.start('bump'); vibration.start('ping'); };
    var times = 0;
    setInterval(function () { document.getElementById('t').text = String(times++) }, 60000);
    require('fs').writeFileSync('kept', 'some', 'utf-8');
    require('messaging').peerSocket.onopen = function () { require('messaging').peerSocket.send('to the phone') };
    setTimeout(function () { undefined.missing }, 1000);`,
  companion: `require('messaging').peerSocket.onopen = () => require('messaging').peerSocket.send([1, 2]);
    require('peer').app.addEventListener('moonrise', () => {});`,
  settings: `throw new Error('no settings today')`,
};

describe('npm run measure', () => {
  it('reports all that the issue asks for as one object', () => {
    const { status, stdout, stderr } = run(
      BUSY,
      'try.fba',
      ...['--minutes', '10', '--press', 'go@2.5', '--press', 'nowhere@3', '--sleep-after', '90', '--json'],
    );
    expect(status).toBe(0);
    expect(stderr).toContain('nowhere');
    const report = JSON.parse(stdout) as MeasureReport;
    expect(report.errors.map(({ side, atMs, text }) => [side, atMs, text])).toEqual([
      ['settings', 0, 'Error: no settings today'],
      ['app', 1000, expect.stringContaining('TypeError')],
      ['settings', 1000, expect.stringContaining('registerSettingsPage')],
    ]);
    expect(report.unimitated).toEqual([{ side: 'companion', name: 'event "moonrise" of peer.app' }]);
    expect(report.vibrations).toEqual([{ atMs: 2500, pattern: 'bump' }]);
    expect(report.refusedVibrations).toBe(1);
    expect(report.wakeups.displayOff).toBe(10);
    expect(report.screenChanges.displayOff).toBe(10);
    expect(report.displayOnMs).toBe(17_500);
    expect(report.messages).toEqual({ toPhone: { count: 1, bytes: 13 }, toWatch: { count: 1, bytes: 3 } });
    expect(report.bytes).toEqual({ toPhone: 13, toWatch: 3 });
    expect(report.fileWrites).toBe(1);
    expect(report.filesOnWatch).toEqual([{ name: 'kept', bytes: 4 }]);
    expect(report.app).toEqual({ state: 'running' });
    expect(report.package).toMatchObject({ name: 'Test', family: 'atlas', modelName: 'Versa 3' });
    expect(report.bundle.settingsCodeBytes).toBe(new TextEncoder().encode(BUSY.settings).length);
    expect(report.bundle.deviceZipBytes).toBeGreaterThan(100);
    expect(report.presses).toEqual([
      { id: 'go', atMs: 2500 },
      { id: 'nowhere', atMs: 3000, fault: expect.stringContaining('nowhere') as string },
    ]);
  });

  it('says the same in words, for another watch and with late timers', () => {
    const { status, stdout } = run(
      BUSY,
      'try.fba',
      '--minutes',
      '3',
      '--timer-late',
      '700',
      '--watch',
      'vulcan',
    );
    expect(status).toBe(0);
    expect(stdout).toContain('Test (app) on Sense (vulcan), 3 simulated minutes');
    expect(stdout).toContain('1.7 s  app: TypeError');
    expect(stdout).toContain('companion: event "moonrise" of peer.app');
  });

  it('ends with 2 and a sentence for what is no package and for wrong arguments', () => {
    writeFileSync(join(folder, 'broken.fba'), 'this is no zip');
    const broken = run(undefined, 'broken.fba', '--json');
    expect([broken.status, broken.stdout]).toEqual([2, '']);
    expect(broken.stderr).toContain('broken.fba cannot be opened');
    const missing = run(undefined, 'missing.fba');
    expect([missing.status, missing.stdout]).toEqual([2, '']);
    expect(missing.stderr).toContain('no such file');
    const family = run({}, 'try.fba', '--watch', 'pebble');
    expect([family.status, family.stdout]).toEqual([2, '']);
    expect(family.stderr).toContain('atlas, vulcan');
  });
});

describe('the arguments of measure', () => {
  it.each([
    [[], 'which package'],
    [['a.fba', 'b.fba'], 'b.fba'],
    [['a.fba', '--minutes', '0'], '--minutes'],
    [['a.fba', '--minutes', 'ten'], 'ten'],
    [['a.fba', '--minutes', '999999'], '10080'],
    [['a.fba', '--press', 'start'], 'start@2'],
    [['a.fba', '--press', '@3'], '@3'],
    [['a.fba', '--press', 'start@'], 'seconds'],
    [['a.fba', '--press', 'start@-1'], 'seconds'],
    [['a.fba', '--minutes', '1', '--press', 'start@61'], '60'],
    [['a.fba', '--sleep-after', 'x'], '--sleep-after'],
    [['a.fba', '--timer-late', '-5'], '--timer-late'],
    [['a.fba', '--what'], '--what'],
  ])('%j is refused with a sentence and the usage', (args, says) => {
    expect(() => planOf(args)).toThrow(UsageError);
    expect(() => planOf(args)).toThrow(says);
    expect(() => planOf(args)).toThrow('Usage: npm run measure');
  });

  it('takes presses in order of time, with an id that holds an @', () => {
    expect(planOf(['a.fba', '--press', 'b@2', '--press', '#a@b@1.5']).presses).toEqual([
      { id: 'a@b', atMs: 1500 },
      { id: 'b', atMs: 2000 },
    ]);
  });
});
