import { ENDINGS, MAX_UINT32 } from '../../common/session-record';
import { checkSnapshot, DEFAULT_SNAPSHOT, type SettingsSnapshot } from '../../common/settings';
import { isWhole } from '../../common/whole';
import type { Session } from '../session/session';
import { checkSession } from '../session/stored';
import { readWhole, removeWhole, writeWhole } from './whole-file';

/** Farther than any clock is set: the last second that a record can tell. */
const LATEST_MS = MAX_UINT32 * 1000;
const FILES = { session: 'session', settings: 'settings.kept' } as const;

/** How a session ended that nobody has answered yet. */
export interface KeptEnd {
  /** Place in ENDINGS. */
  readonly ending: number;
  readonly atMs: number;
}

/** The session under way as it was when it last changed, or one whose end is still to be answered. */
export interface KeptSession {
  readonly session: Session;
  /** The steady clock's time then, and its lead. */
  readonly savedAtMs: number;
  readonly leadMs: number;
  /** How often its record has been written before (a minute more after the end). */
  readonly edition: number;
  /**
   * Once nothing is to be said on the wrist any more: it was ended early, or *finished* was said for as long as it is
   * said, or it ended so long ago that it is only shown. Written before the log is, where a death in between would
   * otherwise tell another story.
   */
  readonly end: KeptEnd | undefined;
}

export function loadSession(): KeptSession | undefined {
  return readWhole(FILES.session, checkKept);
}

/** @throws what the file system throws when the flash is full */
export function saveSession(kept: KeptSession): void {
  writeWhole(FILES.session, kept);
}

export function forgetSession(): void {
  removeWhole(FILES.session);
}

export function loadSettings(): SettingsSnapshot {
  return readWhole(FILES.settings, checkSnapshot) || DEFAULT_SNAPSHOT;
}

/** @throws what the file system throws when the flash is full */
export function saveSettings(snapshot: SettingsSnapshot): void {
  writeWhole(FILES.settings, snapshot);
}

type Fields<T> = Partial<Record<keyof T, unknown>>;

function checkKept(value: unknown): KeptSession | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { session, savedAtMs, leadMs, edition, end } = value as Fields<KeptSession>;
  const checkedSession = checkSession(session);
  const checkedEnd = checkEnd(end);
  if (
    !checkedSession ||
    !isWhole(savedAtMs, 0, LATEST_MS) ||
    !isWhole(leadMs, 0, LATEST_MS) ||
    !isWhole(edition, 0, MAX_UINT32) ||
    (isGiven(end) && !checkedEnd)
  ) {
    return undefined;
  }
  return { session: checkedSession, savedAtMs, leadMs, edition, end: checkedEnd };
}

/** CBOR has both null and undefined, and nobody says which of them the watch reads back. */
function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function checkEnd(value: unknown): KeptEnd | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { ending, atMs } = value as Fields<KeptEnd>;
  return isWhole(ending, 0, ENDINGS.length - 1) && isWhole(atMs, 0, LATEST_MS) ? { ending, atMs } : undefined;
}
