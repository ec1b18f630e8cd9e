import { MAX_UINT32 } from '../../common/session-record';
import { checkSnapshot, DEFAULT_SNAPSHOT, type SettingsSnapshot } from '../../common/settings';
import { isWhole } from '../../common/whole';
import type { Session } from '../session/session';
import { checkSession } from '../session/stored';
import { readWhole, removeWhole, writeWhole } from './whole-file';

/** Farther than any clock is set: the last second that a record can tell. */
const LATEST_MS = MAX_UINT32 * 1000;
const FILES = { session: 'session', settings: 'settings.kept' } as const;

/** The session under way as it was when it last changed. */
export interface KeptSession {
  readonly session: Session;
  /** The steady clock's time then. */
  readonly savedAtMs: number;
  /** How often its record has been written before (a minute more after the end). */
  readonly edition: number;
  /** When it was ended early; 0 as long as it was not. Written before the log is, so that a death in between is seen. */
  readonly endedEarlyAtMs: number;
}

export function loadSession(): KeptSession | undefined {
  return readWhole(FILES.session, (value) => {
    if (typeof value !== 'object' || value === null) return undefined;
    const { session, savedAtMs, edition, endedEarlyAtMs } = value as Partial<
      Record<keyof KeptSession, unknown>
    >;
    const checked = checkSession(session);
    if (
      !checked ||
      !isWhole(savedAtMs, 0, LATEST_MS) ||
      !isWhole(edition, 0, MAX_UINT32) ||
      !isWhole(endedEarlyAtMs, 0, LATEST_MS)
    ) {
      return undefined;
    }
    return { session: checked, savedAtMs, edition, endedEarlyAtMs };
  });
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
