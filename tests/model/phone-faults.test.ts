import { DEFAULT_SNAPSHOT } from '../../common/all-settings';
import { withSome, type Settings } from '../../common/settings';
import { GOOD_CONDITIONS } from '../../simulator/link/conditions';
import type { SavedState } from '../../simulator/contract';
import { Drape, MINUTE, SECOND } from './support/drape';
import { builtPackage } from './support/watches';
import { holdOne } from './support/hold-one';
import { bothWith } from './support/saved';
import {
  heardByPuppet,
  withDyingCompanion,
  withLateCompanion,
  withPuppet,
  withRefusingStorages,
  type Line,
} from './support/meddling';

/** When worlds begin, in seconds since 1970. */
const NOW_S = Date.UTC(2024, 0, 1, 9) / 1000;
const NOTHING: SavedState = { flash: {}, settingsStorage: {}, localStorage: {} };

const opened = builtPackage();
const withMinutes = (ballTime: number): Settings => withSome(DEFAULT_SNAPSHOT.settings, { ballTime });

/** A phone that goes by settings, and shows them. */
function phoneWith(revision: number, ballTime: number): SavedState {
  const settings = JSON.stringify({ revision, settings: withMinutes(ballTime) });
  return { ...NOTHING, localStorage: { settings }, settingsStorage: { ballTime: String(ballTime) } };
}

async function puppet(lines: readonly Line[], saved = NOTHING, companion = opened): Promise<Drape> {
  const drape = new Drape({ package: withPuppet(companion, lines), saved });
  await drape.open();
  await drape.wait(30 * SECOND);
  return drape;
}

const minutesOnPage = (drape: Drape): string | undefined => drape.world.phone.settingsStorage.get('ballTime');
const revisionsHeard = (drape: Drape): unknown[] =>
  heardByPuppet(drape.world, 'S').map(({ parcel }) => parcel[2]);

/** What the companion said went wrong. */
function reports(drape: Drape): string[] {
  return drape.world.journal
    .of('console')
    .filter(({ side, level }) => side === 'companion' && level === 'error')
    .map(({ text }) => text);
}

describe('a companion that dies while it takes over what the watch told', () => {
  it.each(Array.from({ length: 25 }, (_, effects) => effects))(
    'after %d effects takes nothing on the page for a choice at the next start',
    async (effects) => {
      const newer = NOW_S - 100;
      const told = [1, 'S', newer, { ...withMinutes(20), hangRounds: 7, strength: 2, ticks: 0 }];
      const dying = await puppet(
        [{ parcel: told }],
        phoneWith(NOW_S - 200, 9),
        withDyingCompanion(opened, effects),
      );
      const saved = { ...dying.world.save(), flash: {} };
      dying.world.dispose();
      const later = await puppet([{ afterMs: 5 * SECOND, parcel: told }], saved);
      expect(Math.max(...(revisionsHeard(later) as number[]))).toBeLessThanOrEqual(newer);
      expect(minutesOnPage(later)).toBe('20');
      expect(later.world.phone.settingsStorage.get('ticks')).toBe('false');
      expect(later.errors).toEqual([]);
      later.world.dispose();
    },
  );

  it('still hears what somebody chooses on the page afterwards', async () => {
    const saved = phoneWith(NOW_S - 200, 20);
    const kept = { ...(JSON.parse(saved.localStorage.settings ?? '') as object), shown: withMinutes(9) };
    const later = await puppet([], {
      ...saved,
      localStorage: { settings: JSON.stringify(kept) },
      settingsStorage: { ballTime: '9', hangRounds: '2' },
    });
    const heard = heardByPuppet(later.world, 'S').at(-1)?.parcel[3];
    expect(heard).toMatchObject({ ballTime: 20, hangRounds: 2 });
    expect(minutesOnPage(later)).toBe('20');
  });
});

describe('a companion that dies while it takes sessions', () => {
  it.each(Array.from({ length: 25 }, (_, effects) => effects))(
    'after %d effects has confirmed none that is not on its own storage',
    async (effects) => {
      const row = (number: number) => [number, 0, NOW_S - 900 * number, 720, 720, 0, 0, 0, 0];
      const dying = await puppet(
        [1, 2].map((number) => ({ afterMs: SECOND, parcel: [1, 'R', 7, [row(number)]] })),
        { ...bothWith({}), flash: {} },
        withDyingCompanion(opened, effects),
      );
      const confirmed = heardByPuppet(dying.world, 'K').flatMap(({ parcel }) => parcel[3] as number[][]);
      const later = await puppet([], { ...dying.world.save(), flash: {} });
      const { newest } = later.phoneLog;
      for (const [, , startedAtS] of confirmed)
        expect(newest).toContainEqual(expect.objectContaining({ startedAtS }));
      // With enough effects all goes its way, or this would show nothing.
      if (effects === 24) expect(confirmed).toHaveLength(2);
      dying.world.dispose();
      later.world.dispose();
    },
  );
});

