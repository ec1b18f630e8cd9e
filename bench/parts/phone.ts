import type { World } from '../../simulator/contract';
import type { AppPackage } from '../../simulator/package/app-package';
import { NodeRealmHost } from '../../simulator/realm/node-realm';
import { createWorld } from '../../simulator/world';
import {
  BETWEEN_SESSIONS_S,
  pageElements,
  phoneWith,
  SESSIONS_OF_A_YEAR,
  STARTED_S,
  storedBytes,
  YEAR_BUDGET_BYTES,
} from '../history';
import { bestMs } from '../best-times';
import { bytes, milliseconds, round, times, type Part, type Row } from '../row';

const COUNTS = [1, 100, 1000, 5000] as const;
const DRAWN_BUDGET_MS = 100;
const DRAWINGS = 15;

export async function phonePart(drape: AppPackage, plain: AppPackage): Promise<Part> {
  const rows: Row[] = [];
  const counts = [...COUNTS, SESSIONS_OF_A_YEAR];
  const own: World[] = [];
  const other: World[] = [];
  for (const count of counts) {
    own.push(await phoneWith(drape, count));
    other.push(plainPhoneWith(plain, count));
  }
  const best = await bestMs([...own, ...other].map(drawing), DRAWINGS);
  counts.forEach((count, place) => {
    const [ours, theirs] = [own[place] as World, other[place] as World];
    const [ms, plainMs] = [best[place] as number, best[place + counts.length] as number];
    const isYear = count === SESSIONS_OF_A_YEAR;
    const stored = storedBytes(ours);
    const what = isYear ? `A year of three a day (${round(count)} sessions)` : `Sessions: ${round(count)}`;
    rows.push({
      what: `${what}: stored`,
      ...(isYear && { atMost: bytes(YEAR_BUDGET_BYTES), isKept: stored < YEAR_BUDGET_BYTES }),
      drape: bytes(stored),
      plain: bytes(storedBytes(theirs)),
    });
    rows.push({
      what: `${what}: the page drawn`,
      ...(isYear && { atMost: milliseconds(DRAWN_BUDGET_MS), isKept: ms <= DRAWN_BUDGET_MS }),
      drape: `${milliseconds(ms)} (${times(ms, best[0] as number)} that of one session)`,
      plain: milliseconds(plainMs),
    });
    rows.push({
      what: `${what}: elements on the page`,
      drape: round(pageElements(ours)),
      plain: round(pageElements(theirs)),
    });
  });
  for (const world of [...own, ...other]) world.dispose();
  return { title: 'Phone', rows };
}

function drawing(world: World): { before: () => Promise<void>; run: () => Promise<void> } {
  return {
    before: async () => {
      world.phone.closeSettings();
      await world.settle();
    },
    run: async () => {
      world.phone.openSettings();
      await world.settle();
      if (!world.phone.settingsPage?.root) throw new Error('the page was not drawn');
    },
  };
}

/** The plain timer keeps its log on the phone as the page shows it. */
function plainPhoneWith(plain: AppPackage, sessions: number): World {
  const log = Array.from({ length: sessions }, (_, place) => ({
    date: new Date((STARTED_S + place * BETWEEN_SESSIONS_S) * 1000).toISOString(),
    duration: 720,
    type: 'ball',
  }));
  return createWorld({
    package: plain,
    host: new NodeRealmHost(),
    saved: { flash: {}, settingsStorage: { log: JSON.stringify(log) }, localStorage: {} },
  });
}
