import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canOpenBrowser } from '../../simulator/server/browser';
import { nameOfPackageFile } from '../../simulator/server/package-file';
import { DEFAULT_PORT, parsePort, UsageError } from '../../simulator/server/port';
import { makePackage } from './support/make-package';

describe('the port', () => {
  test('is what was asked for, or the usual one', () => {
    expect(parsePort(undefined, 'PORT')).toBe(DEFAULT_PORT);
    expect(parsePort(' ', 'PORT')).toBe(DEFAULT_PORT);
    expect(parsePort('0', 'PORT')).toBe(0);
    expect(parsePort('65535', 'PORT')).toBe(65535);
  });

  test.each(['65536', '-1', '80.5', '0x50', 'http', '1e3'])(
    '%s is refused, and it is said what to give',
    (text) => {
      expect(() => parsePort(text, '--port')).toThrow(UsageError);
      expect(() => parsePort(text, '--port')).toThrow(/--port is .* give a whole number/);
    },
  );
});

describe('the package file', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'server-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  test('tells the name on the watch', () => {
    const file = join(folder, 'app.fba');
    writeFileSync(file, makePackage({ deviceManifest: { name: 'Some app' } }));
    expect(nameOfPackageFile(file)).toBe('Some app');
  });

  test('a missing file, a folder and a file that is no package are told apart', () => {
    const file = join(folder, 'none.fba');
    expect(() => nameOfPackageFile(file)).toThrow(/there is no such file.*npm run build/);
    expect(() => nameOfPackageFile(folder)).toThrow(/it is a folder/);
    writeFileSync(file, 'not a zip');
    expect(() => nameOfPackageFile(file)).toThrow(UsageError);
    expect(() => nameOfPackageFile(file)).toThrow(/none\.fba cannot be opened: /);
  });
});

describe('a browser', () => {
  test('is opened where there is a screen and somebody before it', () => {
    expect(canOpenBrowser({ DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(canOpenBrowser({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(canOpenBrowser({}, 'linux')).toBe(false);
    expect(canOpenBrowser({}, 'darwin')).toBe(true);
    expect(canOpenBrowser({ CI: 'true' }, 'win32')).toBe(false);
  });
});
