import fc from 'fast-check';
import { PAGE_KEYS } from '../../common/page-keys';
import { decodeCbor } from '../../simulator/cbor';
import type { RadioLink } from '../../simulator/link/radio-link';
import { Drape, MINUTE, SECOND } from './support/drape';
import { holdOne } from './support/hold-one';
import { malformed } from './support/malformed';

/** So many at each of the entrances. */
const INPUTS = Number(process.env.DRAPE_FUZZ ?? 100_000);
const SEED = Number(process.env.DRAPE_SEED ?? 1);
/** As many go in at once as do not wait for one another. */
const BATCH = 500;

const isCbor = (bytes: Uint8Array): boolean => {
  try {
    decodeCbor(bytes);
    return bytes.length <= 1027;
  } catch {
    return false;
  }
};

/** A watch and a phone that hold something good: a session each, and a choice. */
async function lived(): Promise<Drape> {
  const drape = new Drape();
  await drape.open();
  await drape.chooseMinutes(9);
  await drape.wait(SECOND);
  await holdOne(drape, 9);
  await drape.wait(10 * SECOND);
  drape.world.link.setConnected(false);
  await holdOne(drape, 9);
  drape.world.link.setConnected(true);
  // The second one would come over now: it stays where it is for as long as nobody is asked.
  return drape;
}

/** Drawn anew each day, and days go by while files cross. */
const OF_THE_DAY: readonly string[] = [
  PAGE_KEYS.today,
  PAGE_KEYS.minutesPicture,
  PAGE_KEYS.reliefPicture,
  PAGE_KEYS.link,
];

/** All that is good on both sides, but for how much was refused and when the two last heard of each other. */
function holdings(drape: Drape): unknown {
  const { watch, phone } = drape.world;
  const flash = watch.files.map(({ name }) => [name, watch.readFile(name)]);
  const link = JSON.parse(phone.settingsStorage.get('link') ?? '{}') as object;
  const page = [...phone.settingsStorage].filter(([key]) => !OF_THE_DAY.includes(key));
  return {
    flash,
    page,
    own: [...phone.localStorage],
    link: { ...link, refused: 0, seenAtS: 0, statusAtS: 0 },
  };
}

/** How often each thing was said to have gone wrong. */
function complaints(drape: Drape): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { side, level, text } of drape.world.journal.of('console')) {
    if (level === 'error') counts.set(`${side}: ${text}`, (counts.get(`${side}: ${text}`) ?? 0) + 1);
  }
  return counts;
}

function launches(drape: Drape): { readonly app: number; readonly companion: number } {
  const count = (of: 'app' | 'companion') =>
    drape.world.journal.of('lifecycle').filter(({ side, state }) => side === of && state === 'launched')
      .length;
  return { app: count('app'), companion: count('companion') };
}

const ENTRANCES = ['watch message', 'watch inbox', 'companion message', 'companion inbox'] as const;

describe('what no side of Drape would send', () => {
  it.each(ENTRANCES)(
    'is refused at the %s: nothing escapes, nothing good changes',
    async (entrance) => {
      const drape = await lived();
      await drape.wait(MINUTE);
      await drape.open();
      await drape.wait(10 * SECOND);
      const before = holdings(drape);
      const link = drape.world.link as unknown as RadioLink;
      const from = entrance.startsWith('watch') ? 'phone' : 'watch';
      const isMessage = entrance.endsWith('message');
      const inputs = fc
        .sample(malformed, { numRuns: INPUTS, seed: SEED })
        .filter((bytes) => !isMessage || isCbor(bytes));
      expect(inputs.length).toBeGreaterThan(INPUTS * 0.85);
      for (let place = 0; place < inputs.length; place += BATCH) {
        inputs.slice(place, place + BATCH).forEach((bytes, index) => {
          if (isMessage) link.peers.send(from, bytes);
          else link.queueFrom(from).enqueue(`any.${index}`, bytes);
        });
        drape.world.watch.wakeScreen();
        while (!isMessage && link.queueFrom(from).waiting.length > 0) await drape.wait(10 * MINUTE);
        await drape.wait(SECOND);
        if (drape.world.watch.app === 'closed') await drape.open();
      }
      expect(drape.errors).toEqual([]);
      expect(holdings(drape)).toEqual(before);
      // Each kind of complaint is made once in a run of a program, however often there is reason for it.
      const { app, companion } = launches(drape);
      for (const [what, times] of complaints(drape)) {
        expect([what, times <= (what.startsWith('app') ? app : companion)]).toEqual([what, true]);
      }
      expect(complaints(drape).size).toBeGreaterThan(0);
      // Both sides are as they were: a choice and a session go their way.
      await drape.chooseMinutes(4);
      await drape.wait(2 * MINUTE);
      await drape.open();
      await drape.wait(10 * SECOND);
      expect(drape.words).toContain('4 min');
      drape.world.dispose();
    },
    600_000,
  );
});
