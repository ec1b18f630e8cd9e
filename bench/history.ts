import { encode } from 'cbor-x';
import { ENDINGS, RATINGS, type SessionRecord } from '../common/session-record';
import { pack } from '../common/pack';
import { MOST_ROWS } from '../common/wire';
import type { SavedFile, World } from '../simulator/contract';
import type { AppPackage } from '../simulator/package/app-package';
import { NodeRealmHost } from '../simulator/realm/node-realm';
import { createWorld } from '../simulator/world';

/** Three a day. */
export const SESSIONS_OF_A_YEAR = 1095;
export const YEAR_BUDGET_BYTES = 50_000;
export const RECORD_BUDGET_BYTES = 32;
export const BETWEEN_SESSIONS_S = 8 * 60 * 60;
export const STARTED_S = 1_500_000_000;
const INSTALL = 7;
/** A phone takes what lies there when its companion starts. */
const TAKEN_MS = 5000;

/** A phone whose companion has taken so many sessions from the watch. */
export async function phoneWith(drape: AppPackage, sessions: number): Promise<World> {
  const world = createWorld({
    package: drape,
    host: new NodeRealmHost(),
    saved: {
      flash: {},
      settingsStorage: {},
      localStorage: {},
      transfers: { toPhone: [], toWatch: [], atPhone: parcelsOf(sessions), atWatch: [] },
    },
  });
  world.watch.launch();
  await world.advance(TAKEN_MS);
  return world;
}

/** What lies in both storages of the phone, in bytes. */
export function storedBytes({ phone }: World): number {
  const texts = [...phone.localStorage, ...phone.settingsStorage].flat();
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

/** How much there is on the page while it is open. @throws Error when it is not */
export function pageElements({ phone }: World): number {
  const root = phone.settingsPage?.root;
  if (!root) throw new Error('the page is not open');
  const all = [root];
  for (const node of all) all.push(...node.children);
  return all.length;
}

/** What the largest record of a year takes between watch and phone, in bytes of CBOR. */
export function mostBytesOfRecord(): number {
  const records = Array.from({ length: SESSIONS_OF_A_YEAR }, (_, place) => recordOf(place));
  const sizes = records.map((record) => {
    const [row] = (pack({ kind: 'records', install: INSTALL, records: [record] }) as unknown[][])[3] ?? [];
    return encode(row).length;
  });
  return Math.max(...sizes);
}

function parcelsOf(sessions: number): SavedFile[] {
  const records = Array.from({ length: sessions }, (_, place) => recordOf(place));
  const files: SavedFile[] = [];
  for (let from = 0; from < sessions; from += MOST_ROWS) {
    const parcel = {
      kind: 'records',
      install: INSTALL,
      records: records.slice(from, from + MOST_ROWS),
    } as const;
    files.push({ name: `records.${files.length}`, bytes: encode(pack(parcel)) });
  }
  return files;
}

function recordOf(place: number): SessionRecord {
  return {
    number: place + 1,
    routine: 0,
    startedAtS: STARTED_S + place * BETWEEN_SESSIONS_S,
    plannedS: 720,
    heldS: 600 + (place % 120),
    ending: place % ENDINGS.length,
    rating: place % RATINGS.length,
    edition: 1,
    utcQuarters: 4,
  };
}
