import fc from 'fast-check';
import type { World } from '../../simulator/contract';
import { poorConditions } from '../../simulator/link/poor-conditions';
import { GOOD_RATES, type LinkRates } from '../../simulator/link/rates';
import { anyRates, enter, filesAt, gossip, sendAll } from './link-support/gossip';
import { errors, launched, logged, worldOf } from './world-support/world';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const THREE = ['f0=0', 'f1=1', 'f2=2'];

const only = (rates: Partial<LinkRates>, seed = 1) => ({
  linkConditions: poorConditions(seed, { ...GOOD_RATES, ...rates }),
});

const states = (world: World): string[] =>
  world.journal.of('file').map(({ name, state }) => `${name} ${state}`);
const ups = (world: World): string[] => logged(world, 'companion').filter((line) => line.startsWith('up'));
const linkFaults = (world: World): string[] =>
  world.journal.of('link-fault').map(({ fault, detail }) => `${fault} ${detail ?? ''}`);

async function sent(rates: Partial<LinkRates>, durationMs = MINUTE_MS, seed = 1): Promise<World> {
  const world = await launched(gossip(), only(rates, seed));
  await sendAll(world);
  await world.advance(durationMs);
  expect(errors(world)).toEqual([]);
  return world;
}

describe('a fault of files alone, always', () => {
  it('loses them unheard', async () => {
    const world = await sent({ fileLost: 1 });
    expect(filesAt(world, 'companion')).toEqual([]);
    expect(states(world).filter((line) => line.startsWith('f0'))).toEqual(['f0 queued', 'f0 lost']);
    expect(world.link.waiting.toPhone).toBe(0);
  });

  it('delivers them twice', async () => {
    const world = await sent({ fileRepeated: 1 });
    expect(filesAt(world, 'companion')).toEqual(THREE.flatMap((file) => [file, file]));
    expect(states(world)).toContain('f2 repeated');
  });

  it('delivers them late, in any order, and only after the sender takes them for transferred', async () => {
    const orders = new Set<string>();
    for (let seed = 0; seed < 10; seed++) {
      const world = await sent({ fileLate: 1, fileLateMs: MINUTE_MS }, 2000, seed);
      expect(world.link.waiting.toPhone).toBe(0);
      await world.advance(2 * MINUTE_MS);
      expect([...filesAt(world, 'companion')].sort()).toEqual(THREE);
      orders.add(filesAt(world, 'companion').join());
    }
    expect(orders.size).toBeGreaterThan(2);
  });

  it('cuts transfers off, and goes on trying', async () => {
    const world = await sent({ fileCut: 1 }, HOUR_MS);
    const cuts = states(world).filter((line) => line === 'f0 cut').length;
    expect(cuts).toBeGreaterThan(5);
    expect(world.link.waiting.toPhone).toBe(3);
    world.link.setConditions(poorConditions(1, GOOD_RATES));
    await world.advance(15 * MINUTE_MS);
    expect(filesAt(world, 'companion')).toEqual(THREE);
  });

  it('ends transfers in an error that the app hears', async () => {
    const world = await launched(
      {
        companion: '',
        app: `require('file-transfer').outbox.enqueue('a', new ArrayBuffer(1)).then(function (file) {
          file.onchange = function () { console.log(file.readyState) };
        });`,
      },
      only({ fileFailed: 1 }),
    );
    await world.advance(MINUTE_MS);
    expect(logged(world)).toEqual(['error']);
    expect(states(world)).toEqual(['a queued', 'a error']);
  });

  it('stalls the queue until the app is started anew', async () => {
    const world = await sent({ fileStalled: 1 }, HOUR_MS);
    expect(filesAt(world, 'companion')).toEqual(['f0=0']);
    expect(linkFaults(world)).toEqual(['files-stalled from the watch']);
    world.watch.close();
    await world.advance(HOUR_MS);
    world.watch.launch();
    await world.advance(HOUR_MS);
    expect(filesAt(world, 'companion')).toEqual(['f0=0', 'f1=1']);
  });

  it('lets them wake nobody: they lie there until something else launches the companion', async () => {
    const world = await launched(gossip(), only({ fileWakesNobody: 1 }));
    await sendAll(world);
    world.phone.unloadCompanion();
    await world.advance(HOUR_MS);
    expect(world.phone.companion).toBe('stopped');
    expect(world.link.waiting.toPhone).toBe(0);
    expect(linkFaults(world)).toEqual(THREE.map(() => 'not-woken fileTransfer'));
    await enter(world, ['x']);
    await world.settle();
    expect(filesAt(world, 'companion')).toEqual(THREE);
    expect(ups(world)).toEqual(['up peerAppLaunched', 'up settingsChanged']);
  });
});

