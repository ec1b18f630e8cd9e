import type { Journal } from '../journal';
import { Signal } from '../signal';
import type { Appointment, Scheduler } from '../time/scheduler';
import type { Turns } from '../turns';
import type { LinkConditions, Party } from './conditions';

/** Takes a file that has come over the radio. */
export type FileReceiver = (name: string, bytes: Uint8Array) => void;

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

/**
 * The files that wait to go one way. It belongs to the system, so it outlives app and companion; one file goes at a
 * time while the phone is near, and a transfer that is cut off begins again from the start (both assumptions).
 *
 * Source: fitbit-sdk-typed/CompanionApi/file-transfer.d.ts of Woyken/Mocked-Fitbit-SDK-Interfaces (states; a file of
 * the same name in the queue is canceled); dev.fitbit.com/build/guides/communications/file-transfer.
 */
export class FileQueue {
  private files: QueuedFile[] = [];
  private underWay: Appointment | undefined;

  /**
   * @param receiver who takes files on the other side; as long as there is nobody, they wait
   * @param connected whether the phone is near when the queue is made
   */
  constructor(
    private readonly from: Party,
    private readonly scheduler: Scheduler,
    private readonly journal: Journal,
    private readonly turns: Turns,
    private readonly conditions: LinkConditions,
    private readonly receiver: () => FileReceiver | undefined,
    private connected: boolean,
  ) {}

  /** Pending and transferring files, in the order in which they were queued. */
  get waiting(): readonly QueuedFile[] {
    return this.files;
  }

  /** Queues a copy of `bytes`; a file of the same name that is still in the queue is canceled. */
  enqueue(name: string, bytes: Uint8Array): QueuedFile {
    const replaced = this.files.find((other) => other.name === name);
    if (replaced) this.drop(replaced, 'replaced');
    const file: QueuedFile = new QueuedFile(name, bytes.slice(), () => {
      if (this.files.includes(file)) this.drop(file, 'canceled');
    });
    this.files.push(file);
    this.note(file, 'queued');
    this.startNext();
    return file;
  }

  setConnected(connected: boolean): void {
    this.connected = connected;
    if (connected) {
      this.startNext();
      return;
    }
    this.underWay?.cancel();
    this.underWay = undefined;
    for (const file of [...this.files]) file.state = 'pending';
  }

  private drop(file: QueuedFile, state: 'replaced' | 'canceled'): void {
    this.files = this.files.filter((other) => other !== file);
    if (file.state === 'transferring') {
      this.underWay?.cancel();
      this.underWay = undefined;
    }
    this.note(file, state);
    file.state = 'canceled';
    this.startNext();
  }

  private startNext(): void {
    const file = this.files[0];
    if (!file || !this.connected || this.underWay || !this.receiver()) return;
    const durationMs = this.conditions.fileTransferMs(this.from, file.bytes.byteLength);
    this.underWay = this.scheduler.after(durationMs, () => this.finish(file));
    file.state = 'transferring';
  }

  private finish(file: QueuedFile): void {
    this.underWay = undefined;
    this.files = this.files.filter((other) => other !== file);
    this.note(file, 'delivered');
    const copies = this.conditions.fileCopies(this.from, file.name);
    for (let copy = 0; copy < copies; copy++) this.receiver()?.(file.name, file.bytes.slice());
    file.state = 'transferred';
    this.startNext();
  }

  private note(file: QueuedFile, state: 'queued' | 'replaced' | 'delivered' | 'canceled'): void {
    const { name, bytes } = file;
    this.journal.write({ kind: 'file', from: this.from, name, bytes: bytes.byteLength, state });
    this.turns.mark();
  }
}
