import type { SavedFile } from '../contract';
import { Signal } from '../signal';

/** Files that have come over the link and that the app or companion has not taken yet; they wait while it does not run. */
export class Inbox {
  /** Emitted after a file has come. */
  readonly arrived = new Signal();
  private readonly files: SavedFile[];

  constructor(saved: readonly SavedFile[] = []) {
    this.files = [...saved];
  }

  get waiting(): readonly SavedFile[] {
    return this.files;
  }

  receive(name: string, bytes: Uint8Array): void {
    this.files.push({ name, bytes });
    this.arrived.emit();
  }

  /** The next file in the order in which they came; it stays until `take`. */
  peek(): SavedFile | undefined {
    return this.files[0];
  }

  /** Takes the next file; undefined when there is none. */
  take(): SavedFile | undefined {
    return this.files.shift();
  }
}
