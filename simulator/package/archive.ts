import { strFromU8, unzipSync, type UnzipFileInfo } from 'fflate';
import { PackageError } from './app-package';
import { broken } from './fields';

/**
 * Four times what a watch takes for an app in all (15 MB [D:build/guides/application]), so that a broken size cannot eat
 * the memory.
 */
const MOST_UNPACKED_BYTES = 64 * 1024 * 1024;

const LOCAL_FILE_HEADER = [0x50, 0x4b, 0x03, 0x04];

/** An opened zip file. A file in it is unpacked when it is asked for. */
export class Archive {
  private constructor(
    private readonly where: string,
    private readonly zipped: Uint8Array,
    private readonly paths: ReadonlySet<string>,
  ) {}

  /**
   * @param where how the archive is called in complaints
   * @throws PackageError when it is no zip, its list of files is damaged, or it would unpack to more than 64 MB
   */
  static open(zipped: Uint8Array, where: string): Archive {
    if (!LOCAL_FILE_HEADER.every((byte, index) => zipped[index] === byte)) {
      throw broken(`${where} is not a zip archive, so it cannot be a Fitbit package.`);
    }
    const paths = new Set<string>();
    let unpackedBytes = 0;
    unpack(zipped, where, ({ name, originalSize }) => {
      if (name.endsWith('/')) return false;
      unpackedBytes += originalSize;
      if (unpackedBytes > MOST_UNPACKED_BYTES) {
        throw broken(`${where} claims to hold more than ${MOST_UNPACKED_BYTES} bytes.`);
      }
      paths.add(name);
      return false;
    });
    return new Archive(where, zipped, paths);
  }

  has(path: string): boolean {
    return this.paths.has(path);
  }

  /** Every file by its path. @throws PackageError when one is damaged */
  all(): ReadonlyMap<string, Uint8Array> {
    return new Map(Object.entries(unpack(this.zipped, this.where, ({ name }) => this.paths.has(name))));
  }

  /** @throws PackageError when there is no such file, or it is damaged */
  bytes(path: string): Uint8Array {
    const content = this.has(path)
      ? unpack(this.zipped, this.where, ({ name }) => name === path)[path]
      : undefined;
    if (!content) throw broken(`${this.where} has no file "${path}".`);
    return content;
  }

  /** A file as UTF-8 text. @throws PackageError when there is no such file, or it is damaged */
  text(path: string): string {
    return strFromU8(this.bytes(path));
  }
}

/** @param isWanted is asked of each file of the archive */
function unpack(
  zipped: Uint8Array,
  where: string,
  isWanted: (file: UnzipFileInfo) => boolean,
): Record<string, Uint8Array> {
  try {
    return unzipSync(zipped, { filter: isWanted });
  } catch (error) {
    if (error instanceof PackageError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw broken(`${where} is a damaged zip archive (${reason}).`);
  }
}
