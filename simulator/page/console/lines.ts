import type { JournalEntry, LinkFault, Side } from '../../journal';

/** A line of the console. */
export interface ConsoleLine {
  readonly key: number;
  readonly atMs: number;
  readonly side: Side | 'watch' | 'link';
  readonly tone: 'plain' | 'quiet' | 'warning' | 'error';
  /** A word for the kind of line, for those who do not see its colour. */
  readonly level: string;
  readonly text: string;
  readonly details?: string;
}

/** How a journal entry reads in the console; undefined for those that have a place of their own on the page. */
export function lineOf(entry: JournalEntry, key: number): ConsoleLine | undefined {
  const base = { key, atMs: entry.atMs };
  switch (entry.kind) {
    case 'console': {
      const tone = entry.level === 'error' ? 'error' : entry.level === 'warn' ? 'warning' : 'plain';
      return { ...base, side: entry.side, tone, level: entry.level, text: entry.text };
    }
    case 'error': {
      const line = { ...base, side: entry.side, tone: 'error' as const, level: 'error', text: entry.text };
      return entry.stack === undefined ? line : { ...line, details: entry.stack };
    }
    case 'unimitated':
      return {
        ...base,
        side: entry.side,
        tone: 'warning',
        level: 'not imitated',
        text: entry.name,
      };
    case 'network': {
      const outcome = entry.fault ?? `answered ${entry.status ?? ''}`;
      const tone = entry.fault === undefined ? ('quiet' as const) : ('warning' as const);
      return { ...base, side: entry.side, tone, level: 'network', text: `${entry.url}: ${outcome}` };
    }
    case 'lifecycle': {
      const text = entry.reason === undefined ? entry.state : `${entry.state}: ${entry.reason}`;
      return { ...base, side: entry.side, tone: 'quiet', level: 'life', text };
    }
    case 'display':
      return {
        ...base,
        side: 'watch',
        tone: 'quiet',
        level: 'screen',
        text: `screen ${entry.on ? 'on' : 'off'}`,
      };
    case 'link':
      return {
        ...base,
        side: 'link',
        tone: 'quiet',
        level: 'link',
        text: entry.connected ? 'phone nearby' : 'phone out of reach',
      };
    case 'message':
      return {
        ...base,
        side: 'link',
        tone: entry.fault === undefined ? 'quiet' : 'warning',
        level: 'message',
        text: `message to the ${otherThan(entry.from)}, ${entry.bytes}\u00a0B${fateOf(entry)}`,
      };
    case 'file':
      return {
        ...base,
        side: 'link',
        tone: TONES_OF_FILES[entry.state] ?? 'quiet',
        level: 'file',
        text: `${entry.name} to the ${otherThan(entry.from)}, ${entry.bytes}\u00a0B: ${entry.state}`,
      };
    case 'link-fault': {
      const detail = entry.detail === undefined ? '' : `: ${entry.detail}`;
      return {
        ...base,
        side: 'link',
        tone: 'warning',
        level: 'link fault',
        text: WORDS_OF_FAULTS[entry.fault] + detail,
      };
    }
    case 'vibration':
    case 'vibration-stop':
      return undefined;
  }
}

const TONES_OF_FILES: Readonly<Record<string, ConsoleLine['tone']>> = {
  error: 'error',
  lost: 'warning',
  late: 'warning',
  repeated: 'warning',
  cut: 'warning',
};

const WORDS_OF_FAULTS: Readonly<Record<LinkFault, string>> = {
  'socket-broken': 'the peer socket broke by itself',
  'socket-stays-closed': 'the peer socket did not open',
  'out-of-reach': 'the phone dropped out of reach by itself',
  'files-stalled': 'files stand still',
  'woken-late': 'the companion is launched late',
  'not-woken': 'the companion was not launched',
};

function fateOf({ delivered, fault }: Extract<JournalEntry, { kind: 'message' }>): string {
  if (fault !== undefined) return `, ${fault}`;
  return delivered ? '' : ', lost';
}

function otherThan(from: 'watch' | 'phone'): 'watch' | 'phone' {
  return from === 'watch' ? 'phone' : 'watch';
}
