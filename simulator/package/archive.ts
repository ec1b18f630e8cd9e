import { strFromU8, unzipSync } from 'fflate';
import { PackageError } from './app-package';
import { broken } from './fields';

/**
 * Four times what a watch takes for an app in all (15 MB [D:build/guides/application]), so that a broken size cannot eat
 * the memory.
 */
const MOST_UNPACKED_BYTES = 64 * 1024 * 1024;

const LOCAL_FILE_HEADER = [0x50, 0x4b, 0x03, 0x04];

/** An opened zip file. */
export class Archive {
  private constructor(
    private readonly where: string,
    readonly files: ReadonlyMap<string, Uint8Array>,
  ) {}

  /**
   * @param where how the archive is called in complaints
   * @throws PackageError when it is no zip, is damaged, or would unpack to more than 64 MB
   */
  static open(bytes: Uint8Array, where: string): Archive {
    if (!LOCAL_FILE_HEADER.every((byte, index) => bytes[index] === byte)) {
      throw broken(`${where} is not a zip archive, so it cannot be a Fitbit package.`);
    }
    let unpackedBytes = 0;
    let entries: Record<string, Uint8Array>;
    try {
      entries = unzipSync(bytes, {
        filter: (file) => {
          if (file.name.endsWith('/')) return false;
          unpackedBytes += file.originalSize;
          if (unpackedBytes > MOST_UNPACKED_BYTES) {
            throw broken(`${where} claims to hold more than ${MOST_UNPACKED_BYTES} bytes.`);
          }
          return true;
        },
      });
    } catch (error) {
      if (error instanceof PackageError) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      throw broken(`${where} is a damaged zip archive (${reason}).`);
    }
    return new Archive(where, new Map(Object.entries(entries)));
  }

  /** @throws PackageError when there is no such file */
  bytes(path: string): Uint8Array {
    const content = this.files.get(path);
    if (!content) throw broken(`${this.where} has no file "${path}".`);
    return content;
  }

  /** A file as UTF-8 text. @throws PackageError when there is no such file */
  text(path: string): string {
    return strFromU8(this.bytes(path));
  }
}
