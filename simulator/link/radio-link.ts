import type { Link } from '../contract';
import type { Journal } from '../journal';
import { Signal } from '../signal';
import type { Scheduler } from '../time/scheduler';
import type { Turns } from '../turns';
import { GOOD_CONDITIONS, type LinkConditions, type Party } from './conditions';
import { FileQueue, type FileReceiver } from './file-queue';
import { PeerConnection } from './peer-connection';

/** The radio between watch and phone: near or not, the peer connection, and a queue of files each way. */
export class RadioLink implements Link {
  /** Emitted after the phone came near or went away. */
  readonly connectedChanged = new Signal();
  readonly peers: PeerConnection;
  private readonly queues: Readonly<Record<Party, FileQueue>>;
  private readonly receivers = new Map<Party, FileReceiver>();
  private isConnected = true;

  constructor(
    scheduler: Scheduler,
    private readonly journal: Journal,
    private readonly turns: Turns,
    conditions: LinkConditions = GOOD_CONDITIONS,
  ) {
    this.peers = new PeerConnection(scheduler, journal, turns, conditions);
    const queue = (from: Party, to: Party): FileQueue =>
      new FileQueue(
        from,
        scheduler,
        journal,
        turns,
        conditions,
        () => this.receivers.get(to),
        this.isConnected,
      );
    this.queues = { watch: queue('watch', 'phone'), phone: queue('phone', 'watch') };
  }

  get connected(): boolean {
    return this.isConnected;
  }

  get socketOpen(): boolean {
    return this.peers.open;
  }

  get waiting(): { readonly toPhone: number; readonly toWatch: number } {
    return { toPhone: this.queues.watch.waiting.length, toWatch: this.queues.phone.waiting.length };
  }

  /** Says who takes the files that arrive at a side. */
  receiveFiles(at: Party, receiver: FileReceiver): void {
    this.receivers.set(at, receiver);
  }

  /** The files that go out from a side. */
  queueFrom(party: Party): FileQueue {
    return this.queues[party];
  }

  setConnected(connected: boolean): void {
    if (connected === this.isConnected) return;
    this.turns.act(() => {
      this.isConnected = connected;
      this.journal.write({ kind: 'link', connected });
      this.turns.mark();
      this.peers.setConnected(connected);
      for (const queue of Object.values(this.queues)) queue.setConnected(connected);
      this.connectedChanged.emit();
    });
  }
}
