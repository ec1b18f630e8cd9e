import * as fs from 'fs';
import { removeFile } from './whole-file';

/** The content of a file that arrived from the phone, taken away by reading it; undefined when it is not CBOR. */
export function takeFile(name: string): unknown {
  try {
    return fs.readFileSync(name, 'cbor') as unknown;
  } catch (error) {
    console.error(`a file from the phone could not be read: ${String(error)}`);
    return undefined;
  } finally {
    removeFile(name);
  }
}
