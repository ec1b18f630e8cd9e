import { isFeltBack, type FeltBack } from './care';
import { parseJson } from './json';
import { LAST_ROUTINE } from './routines';
import { ENDINGS, LONGEST_S, MAX_UINT32, RATINGS } from './session-record';
import { isWhole } from './whole';
import { WORDS_TO_FEEL, type WordToFeel } from './words-to-feel';

/**
 * Keys of the phone's settings storage that page and companion share, beside those of the settings: each setting has
 * a key of its own, its name in SETTINGS (page-controls.ts has what is stored there).
 */
export const PAGE_KEYS = {
  /** What the page shows of the log: JSON of a `PageLog`; the companion writes it, the page only reads. */
  log: 'log',
  /** What the page says of the watch: JSON of a `PageLink`; the companion writes it. */
  link: 'link',
  /** When somebody last chose a setting on the page, by the phone's clock: ms since 1970; the page writes it. */
  chosenAt: 'chosenAt',
  /** A word that somebody wants to feel: JSON of a `SayRequest`; the page writes it. */
  say: 'say',
  /** What became of that: JSON of a `SayAnswer`; the companion writes it. */
  said: 'said',
  /** Something to listen to: what a text input has stored; page only. */
  listen: 'listen',
} as const;

/** What the page says of the watch. */
export interface PageLink {
  /** When something last came from it, by the phone's clock: seconds since 1970; 0 for never. */
  readonly seenAtS: number;
  /** When it last said how things stand, by its own clock: seconds since 1970. */
  readonly statusAtS: number;
  /** Which watch said so: its install number. */
  readonly install: number;
  /** Of the settings that it is known to go by; -1 when that is not known. */
  readonly watchRevision: number;
  /** It goes by the settings that the page showed when this was written. */
  readonly isCurrent: boolean;
  /** What stood under `chosenAt` then: a later choice is one that nobody has heard of yet. */
  readonly chosenAtMs: number;
  /** Sessions on the watch that are not yet here. */
  readonly waiting: number;
  /** Sessions that could only be counted, and how long they were held, since the watch was full. */
  readonly thinned: number;
  readonly thinnedS: number;
  /** What either side could not take from the other. */
  readonly refused: number;
  /** The phone refuses to store more sessions. */
  readonly isFull: boolean;
}

export const NEVER_SEEN: PageLink = {
  seenAtS: 0,
  statusAtS: 0,
  install: 0,
  watchRevision: -1,
  isCurrent: false,
  chosenAtMs: 0,
  waiting: 0,
  thinned: 0,
  thinnedS: 0,
  refused: 0,
  isFull: false,
};

/** One session on the page. */
export interface PageSession {
  /** Number of the routine (routines.ts). */
  readonly routine: number;
  readonly startedAtS: number;
  readonly plannedS: number;
  readonly heldS: number;
  /** Place in ENDINGS. */
  readonly ending: number;
  /** Place in RATINGS. */
  readonly rating: number;
}

/** What the page shows of the log. */
export interface PageLog {
  /** Of all sessions, also those not listed. */
  readonly count: number;
  readonly heldS: number;
  /** How the back felt, newest first: what decides on a word of care, also of sessions that are not listed. */
  readonly felt: readonly FeltBack[];
  /** The newest ones, newest first. */
  readonly newest: readonly PageSession[];
}

/** Somebody pressed a word's button on the page. */
export interface SayRequest {
  readonly word: WordToFeel;
  /** When, by the phone's clock: ms since 1970. */
  readonly at: number;
}

/** What the companion did about a request of the same `at`. */
export interface SayAnswer {
  readonly at: number;
  /** The watch was there to be told. */
  readonly told: boolean;
}

type Fields<T> = Partial<Record<keyof T, unknown>>;

const FARTHEST_MS = MAX_UINT32 * 1000;

/** A log out of anything; undefined when there is no telling its sums. Rows that are no sessions are left out. */
export function checkPageLog(value: unknown): PageLog | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { count, heldS, felt, newest } = value as Fields<PageLog>;
  if (
    !isWhole(count, 0, MAX_UINT32) ||
    !isWhole(heldS, 0, MAX_UINT32 * LONGEST_S) ||
    !Array.isArray(newest)
  ) {
    return undefined;
  }
  const sessions: PageSession[] = [];
  for (const row of newest as unknown[]) {
    const session = checkPageSession(row);
    if (session) sessions.push(session);
  }
  // An older release wrote none.
  const isGiven = Array.isArray(felt);
  return { count, heldS, felt: isGiven ? (felt as unknown[]).filter(isFeltBack) : [], newest: sessions };
}

/** What is known of the watch out of anything; undefined when it is not that. */
export function checkPageLink(value: unknown): PageLink | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { seenAtS, statusAtS, install, watchRevision, isCurrent, chosenAtMs, waiting, thinned, thinnedS } =
    value as Fields<PageLink>;
  const { refused, isFull } = value as Fields<PageLink>;
  const isLink =
    isWhole(seenAtS, 0, MAX_UINT32) &&
    isWhole(statusAtS, 0, MAX_UINT32) &&
    isWhole(install, 0, MAX_UINT32) &&
    isWhole(watchRevision, -1, MAX_UINT32) &&
    typeof isCurrent === 'boolean' &&
    isWhole(chosenAtMs, 0, FARTHEST_MS) &&
    isWhole(waiting, 0, MAX_UINT32) &&
    isWhole(thinned, 0, MAX_UINT32) &&
    isWhole(thinnedS, 0, MAX_UINT32) &&
    isWhole(refused, 0, 2 * MAX_UINT32) &&
    typeof isFull === 'boolean';
  if (!isLink) return undefined;
  const counts = { waiting, thinned, thinnedS, refused, isFull };
  return { seenAtS, statusAtS, install, watchRevision, isCurrent, chosenAtMs, ...counts };
}

/** When somebody last chose on the page, out of what is stored; 0 for never, and for nonsense. */
export function chosenAtMs(text: string | null | undefined): number {
  const atMs = parseJson(text);
  return isWhole(atMs, 0, FARTHEST_MS) ? atMs : 0;
}

/** A request out of anything; undefined when it is none, or for a word that there is none of. */
export function checkSayRequest(value: unknown): SayRequest | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { word, at } = value as Fields<SayRequest>;
  const known = WORDS_TO_FEEL[WORDS_TO_FEEL.indexOf(word as WordToFeel)];
  return known && isWhole(at, 0, FARTHEST_MS) ? { word: known, at } : undefined;
}

/** An answer out of anything; undefined when it is none. */
export function checkSayAnswer(value: unknown): SayAnswer | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { at, told } = value as Fields<SayAnswer>;
  return isWhole(at, 0, FARTHEST_MS) && typeof told === 'boolean' ? { at, told } : undefined;
}

function checkPageSession(value: unknown): PageSession | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { routine, startedAtS, plannedS, heldS, ending, rating } = value as Fields<PageSession>;
  const isSession =
    isWhole(routine, 0, LAST_ROUTINE) &&
    isWhole(startedAtS, 0, MAX_UINT32) &&
    isWhole(plannedS, 0, LONGEST_S) &&
    isWhole(heldS, 0, LONGEST_S) &&
    isWhole(ending, 0, ENDINGS.length - 1) &&
    isWhole(rating, 0, RATINGS.length - 1);
  return isSession ? { routine, startedAtS, plannedS, heldS, ending, rating } : undefined;
}
