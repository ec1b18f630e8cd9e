import { checkedFileName } from '../../link/file-names';
import { PlatformError, toText } from '../../platform-error';
import type { WatchMachine } from '../machine';

/** An app with all its resources and files: dev.fitbit.com/build/guides/application. */
const MOST_APP_BYTES = 15 * 1024 * 1024;

const PRIVATE_FOLDER = 'private/data';
const ASSETS_FOLDER = 'mnt/assets';
const RESOURCES_FOLDER = 'resources/';

/** Where a path leads: into the private folder, or to a file of the bundle, which cannot be written. */
export type Place =
  { readonly kind: 'private'; readonly name: string } | { readonly kind: 'asset'; readonly path: string };

/** The platform's errors of the file system; no source gives their wording. */
const missing = (path: unknown): PlatformError =>
  new PlatformError('Error', `No such file or directory: ${toText(path)}`);

/**
 * Files as app code names them: bare names and /private/data/ mean the private folder, /mnt/assets/ the installed
 * bundle, which is read-only. There are no other folders.
 *
 * Source: dev.fitbit.com/build/guides/file-system; test-code-samples/app/fs of SergioMorchon/fitbit-sdk-types (a path
 * without the leading slash).
 */
export class FileSystem {
  constructor(private readonly machine: Pick<WatchMachine, 'flash' | 'bundle'>) {}

  /** @throws PlatformError for names that are not allowed and for other folders */
  resolve(path: unknown): Place {
    const parts = toText(path).split('/');
    if (parts.length === 1) return { kind: 'private', name: checkedFileName(path) };
    const inside = parts.filter((part) => part !== '' && part !== '.').join('/');
    // Published apps read their own resources by `./resources/...`, as from the place where they are installed.
    if (inside.startsWith(RESOURCES_FOLDER) && this.machine.bundle.files.has(inside)) {
      return { kind: 'asset', path: inside };
    }
    if (inside.startsWith(`${PRIVATE_FOLDER}/`)) {
      return { kind: 'private', name: checkedFileName(inside.slice(PRIVATE_FOLDER.length + 1)) };
    }
    if (inside.startsWith(`${ASSETS_FOLDER}/`)) {
      return { kind: 'asset', path: inside.slice(ASSETS_FOLDER.length + 1) };
    }
    throw missing(path);
  }

  /** The place of a file that is to be written, renamed or removed. @throws PlatformError for a read-only one */
  resolveWritable(path: unknown): string {
    const place = this.resolve(path);
    if (place.kind === 'private') return place.name;
    throw new PlatformError('Error', `Read-only file system: ${toText(path)}`);
  }

  /** @throws PlatformError when there is no such file */
  read(path: unknown): Uint8Array {
    const bytes = this.find(path);
    if (!bytes) throw missing(path);
    return bytes;
  }

  exists(path: unknown): boolean {
    try {
      return this.find(path) !== undefined;
    } catch (fault) {
      if (fault instanceof PlatformError) return false;
      throw fault;
    }
  }

  private find(path: unknown): Uint8Array | undefined {
    const place = this.resolve(path);
    const { flash, bundle } = this.machine;
    return place.kind === 'private' ? flash.read(place.name) : bundle.files.get(place.path);
  }

  /** When a file was last written, ms since 1970; files of the bundle count as written at 0. */
  modifiedEpochMs(path: unknown): number {
    const place = this.resolve(path);
    return place.kind === 'private' ? (this.machine.flash.modifiedEpochMs(place.name) ?? 0) : 0;
  }

  write(path: unknown, bytes: Uint8Array): void {
    const name = this.resolveWritable(path);
    this.checkRoom(name, bytes.byteLength);
    this.machine.flash.writeFromApp(name, bytes);
  }

  rename(path: unknown, newPath: unknown): void {
    const newName = this.resolveWritable(newPath);
    if (!this.machine.flash.rename(this.resolveWritable(path), newName)) throw missing(path);
  }

  remove(path: unknown): void {
    if (!this.machine.flash.remove(this.resolveWritable(path))) throw missing(path);
  }

  /** The names in a folder as they are now. @throws PlatformError when there is no such folder */
  list(folder: unknown): string[] {
    const inside = toText(folder)
      .split('/')
      .filter((part) => part !== '' && part !== '.')
      .join('/');
    if (inside === PRIVATE_FOLDER || inside === '') return this.machine.flash.files.map(({ name }) => name);
    const prefix = inside === ASSETS_FOLDER ? '' : `${inside.slice(ASSETS_FOLDER.length + 1)}/`;
    const names = new Set<string>();
    if (inside === ASSETS_FOLDER || inside.startsWith(`${ASSETS_FOLDER}/`)) {
      for (const path of this.machine.bundle.files.keys()) {
        const name = path.startsWith(prefix) ? path.slice(prefix.length).split('/')[0] : undefined;
        if (name) names.add(name);
      }
    }
    if (names.size === 0) throw missing(folder);
    return [...names];
  }

  /** @throws PlatformError when a file of this size would make the app larger than it may be */
  checkRoom(name: string, bytes: number): void {
    const { flash, bundle } = this.machine;
    let total = flash.totalBytes - (flash.read(name)?.byteLength ?? 0) + bytes;
    for (const file of bundle.files.values()) total += file.byteLength;
    if (total > MOST_APP_BYTES) throw new PlatformError('Error', `No space left on device: ${name}`);
  }
}
