import fc from 'fast-check';
import type { World } from '../../simulator/contract';
import type { JournalEntry } from '../../simulator/journal';
import { poorConditions } from '../../simulator/link/poor-conditions';
import {
  GOOD_RATES,
  POOR_RATES,
  RATE_NAMES,
  TERRIBLE_RATES,
  type LinkRates,
} from '../../simulator/link/rates';
import { anyRates, enter, filesAt, gossip, messagesAt, sendAll } from './link-support/gossip';
import { errors, launched, logged } from './world-support/world';

const MINUTE_MS = 60_000;

/** What happened, without what good days write as well. */
const faults = (world: World): string[] =>
  world.journal.entries.flatMap((entry) => (isFault(entry) ? [faultName(entry)] : []));

const faultName = (entry: JournalEntry): string =>
  entry.kind === 'link-fault' ? entry.fault : entry.kind === 'file' ? entry.state : entry.kind;

function isFault(entry: JournalEntry): boolean {
  if (entry.kind === 'message') return entry.fault !== undefined;
  if (entry.kind === 'file') return !['queued', 'replaced', 'delivered'].includes(entry.state);
  return entry.kind === 'link-fault';
}

const only = (rates: Partial<LinkRates>) => ({
  linkConditions: poorConditions(1, { ...GOOD_RATES, ...rates }),
});

describe('rates of the link', () => {
  it('have a unit each, and are told by name when they are none', () => {
    expect(Object.keys(GOOD_RATES)).toEqual(RATE_NAMES);
    expect(() => poorConditions(1, { ...GOOD_RATES, fileLost: 1.5 })).toThrow(/fileLost .* from 0 to 1/);
    expect(() => poorConditions(1, { ...GOOD_RATES, awayMs: -1 })).toThrow(/awayMs is ms/);
    for (const name of RATE_NAMES) {
      expect(() => poorConditions(1, { ...GOOD_RATES, [name]: NaN })).toThrow(RangeError);
    }
    for (const rates of [GOOD_RATES, POOR_RATES, TERRIBLE_RATES]) {
      expect(() => poorConditions(1, rates)).not.toThrow();
    }
  });

  it('that are good are a good day, entry by entry, whatever the seed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const run = async (options: object) => {
          const world = await launched(gossip(), options);
          await enter(world, ['a', 'b']);
          await world.advance(20 * MINUTE_MS);
          return world.journal.entries;
        };
        expect(await run({ linkConditions: poorConditions(seed, GOOD_RATES) })).toEqual(await run({}));
      }),
      { numRuns: 10 },
    );
  });

  it('give the same run for the same seed, and another for another', async () => {
    const run = async (seed: number) => {
      const world = await launched(gossip(), { linkConditions: poorConditions(seed, TERRIBLE_RATES) });
      for (let round = 0; round < 10; round++) {
        await sendAll(world);
        await enter(world, [`text${round}`]);
        await world.advance(10 * MINUTE_MS);
      }
      return world.journal.entries;
    };
    const first = await run(7);
    expect(first.some(isFault)).toBe(true);
    expect(await run(7)).toEqual(first);
    expect(await run(8)).not.toEqual(first);
  });
});

