import fc from 'fast-check';
import type { World } from '../../simulator/contract';
import { GOOD_CONDITIONS } from '../../simulator/link/conditions';
import { errors, launched, logged, worldOf } from './world-support/world';

const fileStates = (world: World): string[] =>
  world.journal.of('file').map(({ name, state, atMs }) => `${name} ${state} ${atMs}`);

const TAKING = `
  var inbox = require('file-transfer').inbox, fs = require('fs');
  function take() { var name; while ((name = inbox.nextFile())) console.log(name + '=' + fs.readFileSync(name, 'utf-8')) }
  inbox.onnewfile = take; take();`;

/** A companion that queues a file for each change of a setting that the page makes: key=value. */
const SENDING = `
  var { outbox } = require('file-transfer');
  var bytes = (text) => new Uint8Array([...text].map((char) => char.charCodeAt(0)));
  require('settings').settingsStorage.onchange = ({ key, newValue }) => outbox.enqueue(key, bytes(newValue));`;

const QUEUEING = `
  var outbox = require('file-transfer').outbox, transfers = {};
  function queue(name, size) {
    return outbox.enqueue(name, new ArrayBuffer(size)).then(function (transfer) {
      transfers[name + size] = transfer;
      transfer.onchange = function () { console.log(name + size + ' ' + transfer.readyState) };
      console.log(name + size + ' ' + transfer.readyState);
    });
  }`;

describe('files from the watch', () => {
  it('go at about a kilobyte a second, one after the other, and tell their state', async () => {
    const world = await launched({ companion: '', app: `${QUEUEING} queue('a', 1000); queue('b', 0);` });
    expect(world.link.waiting).toEqual({ toPhone: 2, toWatch: 0 });
    await world.advance(3000);
    expect(fileStates(world)).toEqual(['a queued 0', 'b queued 0', 'a delivered 1500', 'b delivered 2000']);
    expect(logged(world)).toEqual([
      'a1000 transferring',
      'b0 pending',
      'a1000 transferred',
      'b0 transferring',
      'b0 transferred',
    ]);
  });

  it('replace one of the same name that still waits, and can be cancelled', async () => {
    const world = await launched({
      companion: '',
      app: `${QUEUEING}
        queue('log', 10).then(function () { return queue('log', 20) }).then(function () { return queue('other', 5) })
          .then(function () {
            transfers.other5.cancel(); transfers.other5.cancel();
            return outbox.enumerate();
          })
          .then(function (list) {
            console.log((list instanceof Array) + ' ' + (list[0] === transfers.log20) + ' ' + list.length);
          });`,
    });
    await world.advance(5000);
    expect(fileStates(world)).toEqual([
      'log queued 0',
      'log replaced 0',
      'log queued 0',
      'other queued 0',
      'other canceled 0',
      'log delivered 520',
    ]);
    expect(logged(world)).toContain('log10 canceled');
    expect(logged(world)).toContain('true true 1');
  });

  it('reject a bad name and bad data', async () => {
    const world = await launched({
      app: `
        var transfer = require('file-transfer'), outbox = transfer.outbox;
        function failed(error) { console.log(error instanceof Error) }
        outbox.enqueue('a/b', new ArrayBuffer(1)).catch(failed);
        outbox.enqueue('a', 'text').catch(failed);
        outbox.enqueueFile('missing').catch(failed);`,
    });
    expect(logged(world)).toEqual(['true', 'true', 'true']);
    expect(world.link.waiting.toPhone).toBe(0);
  });

  it('wait for the phone, begin anew after a break, and launch the companion when they come', async () => {
    const world = worldOf({
      app: `${QUEUEING} require('fs').writeFileSync('kept', 'hello', 'ascii'); outbox.enqueueFile('/private/data/kept', 'sent');`,
      companion: `
        var { inbox } = require('file-transfer'), { me } = require('companion');
        (async () => { for (let file; (file = await inbox.pop()); ) {
          console.log(file.name, file.length, file.bodyUsed, await file.text(), file.bodyUsed, !!me.launchReasons.fileTransfer);
          await file.json().catch((error) => console.log(error.name));
        } })();`,
    });
    world.link.setConnected(false);
    world.watch.launch();
    await world.advance(10_000);
    world.watch.close();
    expect(world.phone.companion).toBe('stopped');
    world.link.setConnected(true);
    await world.advance(400);
    world.link.setConnected(false);
    await world.advance(400);
    expect(world.link.waiting.toPhone).toBe(1);
    world.link.setConnected(true);
    await world.advance(505);
    expect(logged(world, 'companion')).toEqual(['sent 5 false hello true true', 'TypeError']);
    expect(errors(world)).toEqual([]);
  });

  it('wait for ever when the package has no companion', async () => {
    const world = await launched({ app: `${QUEUEING} queue('a', 1);` });
    await world.advance(60_000);
    expect(world.link.waiting.toPhone).toBe(1);
    expect(logged(world)).toEqual(['a1 pending']);
  });
});

