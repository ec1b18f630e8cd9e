import type { SavedFile } from '../contract';
import type { Journal } from '../journal';
import type { Appointment, Scheduler } from '../time/scheduler';
import type { Turns } from '../turns';
import type { LinkConditions, Party } from './conditions';
import { QueuedFile } from './queued-file';

/** Takes a file that has come over the radio. */
export type FileReceiver = (name: string, bytes: Uint8Array) => void;

/**
 * How long the system waits before it tries again after a transfer that was cut off while the phone is near: twice as
 * long each time, up to a limit (all assumed).
 */
const FILE_RETRY_MS = { first: 5000, most: 600_000 } as const;

/**
 * The files that wait to go one way. It belongs to the system, so it outlives app and companion; one file goes at a
 * time while the phone is near, and a transfer that is cut off begins again from the start (both assumptions).
 *
 * Source: fitbit-sdk-typed/CompanionApi/file-transfer.d.ts of Woyken/Mocked-Fitbit-SDK-Interfaces (states; a file of
 * the same name in the queue is canceled); dev.fitbit.com/build/guides/communications/file-transfer. That it may stand
 * still until the app is started anew: README.md of gondwanasoft/fitbit-accel-fetcher.
 */
export class FileQueue {
  private files: QueuedFile[] = [];
  /** The transfer under way, or the wait before the next attempt. */
  private underWay: Appointment | undefined;
  private retryMs: number = FILE_RETRY_MS.first;
  private isStalled = false;
  /** Transferred, but not handed over yet by the system of the other side. */
  private readonly late = new Set<QueuedFile>();

  /**
   * @param receiver who takes files on the other side; as long as there is nobody, they wait
   * @param connected whether the phone is near when the queue is made
   */
  constructor(
    private readonly from: Party,
    private readonly scheduler: Scheduler,
    private readonly journal: Journal,
    private readonly turns: Turns,
    private readonly conditions: () => LinkConditions,
    private readonly receiver: () => FileReceiver | undefined,
    private connected: boolean,
    saved: readonly SavedFile[] = [],
  ) {
    this.files = saved.map(({ name, bytes }) => this.made(name, bytes));
  }

  /** Pending and transferring files, in the order in which they were queued. */
  get waiting(): readonly QueuedFile[] {
    return this.files;
  }

  /** Files that were transferred and come late. */
  get comingLate(): Iterable<QueuedFile> {
    return this.late;
  }

  /** Queues a copy of `bytes`; a file of the same name that is still in the queue is canceled. */
  enqueue(name: string, bytes: Uint8Array): QueuedFile {
    const replaced = this.files.find((other) => other.name === name);
    if (replaced) this.drop(replaced, 'replaced');
    const file = this.made(name, bytes);
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
    this.stop();
    for (const file of [...this.files]) file.state = 'pending';
  }

  /** Goes on if it stood still: there is a receiver, the program that fills it has started, or other conditions hold. */
  resume(): void {
    this.isStalled = false;
    this.retryMs = FILE_RETRY_MS.first;
    this.startNext();
  }

  private made(name: string, bytes: Uint8Array): QueuedFile {
    const file: QueuedFile = new QueuedFile(name, bytes.slice(), () => {
      if (this.files.includes(file)) this.drop(file, 'canceled');
    });
    return file;
  }

  private drop(file: QueuedFile, state: 'replaced' | 'canceled'): void {
    this.files = this.files.filter((other) => other !== file);
    if (file.state === 'transferring') this.stop();
    this.note(file, state);
    file.state = 'canceled';
    this.startNext();
  }

  private stop(): void {
    this.underWay?.cancel();
    this.underWay = undefined;
  }

  private startNext(): void {
    const file = this.files[0];
    if (!file || !this.connected || this.underWay || this.isStalled || !this.receiver()) return;
    const conditions = this.conditions();
    const transferMs = conditions.fileTransferMs(this.from, file.bytes.byteLength);
    const cutMs = conditions.fileCutMs(this.from, transferMs);
    this.underWay =
      cutMs < transferMs
        ? this.scheduler.after(cutMs, () => this.cutOff(file))
        : this.scheduler.after(transferMs, () => this.finish(file));
    file.state = 'transferring';
  }

  private cutOff(file: QueuedFile): void {
    this.underWay = this.scheduler.after(this.retryMs, () => {
      this.underWay = undefined;
      this.startNext();
    });
    this.retryMs = Math.min(2 * this.retryMs, FILE_RETRY_MS.most);
    this.note(file, 'cut');
    file.state = 'pending';
  }

  private finish(file: QueuedFile): void {
    this.underWay = undefined;
    this.retryMs = FILE_RETRY_MS.first;
    this.files = this.files.filter((other) => other !== file);
    const conditions = this.conditions();
    if (conditions.fileFails(this.from, file.name)) {
      this.note(file, 'error');
      file.state = 'error';
    } else {
      const copies = conditions.fileCopies(this.from, file.name);
      if (copies === 0) this.note(file, 'lost');
      for (let copy = 0; copy < copies; copy++) this.deliver(file, copy === 0 ? 'delivered' : 'repeated');
      file.state = 'transferred';
    }
    if (conditions.filesStall(this.from)) {
      this.isStalled = true;
      this.journal.write({ kind: 'link-fault', fault: 'files-stalled', detail: `from the ${this.from}` });
    }
    this.startNext();
  }

  private deliver(file: QueuedFile, state: 'delivered' | 'repeated'): void {
    const lateMs = this.conditions().fileLateMs(this.from, file.name);
    if (lateMs > 0) {
      const copy = this.made(file.name, file.bytes);
      this.late.add(copy);
      this.scheduler.after(lateMs, () => {
        this.late.delete(copy);
        this.handOver(copy, state);
      });
      this.note(file, 'late');
    } else {
      this.handOver(file, state);
    }
  }

  private handOver(file: QueuedFile, state: 'delivered' | 'repeated'): void {
    this.note(file, state);
    this.receiver()?.(file.name, file.bytes.slice());
  }

  private note(
    file: QueuedFile,
    state: 'queued' | 'replaced' | 'delivered' | 'canceled' | 'error' | 'lost' | 'late' | 'repeated' | 'cut',
  ): void {
    const { name, bytes } = file;
    this.journal.write({ kind: 'file', from: this.from, name, bytes: bytes.byteLength, state });
    this.turns.mark();
  }
}
