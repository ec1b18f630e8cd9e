import type { JournalEntry, LinkFault, Side } from '../../journal';
import { placeText, type SourcePlaces } from '../../places/source-places';

/** A line of the console. */
export interface ConsoleLine {
  readonly key: number;
  readonly atMs: number;
  readonly side: Side | 'watch' | 'link';
  readonly tone: 'plain' | 'quiet' | 'warning' | 'error';
  /** A word for the kind of line, for those who do not see its colour. */
  readonly level: string;
  readonly text: string;
  /** Where it was said or went wrong, in the source where the package has maps. */
  readonly place?: string;
  /** How it came there: the places that led to it, one a line. */
  readonly details?: string;
}

/** How a journal entry reads in the console; undefined for those that have a place of their own on the page. */
export function lineOf(entry: JournalEntry, key: number, places: SourcePlaces): ConsoleLine | undefined {
  const base = { key, atMs: entry.atMs };
  switch (entry.kind) {
    case 'console': {
      const tone = entry.level === 'error' ? 'error' : entry.level === 'warn' ? 'warning' : 'plain';
      const line = { ...base, side: entry.side, tone, level: entry.level, text: entry.text } as const;
      return { ...line, ...whereabouts(entry, places, entry.level === 'trace') };
    }
    case 'error': {
      const line = { ...base, side: entry.side, tone: 'error', level: 'error', text: entry.text } as const;
      return { ...line, ...whereabouts(entry, places, true) };
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

/** @param withDetails whether it matters how it came there */
function whereabouts(
  { side, stack }: Extract<JournalEntry, { kind: 'console' | 'error' }>,
  places: SourcePlaces,
  withDetails: boolean,
): Pick<ConsoleLine, 'place' | 'details'> {
  const found = places.sourcePlaces(side, stack).map(placeText);
  const [place] = found;
  if (place === undefined) return {};
  return withDetails && found.length > 1 ? { place, details: found.join('\n') } : { place };
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
