import type { SavedFile } from '../contract';
import { Signal } from '../signal';

/** Files that have come from the watch and that the companion has not taken yet; they wait while it does not run. */
export class PhoneInbox {
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

  /** Takes the next file, in the order in which they came. */
  pop(): SavedFile | undefined {
    return this.files.shift();
  }
}
