import * as fs from 'fs';
import { removeFile } from './whole-file';

/** Those of the names that lie there already: taken from the inbox by a start that died before it could use them. */
export function arrivedFiles(names: readonly string[]): string[] {
  return names.filter((name) => fs.existsSync(name));
}

/** The content of a file from the phone; undefined when it is not CBOR, which is no parcel either and refused as such. */
export function readFile(name: string): unknown {
  try {
    return fs.readFileSync(name, 'cbor') as unknown;
  } catch {
    return undefined;
  }
}

/** Takes a file from the phone away. */
export function discardFile(name: string): void {
  removeFile(name);
}
