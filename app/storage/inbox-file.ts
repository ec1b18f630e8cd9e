import * as fs from 'fs';
import { LARGEST_FILE_BYTES } from '../../common/wire';
import { removeFile } from './whole-file';

/** Those of the names that lie there already: taken from the inbox by a start that died before it could use them. */
export function arrivedFiles(names: readonly string[]): string[] {
  return names.filter((name) => fs.existsSync(name));
}

/**
 * The content of a file from the phone; undefined when it is not CBOR, or larger than any that there is: it might not
 * fit into memory, now or at any later start. That is no parcel either, and refused as such.
 */
export function readFile(name: string): unknown {
  try {
    if (fs.statSync(name).size > LARGEST_FILE_BYTES) return undefined;
    return fs.readFileSync(name, 'cbor') as unknown;
  } catch {
    return undefined;
  }
}

/** Takes a file from the phone away. */
export function discardFile(name: string): void {
  removeFile(name);
}
