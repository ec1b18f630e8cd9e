import { Signal } from '../signal';

export type TransferState = 'pending' | 'transferring' | 'transferred' | 'canceled' | 'error';

/** A file on its way to the other side, or one that was. */
export class QueuedFile {
  /** Emitted after each change of `state`. */
  readonly changed = new Signal();
  private currentState: TransferState = 'pending';

  constructor(
    readonly name: string,
    readonly bytes: Uint8Array,
    readonly cancel: () => void,
  ) {}

  get state(): TransferState {
    return this.currentState;
  }

  set state(state: TransferState) {
    if (state === this.currentState) return;
    this.currentState = state;
    this.changed.emit();
  }
}
