import {
  fromRows,
  identityOf,
  isRemoved,
  removedOf,
  toRows,
  type Entry,
  type HistoryRecord,
} from './history-rows';
import { dropKept, keysOf, loadJson, saveJson } from './stored';

/** A chunk is rewritten when a session in it is amended, so it is small; and a damaged one takes no other along. */
const CHUNK_ROWS = 128;
/** Ten years of three sessions a day: beyond that something is wrong, and the storage is not to be filled. */
const MOST_SESSIONS = 12_000;
const KEY = /^history\.(\d{1,6})$/;
/** One that could not be read (`loadJson`). */
const DAMAGED = /^history\.\d{1,6}\.bad$/;

interface Chunk {
  readonly key: string;
  entries: readonly Entry[];
}

/** Read once: nobody else writes there. */
let chunks: Chunk[] | undefined;
const places = new Map<string, Chunk>();

/** Every session on the phone, each once, in its highest edition. */
export function allSessions(): HistoryRecord[] {
  const all: HistoryRecord[] = [];
  for (const chunk of loaded()) {
    for (const entry of chunk.entries) {
      if (!isRemoved(entry) && places.get(identityOf(entry)) === chunk) all.push(entry);
    }
  }
  return all;
}

/** Whether a part of the history could not be read, and nobody has made up for it. */
export function isDamaged(): boolean {
  loaded();
  return damagedKeys().length > 0;
}

/** What could not be read is wanted no more. */
export function dropDamaged(): void {
  damagedKeys().forEach(dropKept);
}

function damagedKeys(): string[] {
  return keysOf('own').filter((key) => DAMAGED.test(key));
}

/** Whether a session is there, in this edition or a later one; one that was removed is never wanted again. */
export function isKept(record: HistoryRecord): boolean {
  const known = find(record);
  return known !== undefined && (isRemoved(known) || known.edition >= record.edition);
}

/** Whether somebody has removed it. */
export function wasRemoved(record: HistoryRecord): boolean {
  const known = find(record);
  return known !== undefined && isRemoved(known);
}

/**
 * Removes sessions for good; of one that is not there nothing has to be removed.
 * @param ids as `identityOf` makes them
 * @returns whether all of that is stored now; what the storage refuses is as it was
 */
export function removeSessions(ids: ReadonlySet<string>): boolean {
  return writeSessions(
    allSessions()
      .filter((record) => ids.has(identityOf(record)))
      .map(removedOf),
  );
}

/**
 * Writes sessions that are new, or amended, or removed. What the storage refuses is as it was before.
 * @returns whether all of them are stored now
 */
export function writeSessions(entries: readonly Entry[]): boolean {
  const { changed, hasRoom } = placed(entries);
  let isAll = hasRoom;
  for (const [chunk, content] of changed) {
    if (saveJson(chunk.key, toRows(content))) commit(chunk, content);
    else isAll = false;
  }
  return isAll;
}

/**
 * Writes sessions that are new, or amended, or removed, all of them or none: where the storage refuses one, or there would
 * be more than MOST_SESSIONS, all is as it was before.
 * @returns whether all of them are stored now
 */
export function writeAllOrNone(entries: readonly Entry[]): boolean {
  const { changed, hasRoom } = placed(entries);
  if (!hasRoom) return false;
  const saved: Chunk[] = [];
  for (const [chunk, content] of changed) {
    if (saveJson(chunk.key, toRows(content))) {
      saved.push(chunk);
      continue;
    }
    for (const done of saved) {
      if (loaded().indexOf(done) < 0) dropKept(done.key);
      else saveJson(done.key, toRows(done.entries));
    }
    return false;
  }
  changed.forEach((content, chunk) => commit(chunk, content));
  return true;
}

/** In which chunks sessions go, with all that those hold then; and whether there is room for each of them. */
function placed(entries: readonly Entry[]): {
  readonly changed: ReadonlyMap<Chunk, readonly Entry[]>;
  readonly hasRoom: boolean;
} {
  const changed = new Map<Chunk, Map<string, Entry>>();
  let count = places.size;
  let hasRoom = true;
  for (const entry of entries) {
    const known = find(entry);
    if (!known && ++count > MOST_SESSIONS) {
      hasRoom = false;
      continue;
    }
    const chunk = places.get(identityOf(entry)) ?? roomFor(changed);
    const content = changed.get(chunk) ?? byIdentity(chunk.entries);
    content.set(identityOf(entry), entry);
    changed.set(chunk, content);
  }
  const contents = new Map<Chunk, readonly Entry[]>();
  changed.forEach((content, chunk) => contents.set(chunk, Array.from(content.values())));
  return { changed: contents, hasRoom };
}

function commit(chunk: Chunk, content: readonly Entry[]): void {
  if (loaded().indexOf(chunk) < 0) loaded().push(chunk);
  chunk.entries = content;
  for (const entry of content) places.set(identityOf(entry), chunk);
}

function find(entry: Entry): Entry | undefined {
  loaded();
  const identity = identityOf(entry);
  return places.get(identity)?.entries.find((other) => identityOf(other) === identity);
}

/** The chunk that new sessions go to: the last one, or one after it when that is full. */
function roomFor(changed: ReadonlyMap<Chunk, ReadonlyMap<string, Entry>>): Chunk {
  const known = [...loaded(), ...[...changed.keys()].filter((chunk) => loaded().indexOf(chunk) < 0)];
  const last = known[known.length - 1];
  if (last && (changed.get(last)?.size ?? last.entries.length) < CHUNK_ROWS) return last;
  return { key: `history.${last ? numberOf(last.key) + 1 : 0}`, entries: [] };
}

function loaded(): Chunk[] {
  if (chunks) return chunks;
  chunks = keysOf('own')
    .filter((key) => KEY.test(key))
    .sort((one, other) => numberOf(one) - numberOf(other))
    .map((key) => ({ key, entries: loadJson(key, fromRows) ?? [] }));
  for (const chunk of chunks) {
    for (const entry of chunk.entries) {
      const known = places
        .get(identityOf(entry))
        ?.entries.find((other) => identityOf(other) === identityOf(entry));
      if (!known || isLater(entry, known)) places.set(identityOf(entry), chunk);
    }
  }
  return chunks;
}

/** Of two of the same session, as a fault may leave them: what was removed stays so. */
function isLater(entry: Entry, known: Entry): boolean {
  if (isRemoved(known)) return false;
  return isRemoved(entry) || known.edition < entry.edition;
}

function byIdentity(entries: readonly Entry[]): Map<string, Entry> {
  return new Map(entries.map((entry): [string, Entry] => [identityOf(entry), entry]));
}

function numberOf(key: string): number {
  return Number(KEY.exec(key)?.[1]);
}
