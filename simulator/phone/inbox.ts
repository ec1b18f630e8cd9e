import { Signal } from '../signal';

/** A file that has come from the watch. */
export interface ArrivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files that have come from the watch and that the companion has not taken yet; they wait while it does not run. */
export class PhoneInbox {
  /** Emitted after a file has come. */
  readonly arrived = new Signal();
  private readonly files: ArrivedFile[] = [];

  receive(name: string, bytes: Uint8Array): void {
    this.files.push({ name, bytes });
    this.arrived.emit();
  }

  /** Takes the next file, in the order in which they came. */
  pop(): ArrivedFile | undefined {
    return this.files.shift();
  }
}
