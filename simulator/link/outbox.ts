import { viewBytes } from '../bytes';
import { EventSource } from '../events';
import { PlatformError } from '../platform-error';
import type { Program } from '../program';
import { checkedFileName } from './file-names';
import type { FileQueue } from './file-queue';
import type { QueuedFile } from './queued-file';

/** The outbox of "file-transfer" for one program; each queued file is one and the same object of the realm. */
export class Outbox {
  private readonly shown = new WeakMap<QueuedFile, Record<string, unknown>>();

  constructor(
    private readonly program: Program,
    private readonly queue: FileQueue,
  ) {}

  /**
   * What `outbox` has on both sides: enqueue and enumerate, both by promises; a bad name or bad data rejects.
   * Source: types/device/file-transfer.d.ts and types/companion/file-transfer.d.ts of fitbit-sdk-types.
   */
  readonly description = {
    enqueue: (name: unknown, data: unknown): Promise<unknown> =>
      this.program.promise(() => {
        const bytes = viewBytes(data);
        if (!bytes) {
          throw new PlatformError('TypeError', 'outbox.enqueue needs an ArrayBuffer or a view of one');
        }
        return this.enqueue(name, bytes);
      }),
    enumerate: (): Promise<unknown> =>
      this.program.promise(() => {
        const list = new this.program.realm.intrinsics.Array<unknown>();
        for (const file of this.queue.waiting) list.push(this.show(file));
        return list;
      }),
  };

  /** @returns the FileTransfer of the realm. @throws PlatformError for a bad name */
  enqueue(name: unknown, bytes: Uint8Array): Record<string, unknown> {
    return this.show(this.queue.enqueue(checkedFileName(name), bytes));
  }

  private show(file: QueuedFile): Record<string, unknown> {
    const known = this.shown.get(file);
    if (known) return known;
    const transfer = this.program.expose({
      name: file.name,
      get readyState() {
        return file.state;
      },
      cancel: () => file.cancel(),
    });
    const events = new EventSource(this.program, transfer, 'FileTransfer', ['change']);
    // Told in a turn of its own: app code that cancels or queues must not be called back in the middle of it.
    const stop = file.changed.listen(() => {
      this.program.after(0, () => events.dispatch('change', undefined, true));
    });
    this.program.onEnd(stop);
    this.shown.set(file, transfer);
    return transfer;
  }
}