describe('a storage that refuses', () => {
  it('everything keeps nobody from choosing, and sessions stay on the watch', async () => {
    const refusing = withRefusingStorages(opened, ['settings', 'local-storage']);
    const drape = new Drape({ package: refusing });
    await drape.open();
    await drape.chooseMinutes(15);
    await drape.wait(SECOND);
    await drape.look();
    expect(drape.words).toContain('15 min');
    await holdOne(drape, 15);
    await drape.wait(10 * SECOND);
    expect(drape.waitingOnWatch).toBe(1);
    expect(drape.errors).toEqual([]);
    expect(reports(drape).join('\n')).toContain('the phone refused to store settings');
    expect(reports(drape).join('\n')).toContain('the phone refused to store history');
  });

  it('what the page shows keeps no session from being stored and confirmed', async () => {
    const drape = await puppet(
      [{ parcel: [1, 'R', 7, [[1, 0, NOW_S - 900, 720, 720, 0, 0, 0]]] }],
      NOTHING,
      withRefusingStorages(opened, ['settings']),
    );
    expect(heardByPuppet(drape.world, 'K').map(({ how, parcel }) => [how, parcel[3]])).toEqual([
      ['message', [[1, 0, NOW_S - 900]]],
    ]);
    expect(drape.errors).toEqual([]);
  });

  it('what is kept has sessions confirmed that were stored before, and no others', async () => {
    const first = [1, 0, NOW_S - 900, 720, 720, 0, 0, 0];
    const before = await puppet([{ parcel: [1, 'R', 7, [first]] }]);
    const rated = [1, 0, NOW_S - 900, 720, 720, 0, 1, 1];
    const second = [2, 0, NOW_S - 90, 60, 60, 0, 0, 0];
    const after = await puppet(
      [{ parcel: [1, 'R', 7, [first, second]] }, { afterMs: SECOND, parcel: [1, 'R', 7, [rated, second]] }],
      before.world.save(),
      withRefusingStorages(opened, ['local-storage']),
    );
    expect(heardByPuppet(after.world, 'K').map(({ parcel }) => parcel[3])).toEqual([[[1, 0, NOW_S - 900]]]);
  });
});

describe('settings between watch and phone', () => {
  it('are told by a companion that finds the socket open when it starts', async () => {
    const drape = new Drape({
      package: withLateCompanion(opened, 5 * SECOND),
      saved: phoneWith(NOW_S - 100, 15),
    });
    await drape.open();
    await drape.wait(4 * SECOND);
    expect(drape.words).toContain('12 min');
    await drape.wait(SECOND);
    expect(drape.words).toContain('15 min');
  });

  it('are told again to a watch that missed them, and then there is silence', async () => {
    let sent = 0;
    const drape = new Drape({
      saved: phoneWith(NOW_S - 100, 15),
      linkConditions: {
        ...GOOD_CONDITIONS,
        messageArrivalsMs: (from) => (from === 'phone' && sent++ === 0 ? [] : [60]),
      },
    });
    await drape.open();
    await drape.wait(3 * SECOND);
    expect(drape.words).toContain('15 min');
    const { length } = drape.world.journal.of('message');
    await drape.wait(MINUTE);
    expect(drape.world.journal.of('message')).toHaveLength(length);
  });

  it('are asked after less and less often by a phone that is not answered, and no more once it is', async () => {
    const revision = NOW_S - 100;
    const silent = await puppet([], phoneWith(revision, 15));
    await silent.wait(MINUTE);
    const asked = revisionsHeard(silent).length;
    expect(asked).toBeGreaterThanOrEqual(4);
    expect(asked).toBeLessThanOrEqual(7);
    const status = [1, 'T', 7, [NOW_S, revision, 0, 0, 0, 0]];
    const answering = await puppet([{ afterMs: 500, parcel: status }], phoneWith(revision, 15));
    await answering.wait(MINUTE);
    expect(revisionsHeard(answering)).toEqual([revision]);
  });

  it.each([NOW_S + 2 * 24 * 60 * 60, 0xfffffff0])(
    'of revision %d, far in the future, hold, and a later choice comes after them',
    async (revision) => {
      const drape = await puppet([{ parcel: [1, 'S', revision, withMinutes(25)] }]);
      expect(minutesOnPage(drape)).toBe('25');
      await drape.chooseMinutes(8);
      await drape.wait(5 * SECOND);
      const [chosen] = revisionsHeard(drape).slice(-1) as number[];
      expect(chosen).toBe(revision + 1);
      expect(minutesOnPage(drape)).toBe('8');
    },
  );
});

