import { encode, decode } from 'cbor-x';
import type { SessionRecord } from '../../../common/session-record';
import type { SettingsSnapshot } from '../../../common/settings';

/** What the tests use of the exports of app/storage/. */
interface Kept {
  loadSession(): unknown;
  saveSession(kept: unknown): void;
  forgetSession(): void;
  loadSettings(): SettingsSnapshot;
  saveSettings(snapshot: SettingsSnapshot): void;
}
export interface Segment {
  readonly install: number;
  readonly rows: readonly SessionRecord[];
}
interface Log {
  loadLog(): Readonly<Record<'install' | 'first' | 'last' | 'thinned' | 'thinnedS', number>>;
  nextNumber(): number;
  isOver(number: number, edition: number): boolean;
  keepRecord(record: SessionRecord): void;
  forgetKept(
    install: number,
    kept: ReadonlyArray<readonly [number: number, edition: number, startedAtS?: number]>,
  ): boolean;
  visitSegments(visit: (place: number, segment: Segment) => boolean): void;
}

/** A flash in memory: what lies there, and what it refuses. */
export const flash = {
  files: new Map<string, Uint8Array>(),
  /** In all, bytes. */
  roomBytes: Infinity,
  /** Whether a name that is in use can be renamed to. */
  renamesOver: true,
  listsFolder: true,
  get usedBytes(): number {
    return [...flash.files.values()].reduce((sum, { length }) => sum + length, 0);
  },
  put(name: string, value: unknown): void {
    flash.files.set(name, encode(value));
  },
  get names(): string[] {
    return [...flash.files.keys()].sort();
  },
};

function existing(name: string): Uint8Array {
  const bytes = flash.files.get(name);
  if (!bytes) throw new Error(`no such file: ${name}`);
  return bytes;
}

/** The part of the platform's module that app/storage/ uses. */
const fs = {
  existsSync: (name: string): boolean => flash.files.has(name),
  statSync: (name: string) => ({ size: existing(name).length }),
  readFileSync(name: string, encoding?: string): unknown {
    const bytes = existing(name);
    return encoding === 'cbor' ? decode(bytes) : new Uint8Array(bytes).buffer;
  },
  writeFileSync(name: string, value: unknown, encoding?: string): void {
    const bytes = encoding === 'cbor' ? encode(value) : new Uint8Array(value as ArrayBuffer);
    const before = flash.files.get(name)?.length ?? 0;
    if (flash.usedBytes - before + bytes.length > flash.roomBytes) throw new Error('no space left');
    flash.files.set(name, bytes);
  },
  renameSync(from: string, to: string): void {
    const bytes = existing(from);
    if (flash.files.has(to) && !flash.renamesOver) throw new Error(`there is ${to}`);
    flash.files.set(to, bytes);
    flash.files.delete(from);
  },
  unlinkSync(name: string): void {
    existing(name);
    flash.files.delete(name);
  },
  listDirSync(folder: string): Iterator<string> {
    if (!flash.listsFolder || folder !== '/private/data') throw new Error(`no such folder: ${folder}`);
    return flash.files.keys();
  },
};

jest.doMock('fs', () => fs);

// Loaded past the type check of the tests, which knows no watch.
export const kept: Kept = {
  ...jest.requireActual<Kept>('../../../app/storage/kept'),
  ...jest.requireActual<Kept>('../../../app/storage/kept-session'),
};
export const log: Log = {
  ...jest.requireActual<Log>('../../../app/storage/log'),
  ...jest.requireActual<Log>('../../../app/storage/hand-over'),
};
export const wholeFile = jest.requireActual<{ keepSpare(): void }>('../../../app/storage/whole-file');
export const inboxFile = jest.requireActual<{
  arrivedFiles(names: readonly string[]): string[];
  readFile(name: string): unknown;
  discardFile(name: string): void;
}>('../../../app/storage/inbox-file');

jest.dontMock('fs');

/** Before each test: an empty flash that refuses nothing, and nothing said yet. @returns what is reported */
export function begin(): jest.SpyInstance {
  Object.assign(flash, { roomBytes: Infinity, renamesOver: true, listsFolder: true });
  flash.files.clear();
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  return jest.spyOn(console, 'error').mockImplementation(() => undefined);
}