describe('a poor phone', () => {
  it('never launches the companion, whatever the reason', async () => {
    const world = await sent({ wakeNever: 1 }, HOUR_MS);
    await enter(world, ['x']);
    await world.advance(HOUR_MS);
    expect(ups(world)).toEqual([]);
    expect(new Set(linkFaults(world))).toEqual(
      new Set(['not-woken peerAppLaunched', 'not-woken fileTransfer', 'not-woken settingsChanged']),
    );
    expect(world.link.waiting.toPhone).toBe(0);
  });

  it('launches it late, once, for all the reasons that there are by then', async () => {
    const world = await launched(gossip(), only({ wakeLate: 1, wakeLateMs: 10 * MINUTE_MS }));
    expect(world.phone.companion).toBe('stopped');
    await enter(world, ['x']);
    await world.advance(10 * MINUTE_MS);
    expect(ups(world)).toEqual(['up peerAppLaunched,settingsChanged']);
    expect(linkFaults(world)).toEqual(['woken-late peerAppLaunched', 'woken-late settingsChanged']);
    expect(filesAt(world, 'app')).toEqual(['note="x"']);
  });

  it('launches it at once when a better time begins while it is late', async () => {
    const world = await launched(gossip(), only({ wakeLate: 1, wakeLateMs: HOUR_MS }));
    world.link.setConditions(poorConditions(1, GOOD_RATES));
    await enter(world, ['x']);
    await world.settle();
    expect(ups(world)).toEqual(['up peerAppLaunched,settingsChanged']);
    await world.advance(2 * HOUR_MS);
    expect(ups(world)).toHaveLength(1);
  });

  it.each([
    [0, ['up peerAppLaunched', 'down'], 'closed'],
    [1, ['up peerAppLaunched'], 'killed'],
  ] as const)('unloads it while the app runs (unheard %d)', async (unloadUnheard, said, state) => {
    const world = await launched(gossip(), only({ unloadEveryMs: 1000, unloadUnheard }));
    await world.advance(MINUTE_MS);
    expect(world.watch.app).toBe('running');
    expect(world.phone.companion).toBe('stopped');
    expect(logged(world, 'companion').filter((line) => /^(up|down)/.test(line))).toEqual(said);
    const ends = world.journal.of('lifecycle').filter(({ side }) => side === 'companion');
    expect(ends.map((entry) => entry.state)).toEqual(['launched', state]);
  });
});

