import { parseJson } from './json';
import { isWhole, MAX_UINT32 } from './whole';
import { WORDS_TO_FEEL, type WordToFeel } from './words-to-feel';

/**
 * Keys of the phone's settings storage that page and companion share, beside those of the settings: each setting has
 * a key of its own, its name in SETTINGS (page-controls.ts has what is stored there).
 */
export const PAGE_KEYS = {
  /** What the page shows of the log: JSON of a `PageLog` (page-log.ts); the companion writes it, the page only reads. */
  log: 'log',
  /** What its figures are made of: JSON of `Figures` (figures.ts); the companion writes it. */
  figures: 'figures',
  /** What the page says of the watch: JSON of a `PageLink`; the companion writes it. */
  link: 'link',
  /** Whether the watch shows time in 12 or 24 hours: a bare number; the companion writes it. */
  clockHours: 'clockHours',
  /** When somebody last chose a setting on the page, by the phone's clock: ms since 1970; the page writes it. */
  chosenAt: 'chosenAt',
  /** How many sessions a week somebody would like to have: a bare number; page only. */
  weekGoal: 'weekGoal',
  /** A word that somebody wants to feel: JSON of a `SayRequest`; the page writes it. */
  say: 'say',
  /** What became of that: JSON of a `SayAnswer`; the companion writes it. */
  said: 'said',
  /** Something to listen to: what a text input has stored; page only. */
  listen: 'listen',
  /** The day on which the page was last looked at (since 1970-01-01); the page writes it, so that pictures are drawn anew. */
  today: 'today',
  /** Whether pictures are shown: a toggle's `true` or `false`; page only. */
  pictures: 'pictures',
  /** The pictures: JSON of a `PagePicture` each; the companion writes them. */
  minutesPicture: 'minutesPicture',
  reliefPicture: 'reliefPicture',
  /** What somebody has been asked whether they are sure of: JSON of a `Question`; page only. */
  sure: 'sure',
  /** The month that somebody looks at, a bare number (months since 1970-01); the page writes it ... */
  month: 'month',
  /** ... and its sessions: JSON of a `PageMonth`; the companion writes it. */
  monthSessions: 'monthSessions',
  /** A year of long ago that somebody looks at, a bare number; page only. */
  year: 'year',
  /** What somebody wants to copy: JSON of a `TakeRequest` (page-take.ts); the page writes it ... */
  take: 'take',
  /** ... and the text: JSON of a `Taken`; the companion writes it. */
  taken: 'taken',
  /** A history that somebody has pasted: what a text input has stored; the companion takes it away ... */
  bring: 'bring',
  /** ... and says what came of it: JSON of a `Brought`. */
  brought: 'brought',
  /** The owner's own address that the history is sent to: what a text input has stored. */
  sendTo: 'sendTo',
  /** What became of sending it: JSON of a `Sent`; the companion writes it. */
  sent: 'sent',
} as const;

/**
 * A key of this beginning asks for the removal of one session (its id follows) or of all (REMOVE_ALL follows); the page
 * writes it, and the companion takes it away when that is done. Each has a key of its own, so that none is overwritten.
 */
export const REMOVE_PREFIX = 'remove.';
export const REMOVE_ALL = 'all';

/** What can only be undone with a history that was taken along before, or by choosing anew. */
export interface Question {
  readonly about: 'session' | 'all' | 'settings';
  /** The session's id. */
  readonly id: string;
  /** When it was asked, by the phone's clock: ms since 1970. */
  readonly at: number;
}

/** A picture with the day that it was drawn on (since 1970-01-01). */
export interface PagePicture {
  readonly day: number;
  /** What it was drawn from, as text: while that and the day are the same, it need not be drawn again. */
  readonly of: string;
  /** A data URI. */
  readonly uri: string;
}

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

const QUESTIONS: readonly string[] = ['session', 'all', 'settings'];

type Fields<T> = Partial<Record<keyof T, unknown>>;

const FARTHEST_MS = MAX_UINT32 * 1000;

/** What is known of the watch out of anything; undefined when it is not that. */
export function checkPageLink(value: unknown): PageLink | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { seenAtS, statusAtS, install, watchRevision, isCurrent, chosenAtMs, waiting, thinned, thinnedS } =
    value as Fields<PageLink>;
  const { refused, isFull } = value as Fields<PageLink>;
  const isLink =
    isWhole(seenAtS, 0) &&
    isWhole(statusAtS, 0) &&
    isWhole(install, 0) &&
    isWhole(watchRevision, -1, MAX_UINT32) &&
    typeof isCurrent === 'boolean' &&
    isWhole(chosenAtMs, 0, FARTHEST_MS) &&
    isWhole(waiting, 0) &&
    isWhole(thinned, 0) &&
    isWhole(thinnedS, 0) &&
    isWhole(refused, 0, 2 * MAX_UINT32) &&
    typeof isFull === 'boolean';
  if (!isLink) return undefined;
  const counts = { waiting, thinned, thinnedS, refused, isFull };
  return { seenAtS, statusAtS, install, watchRevision, isCurrent, chosenAtMs, ...counts };
}

/** When somebody last chose on the page, out of what is stored, ms since 1970; 0 for never, and for nonsense. */
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

/** A question out of anything; undefined when it is none. */
export function checkQuestion(value: unknown): Question | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { about, id, at } = value as Fields<Question>;
  const isQuestion =
    QUESTIONS.indexOf(about as string) >= 0 && typeof id === 'string' && isWhole(at, 0, FARTHEST_MS);
  return isQuestion ? { about: about as Question['about'], id, at } : undefined;
}

/** A picture out of anything; undefined when it is none. */
export function checkPicture(value: unknown): PagePicture | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { day, of, uri } = value as Fields<PagePicture>;
  const isPicture =
    isWhole(day, -MAX_UINT32, MAX_UINT32) &&
    typeof of === 'string' &&
    typeof uri === 'string' &&
    uri.indexOf('data:image/') === 0;
  return isPicture ? { day, of, uri } : undefined;
}