describe('sessions on the phone', () => {
  it('are told apart by their beginning where two installs have drawn the same number', async () => {
    const one = [1, 0, NOW_S - 5000, 720, 720, 0, 0, 0];
    const other = [1, 0, NOW_S - 900, 600, 300, 1, 0, 0];
    const drape = await puppet([
      { parcel: [1, 'R', 7, [one]] },
      { afterMs: SECOND, parcel: [1, 'R', 7, [other]] },
    ]);
    expect(drape.phoneLog).toMatchObject({ count: 2, heldS: 1020 });
  });

  it('are there once, in the highest edition, whatever the order', async () => {
    const edition = (number: number, heldS: number, rating: number) => [
      1,
      0,
      NOW_S - 900,
      720,
      heldS,
      0,
      rating,
      number,
    ];
    const parcels = [
      edition(0, 720, 0),
      edition(2, 780, 1),
      edition(1, 780, 0),
      edition(2, 780, 1),
      edition(0, 720, 0),
    ];
    const drape = await puppet(
      parcels.map((row, place) => ({ afterMs: place * SECOND, parcel: [1, 'R', 7, [row]] })),
    );
    expect(drape.phoneLog).toEqual({
      count: 1,
      heldS: 780,
      felt: [{ atS: NOW_S - 900, rating: 1 }],
      newest: [
        {
          id: `7/1/${NOW_S - 900}`,
          routine: 0,
          startedAtS: NOW_S - 900,
          plannedS: 720,
          heldS: 780,
          ending: 0,
          rating: 1,
          utcQuarters: 0,
        },
      ],
    });
    const confirmed = heardByPuppet(drape.world, 'K').filter(({ how }) => how === 'message');
    const editions = confirmed.map(({ parcel }) => parcel[3]);
    expect(editions).toEqual([0, 2, 1, 2, 0].map((confirmedEdition) => [[1, confirmedEdition, NOW_S - 900]]));
  });

  it('are not confirmed where there are none', async () => {
    const damaged = [0, 0, NOW_S, 720, 720, 0, 0, 0];
    const drape = await puppet([{ parcel: [1, 'R', 7, []] }, { parcel: [1, 'R', 7, [damaged]] }]);
    expect(heardByPuppet(drape.world, 'K')).toEqual([]);
  });

  it('of a year, three a day, take less than 50 KB, in chunks of which a damaged one takes no other along', async () => {
    const rows = Array.from({ length: 3 * 365 }, (_, place) => {
      const startedAtS = NOW_S - (3 * 365 - place) * 8 * 60 * 60;
      return [place + 1, 0, startedAtS, 4500, 4500, 2, place % 4, 1, -32];
    });
    const parcels = [];
    for (let from = 0; from < rows.length; from += 16) {
      parcels.push({ afterMs: from, parcel: [1, 'R', 0xfedcba98, rows.slice(from, from + 16)] });
    }
    const drape = await puppet(parcels);
    expect(drape.phoneLog.count).toBe(rows.length);
    const saved = drape.world.save();
    const chunks = Object.keys(saved.localStorage).filter((key) => key.startsWith('history.'));
    const bytes = chunks.reduce((sum, key) => sum + key.length + (saved.localStorage[key] ?? '').length, 0);
    expect(bytes).toBeLessThan(50_000);
    expect(bytes).toBeGreaterThan(30_000);
    const again = await puppet([], saved);
    expect(again.phoneLog).toEqual(drape.phoneLog);
    const damaged = { ...saved, localStorage: { ...saved.localStorage, 'history.3': '[[7,[1,2' } };
    const without = await puppet([], damaged);
    expect(without.phoneLog.count).toBe(rows.length - 128);
    expect(without.world.phone.localStorage.get('history.3.bad')).toBe('[[7,[1,2');
    expect(without.errors).toEqual([]);
  });
});