describe('files from the phone', () => {
  const parts = {
    app: TAKING,
    companion: SENDING,
    settings:
      'registerSettingsPage(() => createComponent(TextInput, { settingsKey: "note", useSimpleValue: true }))',
  };
  const enter = async (world: World, text: string): Promise<void> => {
    world.phone.openSettings();
    const page = world.phone.settingsPage;
    const [input] = page?.all('TextInput') ?? [];
    if (page && input) page.enterText(input, text);
    await world.settle();
  };

  it('are told to a running app, and wait for one that is closed', async () => {
    const world = await launched(parts);
    await enter(world, 'one');
    await world.advance(1000);
    expect(logged(world)).toEqual(['note="one"']);
    expect(world.watch.files).toEqual([{ name: 'note', bytes: 5 }]);
    world.watch.kill();
    await enter(world, 'two');
    await world.advance(1000);
    expect(world.link.waiting.toWatch).toBe(0);
    expect(world.watch.readFile('note')).toEqual(new TextEncoder().encode('"one"'));
    world.watch.launch();
    await world.settle();
    expect(logged(world)).toEqual(['note="one"', 'note="two"']);
  });

  it('are each told once while the phone comes and goes, the last of a name always', async () => {
    const step = fc.oneof(
      fc.record({ wait: fc.integer({ min: 0, max: 700 }) }),
      fc.record({ connected: fc.boolean() }),
      fc.record({ text: fc.stringMatching(/^[a-z]{1,8}$/) }),
      fc.record({ kill: fc.constant(true) }),
    );
    type Step = { wait?: number; connected?: boolean; text?: string; kill?: boolean };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps: Step[]) => {
        const world = await launched(parts);
        const entered: string[] = [];
        for (const { wait, connected, text, kill } of steps) {
          if (wait !== undefined) await world.advance(wait);
          if (connected !== undefined) world.link.setConnected(connected);
          if (text !== undefined) {
            entered.push(`note="${text}"`);
            await enter(world, text);
          }
          if (kill) world.watch.kill();
        }
        world.link.setConnected(true);
        await world.advance(20_000);
        world.watch.launch();
        await world.settle();
        const taken = logged(world);
        expect(taken.at(-1)).toBe(entered.at(-1));
        expect(taken.length).toBeLessThanOrEqual(entered.length);
        expect(world.link.waiting).toEqual({ toPhone: 0, toWatch: 0 });
        expect(errors(world)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('can be made to get lost or to come twice', async () => {
    for (const copies of [0, 2]) {
      const world = worldOf(parts, { linkConditions: { ...GOOD_CONDITIONS, fileCopies: () => copies } });
      world.watch.launch();
      await world.settle();
      await enter(world, 'x');
      await world.advance(2000);
      expect(logged(world)).toEqual(Array(copies).fill('note="x"'));
    }
  });
});
