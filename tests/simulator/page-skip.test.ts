import { Driver } from '../../simulator/page/driver';
import { openPackage } from '../../simulator/package/open-package';
import { NodeRealmHost } from '../../simulator/realm/node-realm';
import { createWorld } from '../../simulator/world';
import { makePackage } from './support/make-package';

const HOUR_MS = 3_600_000;

function desk(app: string) {
  const world = createWorld({
    package: openPackage(makePackage({ app })),
    host: new NodeRealmHost(),
  });
  const nothing = (): void => undefined;
  const listener = { changed: nothing, acted: nothing, failed: (fault: unknown) => console.error(fault) };
  const driver = new Driver(
    world,
    listener,
    () => 0,
    () => nothing,
  );
  driver.start();
  return { world, driver };
}

describe('a jump to the next event', () => {
  test('stops at the moment in which the journal tells something, past timers that do nothing', async () => {
    const { world, driver } = desk(`
      require('appbit').default.appTimeoutEnabled = false;
      require('display').default.autoOff = false;
      setInterval(function () {}, 1000);
      setTimeout(function () { console.log('now'); }, 90000);
      setTimeout(function () { console.log('later'); }, 200000);
    `);
    await driver.act(({ watch }) => watch.launch());
    await driver.advance(1000);
    expect(await driver.skipToNext(HOUR_MS)).toBe(true);
    expect(world.scheduler.nowMs).toBe(90_000);
    expect(await driver.skipToNext(HOUR_MS)).toBe(true);
    expect(world.scheduler.nowMs).toBe(200_000);
    expect(world.journal.of('console').map(({ text }) => text)).toEqual(['now', 'later']);
  });

  test('gives up when nothing comes for so long', async () => {
    const { world, driver } = desk('');
    await driver.act(({ watch }) => watch.sleepScreen());
    expect(await driver.skipToNext(HOUR_MS)).toBe(false);
    expect(world.scheduler.nowMs).toBe(HOUR_MS);
  });

  test('ends quietly when another watch is taken meanwhile', async () => {
    const { world, driver } = desk(
      "require('appbit').default.appTimeoutEnabled = false; setInterval(function () {}, 1000);",
    );
    await driver.act(({ watch }) => watch.launch());
    await driver.advance(60_000);
    const skipped = driver.skipToNext(HOUR_MS);
    driver.stop();
    world.dispose();
    expect(await skipped).toBeUndefined();
  });
});
