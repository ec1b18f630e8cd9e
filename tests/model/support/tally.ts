import type { JournalEntry } from '../../../simulator/journal';
import { GOOD_CONDITIONS, type LinkConditions } from '../../../simulator/link/conditions';

const MESSAGE_FAULTS = ['lost', 'cut', 'refused', 'repeated'] as const;
const FILE_FAULTS = ['replaced', 'error', 'lost', 'late', 'repeated', 'cut'] as const;
const LINK_FAULTS = [
  'socket-broken',
  'socket-stays-closed',
  'out-of-reach',
  'files-stalled',
  'woken-late',
] as const;
const LAUNCHES = ['peerAppLaunched', 'fileTransfer', 'settingsChanged'] as const;
const PARTIES = ['watch', 'phone'] as const;
const EVICTED = 'the phone had other uses for its memory';

/** Everything that can go wrong on the way, as a tally calls it. */
export const FAULTS: readonly string[] = [
  ...PARTIES.flatMap((from) => MESSAGE_FAULTS.map((fault) => `message of the ${from} ${fault}`)),
  ...PARTIES.flatMap((from) => FILE_FAULTS.map((fault) => `file of the ${from} ${fault}`)),
  ...PARTIES.flatMap((from) => [`message of the ${from} late`, `message of the ${from} overtaken`]),
  ...LINK_FAULTS,
  ...LAUNCHES.map((reason) => `not-woken by ${reason}`),
  'socket late',
  'companion evicted closed',
  'companion evicted killed',
];

/** How often each thing has happened. */
export class Tally {
  private readonly counts = new Map<string, number>();

  add(what: string, times = 1): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + times);
  }

  addAll(other: Tally): void {
    for (const [what, times] of other.counts) this.add(what, times);
  }

  of(what: string): number {
    return this.counts.get(what) ?? 0;
  }

  /** Those that have never happened. */
  missing(expected: readonly string[]): string[] {
    return expected.filter((what) => this.of(what) === 0);
  }

  toString(): string {
    return [...this.counts].map(([what, times]) => `${what}: ${times}`).join('\n');
  }

  /** Adds what a journal tells of faults. */
  addJournal(entries: readonly JournalEntry[]): void {
    for (const entry of entries) {
      if (entry.kind === 'message' && entry.fault) this.add(`message of the ${entry.from} ${entry.fault}`);
      else if (entry.kind === 'file') this.add(`file of the ${entry.from} ${entry.state}`);
      else if (entry.kind === 'link-fault' && entry.fault === 'not-woken')
        this.add(`not-woken by ${entry.detail}`);
      else if (entry.kind === 'link-fault') this.add(entry.fault);
      else if (entry.kind === 'lifecycle' && entry.side === 'companion' && entry.reason === EVICTED)
        this.add(`companion evicted ${entry.state}`);
    }
  }
}

/** The same conditions; what comes late or is overtaken, of which a journal says nothing, is added to a tally. */
export function tallied(conditions: LinkConditions, tally: Tally, nowMs: () => number): LinkConditions {
  const latestMs = { watch: 0, phone: 0 };
  return {
    ...conditions,
    messageArrivalsMs(from, bytes) {
      const arrivalsMs = conditions.messageArrivalsMs(from, bytes);
      const [goodMs = 0] = GOOD_CONDITIONS.messageArrivalsMs(from, bytes);
      const [firstMs] = arrivalsMs;
      if (firstMs === undefined) return arrivalsMs;
      if (firstMs > goodMs) tally.add(`message of the ${from} late`);
      const atMs = nowMs() + firstMs;
      if (!conditions.messagesInOrder && atMs < latestMs[from]) tally.add(`message of the ${from} overtaken`);
      latestMs[from] = Math.max(latestMs[from], atMs);
      return arrivalsMs;
    },
    socketOpenMs() {
      const openMs = conditions.socketOpenMs();
      if (openMs > GOOD_CONDITIONS.socketOpenMs() && openMs < Infinity) tally.add('socket late');
      return openMs;
    },
  };
}
