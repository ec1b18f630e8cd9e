import { Encoder } from 'cbor-x';
import {
  drapeHeap,
  growthOver,
  HEAP_CEILING_BYTES,
  heapUse,
  mostOf,
  ORDINARY_CEILING_BYTES,
  ordinaryHeap,
} from '../../bench/heap/heap';
import {
  pageElements,
  phoneWith,
  SESSIONS_OF_A_YEAR,
  storedBytes,
  YEAR_BUDGET_BYTES,
} from '../../bench/history';
import { Drape } from './support/drape';
import { builtPackage, PACKAGE_NAMES } from './support/watches';

// Each limit that is tried is a session of its own.
jest.setTimeout(300_000);

const cbor = new Encoder({ useRecords: false });

const SESSIONS_OF_A_MONTH = 3 * 28;

/** One watch of each package: its others have the same code (bundle.test.ts). */
const families = PACKAGE_NAMES.flatMap((name) => [...builtPackage(name).devices].slice(0, 1));

describe('the heap of the watch', () => {
  // The very figures of docs/costs.md: a single limit may happen to be one with which it lives.
  it.each(families)(
    '%s: a whole spa session with all there is stays below the ceiling',
    async (_, bundle) => {
      expect(mostOf(await drapeHeap(bundle))).toBeLessThanOrEqual(HEAP_CEILING_BYTES);
    },
  );

  it.each(families)('%s: an ordinary session with the phone near needs less', async (_, bundle) => {
    expect(mostOf(await ordinaryHeap(bundle))).toBeLessThanOrEqual(ORDINARY_CEILING_BYTES);
  });

  it.each(families)('%s: it does not grow over hundreds of sessions', async (_, bundle) => {
    expect(await growthOver(bundle, 300)).toBeLessThanOrEqual(0);
  });

  it('is measured: an app that holds on to more takes more', async () => {
    const holding = (count: number): Map<string, string> =>
      new Map([
        [
          'app/index.js',
          `var kept = (exports.kept = []); for (var i = 0; i < ${count}; i++) kept.push({ place: i });`,
        ],
      ]);
    const nothing = (): void => undefined;
    const few = await heapUse(holding(10), new Map(), nothing);
    const many = await heapUse(holding(1000), new Map(), nothing);
    expect(many.launched - few.launched).toBeGreaterThan(990 * 16);
    expect(many.least - few.least).toBeGreaterThan(990 * 16);
  });
});

describe('the phone', () => {
  it('stores a year of three sessions a day in less than 50 KB', async () => {
    const world = await phoneWith(builtPackage(), SESSIONS_OF_A_YEAR);
    expect(storedBytes(world)).toBeLessThan(YEAR_BUDGET_BYTES);
    world.dispose();
  });

  it('stores no more for each session, however many there are, and has a page that hardly grows', async () => {
    const elements: number[] = [];
    const stored: number[] = [];
    for (const sessions of [1000, 5000]) {
      const world = await phoneWith(builtPackage(), sessions);
      expect(JSON.parse(world.phone.settingsStorage.get('log') ?? '{}')).toMatchObject({ count: sessions });
      world.phone.openSettings();
      await world.settle();
      elements.push(pageElements(world));
      stored.push(storedBytes(world) / sessions);
      world.dispose();
    }
    const [thousand = 0, fiveThousand = 0] = elements;
    expect(thousand).toBeGreaterThan(100);
    // What is added is at most an element for each month.
    expect(fiveThousand - thousand).toBeLessThanOrEqual((5000 - 1000) / SESSIONS_OF_A_MONTH);
    expect(stored[1]).toBeLessThanOrEqual(stored[0] ?? 0);
  });
});

it('the app keeps the peak of its heap, and tells it when it is closed, for whoever has a watch', async () => {
  const drape = new Drape();
  const told = (): string[] => drape.world.journal.of('console').map(({ text }) => text);
  await drape.open();
  drape.world.watch.close();
  const [first] = told().filter((text) => /^heap: at most \d+ of \d+ bytes$/.test(text));
  const peak = drape.file('heap') as number;
  expect(first).toMatch(`heap: at most ${peak} of `);
  const flash = { heap: cbor.encode(peak + 1) };
  const later = new Drape({ saved: { flash, settingsStorage: {}, localStorage: {} } });
  await later.open();
  later.world.watch.close();
  expect(later.file('heap')).toBe(peak + 1);
  const console = later.world.journal.of('console').map(({ text }) => text);
  expect(console.join()).toContain(`heap: at most ${peak + 1} of `);
});