describe('a companion that is killed', () => {
  it('says nothing more and is launched anew for the next reason', async () => {
    const world = await launched(gossip());
    await world.advance(1000);
    world.phone.killCompanion();
    world.phone.killCompanion();
    expect(world.phone.companion).toBe('stopped');
    expect(logged(world)).toEqual(['open', 'close other']);
    await enter(world, ['x']);
    await world.advance(1000);
    expect(ups(world)).toEqual(['up peerAppLaunched', 'up settingsChanged']);
    expect(logged(world, 'companion')).not.toContain('down');
  });

  it('in the middle of its own code does nothing more with the platform', async () => {
    const steps = `
      var { localStorage } = require('local-storage'), { settingsStorage } = require('settings');
      var { outbox } = require('file-transfer'), { me } = require('companion');
      me.onunload = () => console.log('down');
      var step = (n) => {
        console.log('step ' + n);
        localStorage.setItem('at', n);
        settingsStorage.setItem('at', n);
        outbox.enqueue('at' + n, new ArrayBuffer(1)).then(() => console.log('then ' + n));
      };
      try { for (var n = 0; n < 4; n++) step(n); } catch (error) { console.log('caught'); step(9); } finally { console.log('finally') }`;
    for (let at = 0; at < 4; at++) {
      const world = worldOf({ companion: steps });
      world.journal.onEntry((entry) => {
        if (entry.kind === 'console' && entry.text === `step ${at}`) world.phone.killCompanion();
      });
      world.watch.launch();
      await world.advance(MINUTE_MS);
      const stored = at === 0 ? {} : { at: String(at - 1) };
      expect(Object.fromEntries(world.phone.localStorage)).toEqual(stored);
      expect(Object.fromEntries(world.phone.settingsStorage)).toEqual(stored);
      expect(logged(world, 'companion')).toEqual(Array.from({ length: at + 1 }, (_, n) => `step ${n}`));
      expect(world.journal.of('file').filter(({ state }) => state === 'queued')).toHaveLength(at);
      expect(errors(world)).toEqual([]);
    }
  });

  it('in its own unload is gone once', async () => {
    const world = await launched(gossip());
    world.journal.onEntry((entry) => {
      if (entry.kind === 'console' && entry.text === 'down') world.phone.killCompanion();
    });
    world.phone.unloadCompanion();
    const ends = world.journal.of('lifecycle').filter(({ side }) => side === 'companion');
    expect(ends.map((entry) => entry.state)).toEqual(['launched', 'killed']);
  });
});

describe('a saved world', () => {
  it('has the files between watch and phone, and delivers them in the next', async () => {
    const world = await launched(gossip());
    await enter(world, ['x']);
    world.link.setConnected(false);
    await sendAll(world);
    world.watch.kill();
    const saved = world.save();
    world.dispose();
    expect(saved.transfers?.toPhone.map(({ name }) => name)).toEqual(['f0', 'f1', 'f2']);
    const next = worldOf(gossip(), { saved });
    await next.advance(MINUTE_MS);
    expect(filesAt(next, 'companion')).toEqual(THREE);
    next.watch.launch();
    await next.settle();
    expect(filesAt(next, 'app')).toEqual(['note="x"']);
  });

  it('has what lies in the inboxes and what comes late, and wakes nobody for it', async () => {
    const world = await launched(gossip(), only({ fileLate: 1, fileLateMs: HOUR_MS, wakeNever: 1 }));
    await sendAll(world);
    await world.advance(2000);
    const saved = world.save();
    expect(saved.transfers?.toPhone).toEqual([]);
    const next = worldOf(gossip(), { saved });
    await next.advance(HOUR_MS);
    expect(ups(next)).toEqual([]);
    next.watch.launch();
    await next.settle();
    expect([...filesAt(next, 'companion')].sort()).toEqual(THREE);
  });

  it('saved and opened anew at any moment of a poor link, brings the files that were neither lost nor taken', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer(),
        anyRates(),
        fc.integer({ min: 0, max: HOUR_MS }),
        async (seed, some, ms) => {
          const rates = { ...some, fileLost: 0, fileFailed: 0 };
          const world = await launched(gossip(), { linkConditions: poorConditions(seed, rates) });
          await sendAll(world);
          await world.advance(ms);
          const next = worldOf(gossip(), { saved: world.save() });
          await next.advance(MINUTE_MS);
          next.watch.launch();
          await next.advance(MINUTE_MS);
          const taken = new Set([...filesAt(world, 'companion'), ...filesAt(next, 'companion')]);
          expect([...taken].sort()).toEqual(THREE);
        },
      ),
      { numRuns: 30 },
    );
  });
});