describe('whatever the rates', () => {
  it('only what was sent arrives, and nothing of it is changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), anyRates(), async (seed, rates) => {
        const world = await launched(gossip(), { linkConditions: poorConditions(seed, rates) });
        const entered = ['one', 'two', 'three'];
        for (const text of entered) {
          await enter(world, [text]);
          await sendAll(world);
          await world.advance(5 * MINUTE_MS);
        }
        const sentFiles = new Set(logged(world).flatMap((line) => /^queued (.*)$/.exec(line)?.[1] ?? []));
        for (const file of filesAt(world, 'companion')) expect(sentFiles).toContain(file);
        for (const message of messagesAt(world, 'companion')) {
          expect(logged(world)).toContain(`sent ${message}`);
        }
        for (const file of filesAt(world, 'app'))
          expect(entered.map((text) => `note="${text}"`)).toContain(file);
        expect(errors(world)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('what is queued after the link has become good arrives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), anyRates(), async (seed, rates) => {
        const world = await launched(gossip(), { linkConditions: poorConditions(seed, rates) });
        for (let round = 0; round < 3; round++) {
          await enter(world, [`early${round}`]);
          await sendAll(world);
          await world.advance(MINUTE_MS);
        }
        world.link.setConditions(poorConditions(seed, GOOD_RATES));
        world.watch.close();
        await world.advance(MINUTE_MS);
        world.watch.launch();
        await world.advance(10 * MINUTE_MS);
        expect(world.link.connected).toBe(true);
        expect(world.link.waiting).toEqual({ toPhone: 0, toWatch: 0 });
        const before = filesAt(world, 'companion').length;
        await enter(world, ['last']);
        await sendAll(world);
        await world.advance(MINUTE_MS);
        expect(filesAt(world, 'app')).toContain('note="last"');
        expect(filesAt(world, 'companion').length).toBeGreaterThan(before);
        expect(world.link.socketOpen).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('nothing arrives where all is lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), anyRates(), async (seed, some) => {
        const rates = { ...some, messageLost: 1, fileLost: 1 };
        const world = await launched(gossip(), { linkConditions: poorConditions(seed, rates) });
        await enter(world, ['one']);
        await sendAll(world);
        await world.advance(60 * MINUTE_MS);
        expect([...filesAt(world, 'companion'), ...messagesAt(world, 'companion')]).toEqual([]);
        expect([...filesAt(world, 'app'), ...messagesAt(world, 'app')]).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a fault alone, always', () => {
  /** An app that sends three messages and three files once the socket is open. */
  const after = async (rates: Partial<LinkRates>, durationMs = MINUTE_MS): Promise<World> => {
    const world = await launched(gossip(), only(rates));
    await world.advance(1000);
    await sendAll(world);
    await world.advance(durationMs);
    expect(errors(world)).toEqual([]);
    return world;
  };
  const ALL_MESSAGES = ['0', '1', '2'];

  it.each([
    [{ messageLost: 1 }, 'message', []],
    [{ messageRepeated: 1, messageLateMs: 1 }, 'message', ['0', '0', '1', '1', '2', '2']],
    [{ messageLate: 1 }, undefined, ALL_MESSAGES],
  ] as const)('%j of messages', async (rates, fault, arriving) => {
    const world = await after(rates);
    expect(messagesAt(world, 'companion')).toEqual(arriving);
    expect(new Set(faults(world))).toEqual(new Set(fault === undefined ? [] : [fault]));
    expect(new Set(filesAt(world, 'companion')).size).toBe(3);
  });

  it('lateness keeps the order and overtaking does not', async () => {
    const times = async (rates: Partial<LinkRates>, seed: number) => {
      const world = await launched(gossip(), {
        linkConditions: poorConditions(seed, { ...GOOD_RATES, ...rates }),
      });
      await world.advance(1000);
      await sendAll(world);
      await world.advance(MINUTE_MS);
      return messagesAt(world, 'companion');
    };
    const orders = new Set<string>();
    for (let seed = 0; seed < 20; seed++) {
      expect(await times({ messageLate: 1 }, seed)).toEqual(ALL_MESSAGES);
      const overtaken = await times({ messageOvertaken: 1 }, seed);
      expect([...overtaken].sort()).toEqual(ALL_MESSAGES);
      orders.add(overtaken.join());
    }
    expect(orders.size).toBeGreaterThan(2);
  });

  it('a message cut off breaks the socket, which opens again by itself', async () => {
    const world = await after({ messageCut: 1 });
    expect(messagesAt(world, 'companion')).toEqual([]);
    expect(faults(world).slice(0, 4)).toEqual(['socket-broken', 'message', 'message', 'message']);
    expect(logged(world)).toContain('close SOCKET_ERROR');
    expect(world.link.socketOpen).toBe(true);
  });

  it('a full buffer refuses with the error BUFFER_FULL, and drops nothing else', async () => {
    const world = await after({ bufferLimitBytes: 2 });
    expect(messagesAt(world, 'companion')).toEqual(['0', '1']);
    expect(logged(world)).toContain('error BUFFER_FULL');
    expect(world.journal.of('message').filter(({ fault }) => fault === 'refused')).toHaveLength(1);
  });

  it('the socket breaks and opens again by itself, late, or stays closed', async () => {
    const breaking = await after({ socketBreakEveryMs: 5000 });
    const opened = logged(breaking).filter((line) => line === 'open').length;
    expect(opened).toBeGreaterThan(3);
    expect(logged(breaking, 'companion').filter((line) => line === 'open')).toHaveLength(opened);
    const late = await launched(gossip(), only({ socketLate: 1 }));
    await late.advance(300);
    expect(late.link.socketOpen).toBe(false);
    await late.advance(30_000);
    expect(late.link.socketOpen).toBe(true);
    const closed = await after({ socketStaysClosed: 1 });
    expect(closed.link.socketOpen).toBe(false);
    expect(faults(closed)).toEqual(['socket-stays-closed']);
    expect(filesAt(closed, 'companion')).toHaveLength(3);
  });

  it('the phone comes and goes by itself; where somebody puts it counts at once', async () => {
    const world = await after({ awayEveryMs: 10_000, awayMs: 10_000 }, 10 * MINUTE_MS);
    const changes = world.journal.of('link').map(({ connected }) => connected);
    expect(changes.length).toBeGreaterThan(10);
    expect(changes).toEqual(changes.map((_, index) => index % 2 === 1));
    expect([...filesAt(world, 'companion')].sort()).toEqual(['f0=0', 'f1=1', 'f2=2']);
    world.link.setConnected(false);
    const count = world.journal.of('link').length;
    await world.advance(10 * MINUTE_MS);
    expect(world.journal.of('link').length).toBe(count);
    expect(world.link.connected).toBe(false);
  });
});
