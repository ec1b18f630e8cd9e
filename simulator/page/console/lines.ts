import type { JournalEntry, Side } from '../../journal';

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
        tone: 'quiet',
        level: 'message',
        text: `message to the ${otherThan(entry.from)}, ${entry.bytes}\u00a0B${entry.delivered ? '' : ', lost'}`,
      };
    case 'file':
      return {
        ...base,
        side: 'link',
        tone: entry.state === 'error' ? 'error' : 'quiet',
        level: 'file',
        text: `${entry.name} to the ${otherThan(entry.from)}, ${entry.bytes}\u00a0B: ${entry.state}`,
      };
    case 'vibration':
    case 'vibration-stop':
      return undefined;
  }
}

function otherThan(from: 'watch' | 'phone'): 'watch' | 'phone' {
  return from === 'watch' ? 'phone' : 'watch';
}
