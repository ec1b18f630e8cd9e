import type { Link, SavedFile, SavedTransfers } from '../contract';
import type { Journal } from '../journal';
import { Signal } from '../signal';
import type { Scheduler } from '../time/scheduler';
import type { Turns } from '../turns';
import { Blinking } from './blinking';
import { GOOD_CONDITIONS, otherParty, type LinkConditions, type Party } from './conditions';
import { FileQueue, type FileReceiver } from './file-queue';
import { PeerConnection, type PeerPort } from './peer-connection';

/** The radio between watch and phone: near or not, the peer connection, and a queue of files each way. */
export class RadioLink implements Link {
  /** Emitted after the phone came near or went away. */
  readonly connectedChanged = new Signal();
  /** Emitted after `setConditions`. */
  readonly conditionsChanged = new Signal();
  readonly peers: PeerConnection;
  private readonly queues: Readonly<Record<Party, FileQueue>>;
  private readonly receivers = new Map<Party, FileReceiver>();
  private readonly blinking: Blinking;
  private isConnected = true;

  constructor(
    scheduler: Scheduler,
    private readonly journal: Journal,
    private readonly turns: Turns,
    private currentConditions: LinkConditions = GOOD_CONDITIONS,
    saved?: SavedTransfers,
  ) {
    const conditions = (): LinkConditions => this.currentConditions;
    this.peers = new PeerConnection(scheduler, journal, turns, conditions);
    const queue = (from: Party, waiting: readonly SavedFile[] | undefined): FileQueue =>
      new FileQueue(
        from,
        scheduler,
        journal,
        turns,
        conditions,
        () => this.receivers.get(otherParty(from)),
        this.isConnected,
        waiting,
      );
    this.queues = { watch: queue('watch', saved?.toPhone), phone: queue('phone', saved?.toWatch) };
    this.blinking = new Blinking(scheduler, conditions, (near) => this.blink(near));
    this.blinking.begin(this.isConnected);
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

  get conditions(): LinkConditions {
    return this.currentConditions;
  }

  /** Says who takes the files that arrive at a side. */
  receiveFiles(at: Party, receiver: FileReceiver): void {
    this.receivers.set(at, receiver);
    this.queues[otherParty(at)].resume();
  }

  /** The files that go out from a side. */
  queueFrom(party: Party): FileQueue {
    return this.queues[party];
  }

  /** A program starts to run. */
  join(party: Party): PeerPort {
    this.queues[party].resume();
    return this.peers.join(party);
  }

  /** A program has ended. */
  leave(party: Party): void {
    this.peers.leave(party);
  }

  setConnected(connected: boolean): void {
    this.blinking.begin(connected);
    if (connected !== this.isConnected) this.turns.act(() => this.change(connected));
  }

  setConditions(conditions: LinkConditions): void {
    this.turns.act(() => {
      this.currentConditions = conditions;
      const isNear = this.isConnected || this.blinking.out;
      this.blinking.begin(isNear);
      if (isNear !== this.isConnected) this.change(isNear);
      this.peers.renew();
      for (const queue of Object.values(this.queues)) queue.resume();
      this.conditionsChanged.emit();
      this.turns.mark();
    });
  }

  /** The files on the way, with what lies in the inboxes; what comes late has reached the other side's system. */
  save(arrived: Pick<SavedTransfers, 'atPhone' | 'atWatch'>): SavedTransfers {
    const { watch, phone } = this.queues;
    return {
      toPhone: copies(watch.waiting),
      toWatch: copies(phone.waiting),
      atPhone: copies([...arrived.atPhone, ...watch.comingLate]),
      atWatch: copies([...arrived.atWatch, ...phone.comingLate]),
    };
  }

  private blink(near: boolean): void {
    if (!near) this.journal.write({ kind: 'link-fault', fault: 'out-of-reach' });
    this.change(near);
  }

  private change(connected: boolean): void {
    this.isConnected = connected;
    this.journal.write({ kind: 'link', connected });
    this.turns.mark();
    this.peers.setConnected(connected);
    for (const queue of Object.values(this.queues)) queue.setConnected(connected);
    this.connectedChanged.emit();
  }
}

function copies(files: readonly SavedFile[]): SavedFile[] {
  return files.map(({ name, bytes }) => ({ name, bytes: bytes.slice() }));
}
