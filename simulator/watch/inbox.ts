import { Signal } from '../signal';

interface StagedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files that have come from the phone and that the app has not taken yet; they wait while it is closed. */
export class Inbox {
  /** Emitted after a file has come. */
  readonly arrived = new Signal();
  private readonly staged: StagedFile[] = [];

  get waiting(): number {
    return this.staged.length;
  }

  receive(name: string, bytes: Uint8Array): void {
    this.staged.push({ name, bytes });
    this.arrived.emit();
  }

  /** The next file in the order in which they came; it stays until `take`. */
  peek(): StagedFile | undefined {
    return this.staged[0];
  }

  take(): void {
    this.staged.shift();
  }
}
