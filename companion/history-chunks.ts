import { fromRows, identityOf, toRows, type HistoryRecord } from './history-rows';
import { keysOf, loadJson, saveJson } from './stored';

/** A chunk is rewritten when a session in it is amended, so it is small; and a damaged one takes no other along. */
const CHUNK_ROWS = 128;
/** Ten years of three sessions a day: beyond that something is wrong, and the storage is not to be filled. */
const MOST_SESSIONS = 12_000;
const KEY = /^history\.(\d{1,6})$/;

interface Chunk {
  readonly key: string;
  records: readonly HistoryRecord[];
}

/** Read once: nobody else writes there. */
let chunks: Chunk[] | undefined;
const places = new Map<string, Chunk>();

/** Every session on the phone, each once, in its highest edition. */
export function allSessions(): HistoryRecord[] {
  const all: HistoryRecord[] = [];
  for (const chunk of loaded()) {
    for (const record of chunk.records) if (places.get(identityOf(record)) === chunk) all.push(record);
  }
  return all;
}

/** Whether a session is there, in this edition or a later one. */
export function isKept(record: HistoryRecord): boolean {
  const known = find(record);
  return known !== undefined && known.edition >= record.edition;
}

/**
 * Writes sessions that are new, or amended. What the storage refuses is as it was before.
 * @returns whether all of them are stored now
 */
export function writeSessions(records: readonly HistoryRecord[]): boolean {
  const changed = new Map<Chunk, HistoryRecord[]>();
  let count = places.size;
  let isAll = true;
  for (const record of records) {
    const known = find(record);
    if (!known && ++count > MOST_SESSIONS) {
      isAll = false;
      continue;
    }
    const chunk = places.get(identityOf(record)) ?? roomFor(changed);
    const others = (changed.get(chunk) ?? [...chunk.records]).filter(
      (other) => identityOf(other) !== identityOf(record),
    );
    changed.set(chunk, [...others, record]);
  }
  for (const [chunk, content] of changed) {
    if (saveJson(chunk.key, toRows(content))) commit(chunk, content);
    else isAll = false;
  }
  return isAll;
}

function commit(chunk: Chunk, content: readonly HistoryRecord[]): void {
  if (loaded().indexOf(chunk) < 0) loaded().push(chunk);
  chunk.records = content;
  for (const record of content) places.set(identityOf(record), chunk);
}

function find(record: HistoryRecord): HistoryRecord | undefined {
  loaded();
  const identity = identityOf(record);
  return places.get(identity)?.records.find((other) => identityOf(other) === identity);
}

/** The chunk that new sessions go to: the last one, or one after it when that is full. */
function roomFor(changed: ReadonlyMap<Chunk, readonly HistoryRecord[]>): Chunk {
  const known = [...loaded(), ...[...changed.keys()].filter((chunk) => loaded().indexOf(chunk) < 0)];
  const last = known[known.length - 1];
  if (last && (changed.get(last) ?? last.records).length < CHUNK_ROWS) return last;
  return { key: `history.${last ? numberOf(last.key) + 1 : 0}`, records: [] };
}

function loaded(): Chunk[] {
  if (chunks) return chunks;
  chunks = keysOf('own')
    .filter((key) => KEY.test(key))
    .sort((one, other) => numberOf(one) - numberOf(other))
    .map((key) => ({ key, records: loadJson(key, fromRows) ?? [] }));
  for (const chunk of chunks) {
    for (const record of chunk.records) {
      const known = places
        .get(identityOf(record))
        ?.records.find((other) => identityOf(other) === identityOf(record));
      if (!known || known.edition < record.edition) places.set(identityOf(record), chunk);
    }
  }
  return chunks;
}

function numberOf(key: string): number {
  return Number(KEY.exec(key)?.[1]);
}
