import { WebSocket } from 'ws';
import type { HeadlessStation } from '../../simulator/bridge/headless-station';
import { pixmapOf } from '../../simulator/bridge/pixmap';
import type { Station } from '../../simulator/bridge/station';
import { ownSimulator } from '../../simulator/sideload/own-simulator';
import { debug, packageFile, remove } from './bridge-support/debugger';
import { makePackage, TEST_APP_ID } from './support/make-package';

const OTHER_ID = '99999999-1111-4222-8333-444444444444';

/** Counts its starts on the flash. */
const COUNTING = `
  var fs = require('fs');
  var starts = 0;
  try { starts = fs.readFileSync('starts', 'json'); } catch (none) { starts = 0; }
  fs.writeFileSync('starts', starts + 1, 'json');
  console.info('start', starts + 1);
`;

const made: string[] = [];
afterEach(() => made.splice(0).forEach(remove));

function file(bytes: Uint8Array): string {
  const path = packageFile(bytes);
  made.push(path);
  return path;
}

/** The other app, with the files of the first. */
function otherApp(): Uint8Array {
  const manifest = { uuid: OTHER_ID, name: 'Other' };
  return makePackage({ app: COUNTING, packageManifest: { appId: OTHER_ID }, deviceManifest: manifest });
}

describe("Fitbit's debugger", () => {
  test('installs app and companion, launches, and hears both consoles', async () => {
    const fba = file(makePackage({ app: COUNTING, companion: "console.log('companion is here')" }));
    await debug(fba, async ({ watch, phone, heard, until }) => {
      expect(watch.info.device).toBe('Versa 3 (simulator)');
      expect(phone.info.hostKind).toBe('companion');
      const percents: number[] = [];
      const { device, companion } = await heard.load(fba);
      const installed = await watch.installApp('app', device('atlas'), {
        onProgress: (sent, total) => percents.push((sent / total) * 100),
      });
      expect(installed).toMatchObject({ app: { uuid: TEST_APP_ID, buildID: '0123456789abcdef' } });
      expect(percents.at(-1)).toBe(100);
      await phone.installApp('companion', companion());
      await watch.launchAppComponent({ uuid: TEST_APP_ID, component: 'app' });
      await until(() => heard.texts().includes('companion is here'));
      expect(heard.texts()).toContain('start 1');
      const said = heard.messages.find(({ message }) => message[0] === 'start 1');
      expect(said).toMatchObject({
        kind: 'info',
        emittedBy: { uuid: TEST_APP_ID, component: 'app' },
        position: { source: 'app:///app/index.js', line: 5 },
      });
    });
  });

  test('hears errors with their stack, and what is not imitated', async () => {
    const fba = file(makePackage({ app: "function broken() { throw new Error('no good') }\nbroken();" }));
    await debug(fba, async ({ watch, heard, until }) => {
      await watch.launchAppComponent({ uuid: TEST_APP_ID, component: 'app' });
      await until(() => heard.traces.length > 0);
      const [trace] = heard.traces;
      expect(trace).toMatchObject({ kind: 'exception', message: ['Error: no good'] });
      expect(trace?.stack.map(({ line }) => line)).toEqual([0, 1]);
    });
  });

  test('the same app finds what it has kept, another one finds nothing', async () => {
    const fba = file(makePackage({ app: COUNTING }));
    await debug(fba, async ({ watch, heard, until }) => {
      for (const [bytes, uuid, expected] of [
        [makePackage({ app: COUNTING }), TEST_APP_ID, 'start 1'],
        [makePackage({ app: `${COUNTING}//newer` }), TEST_APP_ID, 'start 2'],
        [otherApp(), OTHER_ID, 'start 1'],
      ] as const) {
        heard.messages.length = 0;
        const { device } = await heard.load(file(bytes));
        await watch.installApp('app', device('atlas'));
        await watch.launchAppComponent({ uuid, component: 'app' });
        await until(() => heard.texts().length > 0);
        expect(heard.texts()).toEqual([expected]);
      }
    });
  });

  test('is told in words why something is refused, and the watch goes on', async () => {
    const fba = file(makePackage({ app: COUNTING }));
    await debug(fba, async ({ watch, phone, heard, until }) => {
      await expect(watch.installApp('app', Buffer.from('no zip'))).rejects.toThrow(/not a zip archive/);
      await expect(watch.launchAppComponent({ uuid: OTHER_ID, component: 'app' })).rejects.toThrow(
        new RegExp(`${OTHER_ID} is not on the watch`),
      );
      await expect(watch.launchAppComponent({ uuid: TEST_APP_ID, component: 'companion' })).rejects.toThrow(
        /Only the app/,
      );
      const stranger = makePackage({ companion: '', companionManifest: { uuid: OTHER_ID } });
      const { companion } = await heard.load(file(stranger));
      await expect(phone.installApp('companion', companion())).rejects.toThrow(/install its app first/);
      await watch.launchAppComponent({ uuid: TEST_APP_ID, component: 'app' });
      await until(() => heard.texts().includes('start 1'));
    });
  });

  test('hears when the app opens', async () => {
    const fba = file(makePackage());
    await debug(fba, async ({ watch, until }) => {
      const running: unknown[] = [];
      watch.on('appRunning', (app) => running.push(app));
      await watch.launchAppComponent({ uuid: TEST_APP_ID, component: 'app' });
      await until(() => running.length > 0);
      expect(running).toEqual([{ uuid: TEST_APP_ID, buildID: '0123456789abcdef' }]);
    });
  });

  test('gets the picture of a station that draws', async () => {
    const fba = file(makePackage());
    const picture = { width: 2, height: 1, pixels: new Uint8Array([1, 2, 3, 255, 4, 5, 6, 255]) };
    await debug(
      fba,
      async ({ watch }) => {
        expect(watch.screenshotFormats()).toEqual(['P6.sRGB']);
        const pixmap = await watch.takeScreenshot('P6.sRGB');
        expect(pixmap).toEqual(pixmapOf(picture));
        expect([...pixmap.subarray(-6)]).toEqual([1, 2, 3, 4, 5, 6]);
      },
      (station) => ({ ...bound(station), screenshot: () => Promise.resolve(picture) }),
    );
  });

  test('is told that a station without a page has no picture', async () => {
    await debug(file(makePackage()), ({ watch }) => {
      expect(watch.canTakeScreenshot()).toBe(false);
      return Promise.resolve();
    });
  });
});

describe('the sockets', () => {
  test.each([
    ['https://example.org', 403],
    ['http://127.0.0.1:1', 403],
  ])('turn away a page of %s', async (origin, status) => {
    const simulator = await ownSimulator(file(makePackage()));
    try {
      const socket = new WebSocket(`ws://127.0.0.1:${simulator.port}/bridge/device`, { origin });
      const answer = await new Promise<number | undefined>((resolve) => {
        socket.once('unexpected-response', (_request, response) => resolve(response.statusCode));
        socket.once('open', () => resolve(undefined));
      });
      socket.on('error', () => undefined);
      socket.terminate();
      expect(answer).toBe(status);
    } finally {
      simulator.close();
    }
  });
});

function bound(station: HeadlessStation): Station {
  return {
    family: () => station.family(),
    install: (kind, zipped) => station.install(kind, zipped),
    launch: (uuid) => station.launch(uuid),
    screenshot: undefined,
    onTold: (listener) => station.onTold(listener),
    onGone: (listener) => station.onGone(listener),
  };
}
