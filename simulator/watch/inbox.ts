import type { SavedFile } from '../contract';
import { Signal } from '../signal';

/** Files that have come from the phone and that the app has not taken yet; they wait while it is closed. */
export class Inbox {
  /** Emitted after a file has come. */
  readonly arrived = new Signal();
  private readonly staged: SavedFile[];

  constructor(saved: readonly SavedFile[] = []) {
    this.staged = [...saved];
  }

  get waiting(): readonly SavedFile[] {
    return this.staged;
  }

  receive(name: string, bytes: Uint8Array): void {
    this.staged.push({ name, bytes });
    this.arrived.emit();
  }

  /** The next file in the order in which they came; it stays until `take`. */
  peek(): SavedFile | undefined {
    return this.staged[0];
  }

  take(): void {
    this.staged.shift();
  }
}
