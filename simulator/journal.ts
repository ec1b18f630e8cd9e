export type Side = 'app' | 'companion' | 'settings';

/** One thing that happened in a world, told so that a page, a test or a report can use it. */
export type JournalEvent =
  | { kind: 'vibration'; pattern: string; accepted: boolean }
  | { kind: 'vibration-stop' }
  | {
      kind: 'console';
      side: Side;
      level: 'log' | 'info' | 'warn' | 'error' | 'debug' | 'trace';
      text: string;
      /** Where it was said, as the engine writes stacks (places/stack.ts reads it). */
      stack?: string;
    }
  | { kind: 'error'; side: Side; text: string; stack?: string }
  | { kind: 'unimitated'; side: Side; name: string }
  | { kind: 'lifecycle'; side: Side; state: 'launched' | 'closed' | 'killed' | 'timed-out'; reason?: string }
  | { kind: 'display'; on: boolean }
  | { kind: 'link'; connected: boolean }
  | {
      kind: 'message';
      from: 'watch' | 'phone';
      bytes: number;
      delivered: boolean;
      /** What went wrong with it: lost, cut off by a break, refused by a full buffer, or there a second time. */
      fault?: 'lost' | 'cut' | 'refused' | 'repeated';
    }
  | {
      kind: 'file';
      from: 'watch' | 'phone';
      name: string;
      bytes: number;
      /**
       * What became of it. "lost": the sender takes it for transferred; "late": transferred, to be delivered later;
       * "repeated": delivered once more; "cut": the transfer broke off and begins anew.
       */
      state:
        'queued' | 'replaced' | 'delivered' | 'canceled' | 'error' | 'lost' | 'late' | 'repeated' | 'cut';
    }
  /** A request of the companion or settings page; `fault` says why there was no answer ('offline': it was not let out). */
  | { kind: 'network'; side: Side; url: string; status?: number; fault?: string }
  | { kind: 'link-fault'; fault: LinkFault; detail?: string };

/**
 * What can go wrong with a link beside its messages and files: the socket broke or did not open, the phone dropped out
 * of reach by itself, the files of a side stand still, the companion was launched late or not at all for a reason.
 */
export type LinkFault =
  'socket-broken' | 'socket-stays-closed' | 'out-of-reach' | 'files-stalled' | 'woken-late' | 'not-woken';

/** `atMs` is virtual time since the world began. */
export type JournalEntry = JournalEvent & { readonly atMs: number };

/** The record of a world, in order. Listeners hear each entry as it is written. */
export class Journal {
  readonly entries: JournalEntry[] = [];
  private listeners: Array<(entry: JournalEntry) => void> = [];

  constructor(private readonly nowMs: () => number) {}

  write(event: JournalEvent): void {
    const entry: JournalEntry = { ...event, atMs: this.nowMs() };
    this.entries.push(entry);
    for (const listener of [...this.listeners]) listener(entry);
  }

  /** @returns a function that stops the listening */
  onEntry(listener: (entry: JournalEntry) => void): () => void {
    this.listeners.push(listener);
    return () => {
      this.listeners = this.listeners.filter((other) => other !== listener);
    };
  }

  /** All entries of one kind, in order. */
  of<K extends JournalEvent['kind']>(kind: K): Array<Extract<JournalEntry, { kind: K }>> {
    return this.entries.filter((entry): entry is Extract<JournalEntry, { kind: K }> => entry.kind === kind);
  }
}
